import { IDEMPOTENCY_SECONDS } from '../../domain/limits.ts';
import type { Clock, MessageStore } from '../../domain/ports.ts';
import type { Log } from '../../http/log.ts';
import { inBatches, pause } from './batches.ts';

/** Milliseconds from the end of a round to the begin of the next. */
export interface Pauses {
  readonly erasing: number;
  readonly checkpoint: number;
}

/**
 * What has expired or was deleted is nowhere on the disk a minute later: both pauses leave time for the rounds themselves,
 * and the log is emptied also while a long round of erasing goes on.
 */
const PAUSES: Pauses = { erasing: 50_000, checkpoint: 25_000 };

export interface Purging {
  readonly store: Pick<MessageStore, 'purgeMessages' | 'purgeIdempotencyKeys'>;
  /** Takes what was erased out of the write-ahead log too; false where that has to wait. */
  readonly checkpoint: () => boolean;
  readonly clock: Clock;
  /** Milliseconds of a clock that never goes back. */
  readonly stopwatch: () => number;
  readonly log: Log;
}

export interface Purge {
  /** Resolves when the batch under way is done; no other begins. */
  readonly stop: () => Promise<void>;
}

/** Erases what has expired, now and then every minute at the latest; no round begins before the last has ended. */
export function startPurge(purging: Purging, pauses = PAUSES): Purge {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = Promise.all([
    repeat(() => eraseAndTell(purging, signal), pauses.erasing, signal),
    repeat(() => tryTo(purging, async () => checkpoint(purging)), pauses.checkpoint, signal),
  ]);
  return {
    stop: async () => {
      stopping.abort();
      await rounds;
    },
  };
}

async function repeat(round: () => Promise<void>, pauseMilliseconds: number, stopping: AbortSignal) {
  while (!stopping.aborted) {
    await round();
    await pause(pauseMilliseconds, stopping);
  }
}

/** A round that fails is told to the log, and the next tries again. */
async function tryTo({ log }: Purging, round: () => Promise<void>): Promise<void> {
  try {
    await round();
  } catch (fault) {
    const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown';
    log({ level: 'error', event: 'purge failed', fault: reason });
  }
}

function eraseAndTell(purging: Purging, stopping: AbortSignal): Promise<void> {
  return tryTo(purging, async () => {
    const start = purging.stopwatch();
    const erased = await eraseExpired(purging, stopping);
    const milliseconds = Math.round(purging.stopwatch() - start);
    const level = erased.messages + erased.keys > 0 ? 'info' : 'debug';
    purging.log({ level, event: 'purge', ...erased, milliseconds });
  });
}

async function eraseExpired(purging: Purging, stopping: AbortSignal) {
  const { store, clock, stopwatch } = purging;
  const now = clock();
  const before = now - IDEMPOTENCY_SECONDS;
  const messages = await inBatches((most) => store.purgeMessages(now, most), stopwatch, stopping);
  const keys = await inBatches((most) => store.purgeIdempotencyKeys(before, most), stopwatch, stopping);
  checkpoint(purging);
  return { messages, keys };
}

/** Where somebody else reads the file just now, the next round empties the log. */
function checkpoint({ checkpoint, log }: Purging): void {
  if (!checkpoint()) log({ level: 'warn', event: 'checkpoint put off' });
}
