import type { Progress, Transfer } from '../../client/transfer.ts';
import { Signal } from '../shell/signal.ts';
import type { StartTimer } from '../transfer/timer.ts';

const LATE_MILLISECONDS = 1_000;

/** A message on its way to this page: what is left of it after a second is shown, by what most visits never load. */
export class Loading {
  cancel: () => void = () => {};
  /** Null while nothing has to be shown. */
  shown: Progress | null = null;
  /** Emits whenever there is something new to show. */
  readonly changed = new Signal();
  readonly #startTimer: StartTimer;
  #stopTimer: (() => void) | null = null;

  constructor(startTimer: StartTimer) {
    this.#startTimer = startTimer;
  }

  /** The second begins with the first request. */
  start(): Transfer {
    this.end();
    const controller = new AbortController();
    let [latest, isLate]: [Progress | null, boolean] = [null, false];
    this.cancel = () => controller.abort();
    const update = () => {
      if (!isLate) return;
      this.shown = latest;
      this.changed.emit();
    };
    const onProgress = (progress: Progress) => {
      latest = progress;
      this.#stopTimer ??= this.#startTimer(() => {
        isLate = true;
        update();
      }, LATE_MILLISECONDS);
      update();
    };
    return { signal: controller.signal, onProgress };
  }

  end(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.shown = null;
  }
}
