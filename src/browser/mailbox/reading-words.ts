import type { ReceiptRow, WaitingProgress } from '../../client/mailbox.ts';
import { FREE_ATTEMPTS, MOST_READINGS, type Readings } from '../../client/readings.ts';
import { count, fill } from '../../words/sentence.ts';
import { agoInWords, momentInWords } from '../../words/times.ts';
import type { ComposerData } from '../shell/page-data.ts';

type Words = Pick<ComposerData['words'], 'language' | 'compose'>;

const MINUTE = 60;

/** "Opened 2 of 5 times, last 10 minutes ago": how far a message has come that waits. `now` is in Unix seconds. */
export function progressInWords({ readers, readings }: WaitingProgress, now: number, words: Words): string {
  const { compose, language } = words;
  const { count: opened, lastAt } = readings;
  if (opened === 0 || lastAt === null) return compose.notOpened;
  const number = new Intl.NumberFormat(language.tag);
  const times =
    readers === null
      ? openedInWords(opened, words)
      : fill(compose.openedOf, { opened: number.format(opened), readers: number.format(readers) });
  const ago = agoInWords(now - lastAt, language.tag);
  const when = fill(opened === 1 ? compose.openedAgo : compose.openedLast, { opened: times, ago });
  return readers === null ? fill(compose.notKept, { opened: when }) : when;
}

/** "Sent just now", "Written 5 minutes ago". */
export function ageInWords(seconds: number, act: 'sent' | 'arrived', { compose, language }: Words): string {
  if (seconds < MINUTE) return compose[`${act}Now`];
  return fill(compose[act], { ago: agoInWords(seconds, language.tag) });
}

/** "4 wrong passphrases", and nothing where there were none. */
export function wrongPassphrasesInWords(wrong: number, { compose, language }: Words): string {
  return wrong === 0 ? '' : count(compose.wrongPassphrases, wrong, language.tag);
}

export function isGuessing({ wrongPassphrases }: Pick<WaitingProgress, 'wrongPassphrases'>): boolean {
  return wrongPassphrases >= FREE_ATTEMPTS;
}

/** What became of a message, and when. */
export function outcomeInWords({ outcome, outcomeAt, readings }: ReceiptRow, words: Words): string {
  const { compose, language } = words;
  if (outcome !== 'read' || readings.count < 2) {
    return fill(compose.outcomes[outcome], { moment: momentInWords(outcomeAt, language.tag) });
  }
  const all = count(compose.readByAll, readings.count, language.tag, MOST_READINGS);
  return betweenInWords(all, readings, words);
}

/**
 * How often a message was opened until it ended, and when; empty where the outcome says it, which is so of its only reading and of what
 * all its readers have read.
 */
export function readingsInWords({ outcome, readings }: ReceiptRow, words: Words): string {
  const isOnlyReading = outcome === 'kept' && readings.count <= 1;
  if (outcome === 'read' || isOnlyReading) return '';
  if (readings.count === 0) return words.compose.neverOpened;
  return betweenInWords(openedInWords(readings.count, words), readings, words);
}

/** Of a message that its reader keeps: it was opened at least once more, by that reader or by somebody else. */
export function isKeptAfterOthers({ outcome, readings }: ReceiptRow): boolean {
  return outcome === 'kept' && readings.count > 1;
}

function openedInWords(opened: number, { compose, language }: Words): string {
  return count(compose.opened, opened, language.tag, MOST_READINGS);
}

function betweenInWords(opened: string, { firstAt, lastAt }: Readings, { compose, language }: Words): string {
  if (firstAt === null || lastAt === null) return opened;
  const [first, last] = [momentInWords(firstAt, language.tag), momentInWords(lastAt, language.tag)];
  return first === last
    ? fill(compose.openedAt, { opened, moment: first })
    : fill(compose.openedBetween, { opened, first, last });
}
