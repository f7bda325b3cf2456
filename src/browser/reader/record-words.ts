import { FREE_ATTEMPTS, MOST_READINGS } from '../../client/readings.ts';
import type { OpenedMessage } from '../../client/receive.ts';
import type { ReaderWords } from '../../words/reader-words.ts';
import { count, fill } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import type { ReaderContext } from './context.ts';
import { othersAmong } from './session/message-record.ts';
import type {
  MessageRecord,
  OutcomeState,
  RecordedReadings,
  WaitingMessage,
} from './session/reader-state.ts';

/** Who has read a message before, what that means, and what was tried; each empty where there is nothing to say. */
export interface RecordWords {
  readonly readings: string;
  readonly warning: string;
  readonly passphrases: string;
}

/** A record without the wrong passphrases of this page. */
export function withoutOwn(
  record: MessageRecord | null,
  { ownAttempts }: Pick<ReaderContext, 'ownAttempts'>,
): MessageRecord | null {
  if (record === null) return null;
  return { ...record, wrongPassphrases: Math.max(0, record.wrongPassphrases - ownAttempts.count) };
}

type Terms = Pick<WaitingMessage, 'maxReadings' | 'written'>;

export function recordInWords(record: MessageRecord | null, terms: Terms, words: ReaderWords): RecordWords {
  if (record === null) return { readings: '', warning: '', passphrases: '' };
  const { readings } = words.view;
  const isReadByOthers = terms.maxReadings === null && othersAmong(record.readings) > 0;
  const isShared = terms.maxReadings !== null && terms.maxReadings > 1;
  return {
    readings: isShared
      ? sharedInWords(record.readings, words)
      : isReadByOthers
        ? openedInWords(record.readings, words)
        : '',
    warning: isReadByOthers && !terms.written ? readings.warning : '',
    passphrases: passphrasesInWords(record.wrongPassphrases, words),
  };
}

/** What was recorded before this reader's claim; empty where there was none. */
export function recordBeforeClaim(
  state: OutcomeState,
  { seen }: OpenedMessage,
  context: Pick<ReaderContext, 'ownAttempts' | 'words'>,
): string {
  if (state.outcome !== 'claimed') return '';
  const terms = { maxReadings: null, written: seen.is_creator };
  const words = recordInWords(withoutOwn(state.record, context), terms, context.words);
  return [words.readings, words.warning, words.passphrases].filter((sentence) => sentence !== '').join(' ');
}

/** Of a message that its first reader keeps. */
function openedInWords(recorded: RecordedReadings, words: ReaderWords): string {
  const { opened, openedByOthers } = words.view.readings;
  const plural = recorded.mine ? openedByOthers : opened;
  const counted = count(plural, othersAmong(recorded), words.language.tag, MOST_READINGS);
  return `${counted} ${timesInWords(recorded, words)}`;
}

/** Of a message for several readers. */
function sharedInWords(recorded: RecordedReadings, words: ReaderWords): string {
  const { read, unread } = words.view.readings;
  if (recorded.count === 0) return unread;
  return `${count(read, recorded.count, words.language.tag)} ${timesInWords(recorded, words)}`;
}

function timesInWords({ firstAt, lastAt }: RecordedReadings, words: ReaderWords): string {
  if (firstAt === null || lastAt === null) return '';
  const { tag } = words.language;
  const [first, last] = [momentInWords(firstAt, tag), momentInWords(lastAt, tag)];
  const { once, between } = words.view.readings;
  return first === last ? fill(once, { moment: first }) : fill(between, { first, last });
}

/** How many more passphrases can be tried before a wait; empty where none can, or where it is not known. */
export function triesLeftInWords(record: MessageRecord | null, { language, view }: ReaderWords): string {
  const left = record === null ? 0 : FREE_ATTEMPTS - record.wrongPassphrases;
  return left > 0 ? count(view.triesLeft, left, language.tag) : '';
}

function passphrasesInWords(tried: number, { language, view }: ReaderWords): string {
  if (tried === 0) return '';
  const { wrongPassphrases, guessing } = view.readings;
  return `${count(wrongPassphrases, tried, language.tag)} ${guessing}`;
}
