import type { Wait } from '../../client/api.ts';
import type { Transfer } from '../../client/transfer.ts';
import { Signal } from '../shell/signal.ts';

const LATE_MILLISECONDS = 1_000;

type Read = Parameters<NonNullable<Transfer['onRead']>>;

/** A message on its way to this page: what takes longer than a second is shown, by what most visits never load. */
export class Loading {
  /** What has come; null while nothing has to be shown. */
  shown: Read | null = null;
  /** Emits whenever there is something new to show, or nothing any more. */
  readonly changed = new Signal();
  readonly #wait: Wait;
  #controller = new AbortController();

  constructor(wait: Wait) {
    this.#wait = wait;
  }

  /** The second begins with the first request. */
  start(): Transfer {
    this.stop();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    let [latest, isLate]: [Read | null, boolean] = [null, false];
    const show = () => {
      if (signal.aborted || !isLate) return;
      this.shown = latest;
      this.changed.emit();
    };
    const onRead = (...read: Read) => {
      if (latest === null)
        void this.#wait(LATE_MILLISECONDS).then(() => {
          isLate = true;
          show();
        });
      latest = read;
      show();
    };
    return { signal, onRead };
  }

  /** Cancels what is under way; what has ended is not shown any more. */
  stop(): void {
    this.#controller.abort();
    this.shown = null;
    this.changed.emit();
  }
}
