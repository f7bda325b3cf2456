import type { ReaderState } from './reader-state.ts';

/** How far the reading of a message is; `show` gets each state that it enters. */
export class SessionState {
  readonly #show: (state: ReaderState) => void;
  #current: ReaderState = { at: 'looking' };

  constructor(show: (state: ReaderState) => void) {
    this.#show = show;
  }

  get current(): ReaderState {
    return this.#current;
  }

  enter(state: ReaderState): void {
    this.#current = state;
    this.#show(state);
  }
}
