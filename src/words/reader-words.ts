import type { Catalogue } from './catalogue.ts';
import { pick } from './pick.ts';

/** What the script of `/view` says. All else stands in its markup, and is not sent a second time. */
const ANYWHERE = [
  ...([
    'languageWaits',
    'cancel',
    'copied',
    'copiedSecret',
    'copyRefused',
    'never',
    'expiresIn',
    'expiresAt',
  ] as const),
  ...(['delete', 'deleting', 'deleteOwned'] as const),
] as const;
const VIEW = [
  ...(['looking', 'decrypting', 'waiting', 'written', 'sentThrough', 'readers', 'meaning'] as const),
  ...([
    'show',
    'lookWithoutTaking',
    'readings',
    'throttled',
    'otherServer',
    'notices',
    'triesLeft',
    'hide',
    'showAgain',
    'outcomes',
    'closed',
  ] as const),
] as const;

/** The sentences that the reading page hands to its script. */
export interface ReaderWords {
  readonly language: Catalogue['language'];
  readonly anywhere: Pick<Catalogue['anywhere'], (typeof ANYWHERE)[number]>;
  readonly view: Pick<Catalogue['view'], (typeof VIEW)[number]>;
}

export function readerWords({ language, anywhere, view }: Catalogue): ReaderWords {
  return { language, anywhere: pick(anywhere, ANYWHERE), view: pick(view, VIEW) };
}
