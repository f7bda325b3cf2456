import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../../domain/purge-cursor.ts';

// In milliseconds. A batch holds up everything else in this process while it lasts.
const SHORT = 5;
const LONG = 20;
const LARGEST_BATCH = 1_000;

/** Erases at most so many rows; resolves with how many there were and whether any are left. */
export type Erase = (max: number) => Promise<Batch>;

/**
 * Erases until nothing is left; resolves with how much. Between two batches it rests as long as the last one took, so that
 * half of the time is for requests.
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
 * As many rows as a batch may have and still be short: they differ by a factor of 10 000 in length. On a slow disk a batch of
 * one takes long too, just for the commit, and smaller ones gain nothing; so what counts as long is measured by that.
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

/** Ends early, and without an error, when it is time to stop. */
export async function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}
