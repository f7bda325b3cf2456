const SECOND_MILLISECONDS = 1_000;

/** Tells each second how many are left until an instant. */
export class Countdown {
  readonly #now: () => number;
  readonly #show: (secondsLeft: number) => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `now` is in Unix seconds. */
  constructor(now: () => number, show: (secondsLeft: number) => void) {
    this.#now = now;
    this.#show = show;
  }

  /** Takes the place of the countdown before; with null, or a time that has passed, none is left. */
  start(until: number | null): void {
    clearInterval(this.#timer);
    if (this.#tick(until)) {
      this.#timer = setInterval(() => {
        if (!this.#tick(until)) clearInterval(this.#timer);
      }, SECOND_MILLISECONDS);
    }
  }

  /** Whether something is left. */
  #tick(until: number | null): boolean {
    const left = until === null ? 0 : Math.max(0, until - this.#now());
    this.#show(left);
    return left > 0;
  }
}
