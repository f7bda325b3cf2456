import type { Catalogue } from './catalogue.ts';
import { pick } from './pick.ts';
import { WRITING, type WritingWords } from './writing-words.ts';

/** What the script of `/answer` says. All else stands in its markup, and is not sent a second time. */
const ANYWHERE = [
  ...(['languageWaits', 'cancel', 'never', 'expiresIn', 'expiresAt'] as const),
  ...(['copied', 'copyRefused'] as const),
  ...(['broken', 'offline', 'tooMany', 'tooManyUntil', 'tooLarge', 'unavailable', 'full'] as const),
  ...(['refused', 'unexpected'] as const),
] as const;
const COMPOSE = [
  ...WRITING,
  ...(['cancelling', 'tooLong', 'tooMuch', 'fileUnreadable', 'notUnicode', 'notEncrypted', 'kept'] as const),
] as const;
const ANSWER = [
  ...(['send', 'filesUnwanted', 'empty', 'cancelled', 'cancelUnclear'] as const),
  ...(['delivered', 'deliveredFirst', 'deliveredText', 'unloaded', 'closed'] as const),
] as const;

/** What few visits need to be told of the link. */
const NOTES = ['keySent', 'inApp'] as const;

export type RequestNotes = Pick<Catalogue['answer'], (typeof NOTES)[number]>;

export function requestNotesOf({ answer }: Pick<Catalogue, 'answer'>): RequestNotes {
  return pick(answer, NOTES);
}

/** The sentences that the answering page hands to its script. */
export interface AnswerPageWords extends WritingWords {
  readonly anywhere: Pick<Catalogue['anywhere'], (typeof ANYWHERE)[number]>;
  readonly compose: Pick<Catalogue['compose'], (typeof COMPOSE)[number]>;
  readonly answer: Pick<Catalogue['answer'], (typeof ANSWER)[number]>;
}

export function answerPageWords({ language, anywhere, compose, answer }: Catalogue): AnswerPageWords {
  return {
    language,
    anywhere: pick(anywhere, ANYWHERE),
    compose: pick(compose, COMPOSE),
    answer: pick(answer, ANSWER),
  };
}
