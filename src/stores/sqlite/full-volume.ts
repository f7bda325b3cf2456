import type { FreeSpace } from './free-space.ts';
import type { Job } from './write-job.ts';

/** How often a job that is alone is tried: with an empty log, with the reserve, and once more. */
const MOST_FAILURES = 3;

/** What becomes of a group that found the volume full. */
interface Sorted {
  readonly refused: readonly Job[];
  readonly again: readonly Job[];
}

/**
 * Gets erasing done on a volume that is full. What adds is refused, the log is emptied and the reserve given up; the rest begins
 * anew in groups of half the size, until the log of one fits.
 */
export class FullVolume {
  readonly #space: FreeSpace;
  #mostJobs = Number.POSITIVE_INFINITY;
  /** How many groups in a row found the volume full. */
  #failures = 0;
  #isOver = true;

  constructor(space: FreeSpace) {
    this.#space = space;
  }

  /** How many jobs the next group may have. */
  get mostJobs(): number {
    return this.#mostJobs;
  }

  tellSuccess(): void {
    this.#mostJobs *= 2;
    this.#failures = 0;
  }

  /** When nobody waits: what was given up is taken back, before somebody else takes it. */
  settle(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#space.restoreReserve();
  }

  /** For a group that was rolled back. One that is alone and has gained nothing is refused as well. */
  sort(group: readonly Job[]): Sorted {
    const others = group.filter(({ use }) => use !== 'adds');
    const use = others.some((job) => job.use === 'erases') ? 'erases' : 'replaces';
    const isRelieved = this.#space.relieve(use, this.#failures === 0);
    this.#failures += 1;
    this.#isOver = false;
    if (others.length <= 1 && (!isRelieved || this.#failures > MOST_FAILURES)) {
      this.#failures = 0;
      return { refused: group, again: [] };
    }
    this.#mostJobs = Math.max(1, Math.floor(others.length / 2));
    return { refused: group.filter(({ use }) => use === 'adds'), again: others };
  }
}
