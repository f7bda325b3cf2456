import type { ReaderWords } from '../../words/reader-words.ts';
import { fill } from '../../words/sentence.ts';
import { timeInWords } from '../../words/times.ts';
import type { OutcomeState } from './reader-state.ts';

/** What became of an open message, and what can still be done with it. */
export function outcomeInWords(state: OutcomeState, { language, view }: ReaderWords): string {
  if (state.outcome !== 'leased') return view.outcomes[state.outcome];
  const { until, soon } = view.lease;
  return state.until === null ? soon : fill(until, { time: timeInWords(state.until, language.tag) });
}
