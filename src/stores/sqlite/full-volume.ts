import type { FreeSpace } from './free-space.ts';
import type { WriteJob } from './write-job.ts';

/** How often a single job is tried: with an empty log, with the reserve, and once more. */
const MAX_ATTEMPTS = 3;

/** A group that found the volume full, split into its refused and retried jobs. */
interface SplitGroup {
  readonly refused: readonly WriteJob[];
  readonly retried: readonly WriteJob[];
}

/**
 * Makes erasing succeed on a full volume. It refuses jobs that add, empties the log and releases the reserve, and retries the
 * rest in groups of half the size until the log of one fits.
 */
export class FullVolume {
  readonly #space: FreeSpace;
  #maxJobs = Number.POSITIVE_INFINITY;
  /** How many groups in a row found the volume full. */
  #fullInARow = 0;
  #isOver = true;

  constructor(space: FreeSpace) {
    this.#space = space;
  }

  /** The largest size of the next group. */
  get maxJobs(): number {
    return this.#maxJobs;
  }

  recordCommit(): void {
    this.#maxJobs *= 2;
    this.#fullInARow = 0;
  }

  /** Called when no write waits: restores the reserve before another program fills the space. */
  restoreReserve(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#space.restoreReserve();
  }

  /** For a group that was rolled back. Refuses a single job too if no space was gained. */
  split(group: readonly WriteJob[]): SplitGroup {
    const others = group.filter(({ use }) => use !== 'adds');
    const use = others.some((job) => job.use === 'erases') ? 'erases' : 'replaces';
    const hasReclaimed = this.#space.reclaim(use, this.#fullInARow === 0);
    this.#fullInARow += 1;
    this.#isOver = false;
    if (others.length <= 1 && (!hasReclaimed || this.#fullInARow > MAX_ATTEMPTS)) {
      this.#fullInARow = 0;
      return { refused: group, retried: [] };
    }
    this.#maxJobs = Math.max(1, Math.floor(others.length / 2));
    return { refused: group.filter(({ use }) => use === 'adds'), retried: others };
  }
}
