import type { ReaderState } from './reader-state.ts';

/** Whether the message brings a key for another device, or its link says so. */
export function offersKey(state: ReaderState): boolean {
  return state.at === 'offered' || (state.at === 'waiting' && state.waiting.device);
}
