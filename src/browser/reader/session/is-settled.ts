import { isTemporary } from '../../../client/message-error.ts';
import type { Outcome, ReaderState, TerminalState } from './reader-state.ts';

const SETTLED: readonly Outcome[] = ['own', 'claimed', 'taken', 'gone', 'erased', 'given-up', 'lapsed'];

/** Another page, another build, the whole link or another try may still open the message. */
const OPEN_ENDED: readonly TerminalState[] = [
  'newer-version',
  'damaged',
  'read-without-key',
  'no-message',
  'cancelled',
];

/** Whether the key of the link is of no use any more: the message is kept or erased, or there is none to open. */
export function isSettled(state: ReaderState): boolean {
  if (state.at === 'open') return SETTLED.includes(state.outcome);
  return state.at === 'closed' && !isTemporary(state.reason) && !OPEN_ENDED.includes(state.reason);
}
