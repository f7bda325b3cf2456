/** How long each group of a run has taken. */
export class GroupTimes {
  readonly #seconds = new Map<string, number>();
  readonly #now: () => number;

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Its time counts even where it throws. */
  async measure<Result>(group: string, work: () => Promise<Result>): Promise<Result> {
    const start = this.#now();
    try {
      return await work();
    } finally {
      this.#seconds.set(group, (this.#now() - start) / 1_000);
    }
  }

  /** One line, in the order of the run. */
  line(): string {
    const groups = [...this.#seconds].map(([group, seconds]) => `${group} ${seconds.toFixed(0)}`);
    return `Seconds by group: ${groups.join(', ')}`;
  }
}
