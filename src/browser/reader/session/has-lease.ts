import type { ReaderState } from './reader-state.ts';

/** Whether the message can be opened again for a while after it was read, and then no more. */
export function hasLease(state: ReaderState): boolean {
  if (state.at === 'open') return state.outcome === 'leased';
  return state.at === 'waiting' && state.waiting.maxReadings !== null;
}
