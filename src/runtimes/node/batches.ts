import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../../domain/purge-cursor.ts';

// In milliseconds. A batch blocks the process while it runs.
const SHORT = 5;
const LONG = 20;
const LARGEST_BATCH = 1_000;

/** Erases at most `max` rows; resolves with how many it erased and whether any are left. */
export type Erase = (max: number) => Promise<Batch>;

/**
 * Erases until nothing is left; resolves with the number of rows. After each batch it pauses as long as the batch took, so
 * half of the time is left for requests.
 */
export async function inBatches(
  erase: Erase,
  monotonicClock: () => number,
  stopping: AbortSignal,
): Promise<number> {
  const size = new BatchSize();
  let total = 0;
  while (!stopping.aborted) {
    const start = monotonicClock();
    const { erased, isLast } = await erase(size.now);
    const milliseconds = monotonicClock() - start;
    total += erased;
    if (isLast) break;
    size.adjust(milliseconds);
    await pause(milliseconds, stopping);
  }
  return total;
}

/**
 * The largest batch that is still short; rows differ by a factor of 10 000 in length. On a slow disk even a batch of one
 * takes long because of its commit, and smaller batches gain nothing, so the thresholds rise with the time of a commit.
 */
class BatchSize {
  now = 1;
  #commit = Number.POSITIVE_INFINITY;

  adjust(milliseconds: number): void {
    this.#commit = this.now === 1 ? milliseconds : Math.min(this.#commit, milliseconds);
    if (milliseconds < Math.max(SHORT, 1.5 * this.#commit)) this.now = Math.min(LARGEST_BATCH, this.now * 2);
    else if (milliseconds > Math.max(LONG, 3 * this.#commit))
      this.now = Math.max(1, Math.floor(this.now / 2));
  }
}

/** Ends early, without an error, when `stopping` is aborted. */
export async function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}
