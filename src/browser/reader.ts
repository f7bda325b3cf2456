import { Api } from '../client/api.ts';
import { retryingFetch } from '../client/retrying-fetch.ts';
import { fragmentOf, type KeyPart, messageIdOf, parseFragment } from '../client/share-link.ts';
import { bringToLife, type Parts } from './alpine.ts';
import { wasExported } from './export-mark.ts';
import { BrowserKeyring } from './keyring.ts';
import { comesAgain } from './language-choice.ts';
import { LanguageChooser, type LanguageParts } from './language-chooser.ts';
import { OpenMessage } from './open-message.ts';
import { type ReaderData, readPageData } from './page-data.ts';
import { ReadTokens } from './read-tokens.ts';
import { ReaderStatus } from './reader-status.ts';
import { Reading } from './reading.ts';
import { SealedForm } from './sealed-form.ts';
import { canEncrypt, showInsecure } from './secure-context.ts';
import { Signal } from './signal.ts';
import type { Stage } from './stage.ts';
import { Stakes } from './stakes.ts';
import { takeFragment, takenFragment } from './taken-fragment.ts';
import { type ThemeParts, ThemeSwitch } from './theme-switch.ts';
import type { Visit } from './visit.ts';

/** What brings `/view` to life: the names that its markup is bound to, and what is behind them. */
export interface ReaderParts extends LanguageParts, ThemeParts {
  readerStatus: ReaderStatus;
  sealedForm: SealedForm;
  openMessage: OpenMessage;
}

/** Storage that is forbidden is refused already when it is asked for. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function visitBy(key: KeyPart | null): Visit {
  const stage = new Signal<Stage>();
  const keyring = new BrowserKeyring();
  const parts = {
    api: new Api(
      location.origin,
      retryingFetch((url, init) => fetch(url, init)),
    ),
    keyring,
    tokens: new ReadTokens(tabStorage()),
    wait: (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)),
  };
  const link = { id: messageIdOf(location.search), key };
  const reading = new Reading(parts, link, (next) => stage.tell(next));
  const keyIsExported = async () => {
    const me = await keyring.stored();
    return me === null || wasExported(me.uid);
  };
  const stakes = new Stakes();
  return { reading, stakes, stage, words: readPageData<ReaderData>().words, keyIsExported };
}

function chooserOf({ reading, stakes, words }: Visit): LanguageChooser {
  const fragment = () => (reading.key === null ? '' : fragmentOf(reading.key));
  return new LanguageChooser({ words, stakes, fragment });
}

function partsOf(visit: Visit): Parts<ReaderParts> {
  return {
    readerStatus: () => new ReaderStatus(visit),
    sealedForm: () => new SealedForm(visit),
    openMessage: () => new OpenMessage(visit),
    languageChooser: () => chooserOf(visit),
    themeSwitch: () => new ThemeSwitch(),
  };
}

function begin(visit: Visit): void {
  bringToLife(partsOf(visit));
  addEventListener('hashchange', () => {
    takeFragment();
    const key = parseFragment(takenFragment());
    if (key !== null) visit.reading.offer(key);
  });
  addEventListener('beforeunload', (leaving) => {
    if (visit.stakes.any) leaving.preventDefault();
  });
  void visit.reading.look();
}

function enter(): void {
  const key = parseFragment(takenFragment());
  if (canEncrypt()) begin(visitBy(key));
  else showInsecure();
}

if (!comesAgain()) enter();
