import type { ReaderWords } from '../../words/reader-words.ts';
import type { Outcome, OutcomeState, WaitingMessage } from './session/reader-state.ts';

/** Outcomes that a person can do something about, by the same button that says so. */
export const CAN_BE_KEPT: readonly Outcome[] = [
  'key-lost',
  'key-changed',
  'offline',
  'too-many',
  'unavailable',
  'unexpected',
];

/** With these the message is shown again as it is, after the page was loaded again. */
export const REPEATABLE: readonly Outcome[] = ['own', 'claimed', 'looked'];

/** The class of the notice that says what became of a message. */
export function noticeClassOf(outcome: Outcome): string {
  if (outcome === 'claimed') return 'notice-success';
  return outcome === 'claiming' || outcome === 'own' || outcome === 'looked' ? '' : 'notice-warning';
}

/** What opening a message does, for its sender or a reader, and for how often it can be read. */
export function meaningInWords(waiting: WaitingMessage, { view }: ReaderWords): string {
  const isMine = waiting.record?.readings.mine === true;
  return waiting.maxReadings === null
    ? claimableInWords(waiting, isMine, view.meaning)
    : limitedInWords(waiting, isMine, view.meaning);
}

type Meaning = ReaderWords['view']['meaning'];

function claimableInWords({ written }: WaitingMessage, isMine: boolean, meaning: Meaning): string {
  if (written) return meaning.written;
  return isMine ? meaning.again : meaning.claim;
}

function limitedInWords({ maxReadings, written }: WaitingMessage, isMine: boolean, meaning: Meaning): string {
  if (isMine) return meaning.readingStarted;
  if (written) return maxReadings === 1 ? meaning.writtenOnce : meaning.writtenSeveral;
  return maxReadings === 1 ? meaning.once : meaning.several;
}

/** What became of an open message. Empty where it has a lease, which has words of its own. */
export function outcomeInWords({ outcome }: OutcomeState, { view }: ReaderWords): string {
  const sentences: Readonly<Partial<Record<OutcomeState['outcome'], string>>> = view.outcomes;
  return sentences[outcome] ?? '';
}
