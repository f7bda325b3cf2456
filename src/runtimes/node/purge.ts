import { IDEMPOTENCY_SECONDS } from '../../domain/limits.ts';
import type { Clock, MessageStore, SecretRequestStore } from '../../domain/ports.ts';
import { type Batch, PurgeCursor } from '../../domain/purge-cursor.ts';
import { newId } from '../../http/api/new-id.ts';
import type { Log } from '../../http/log.ts';
import { errorDetails } from '../../http/request-log.ts';
import { type Erase, inBatches, pause } from './batches.ts';
import type { Engine } from './engine.ts';

/** Milliseconds from the end of a round to the start of the next. */
export interface Pauses {
  readonly erasing: number;
  readonly checkpoint: number;
}

/**
 * Expired and deleted messages are gone from the disk within a minute: both pauses leave time for the rounds themselves, and
 * checkpoints go on during a long round of erasing.
 */
const PAUSES: Pauses = { erasing: 50_000, checkpoint: 25_000 };

/** Messages are as long as the operator allows, and these are not measured first. */
const MOST_READ_AT_ONCE = 4;
/** Of a round, from a random id on, so that in time all links are looked at. */
const ORPHANS = { links: 500, orphans: 10 };

export interface PurgeOptions {
  readonly store: Pick<
    MessageStore,
    | 'purgeMessages'
    | 'nextExpired'
    | 'purgeRead'
    | 'endOrphans'
    | 'purgeEndings'
    | 'purgeReceipts'
    | 'purgeIdempotencyKeys'
  >;
  readonly requests: Pick<SecretRequestStore, 'purgeRequests'>;
  /** Takes what was erased out of the write-ahead log too, and makes up the reserve for a full volume. */
  readonly checkpoint: Engine['checkpoint'];
  readonly clock: Clock;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonicClock: () => number;
  readonly log: Log;
}

export interface Purge {
  /** Resolves when the current batch is done; no other starts. */
  readonly stop: () => Promise<void>;
}

/** Erases expired messages now and at least once a minute; rounds do not overlap. */
export function startPurge(options: PurgeOptions, pauses = PAUSES): Purge {
  const stopping = new AbortController();
  const { signal } = stopping;
  const cursor = new PurgeCursor(options.store, (error) =>
    logPurgeError(options, 'purge skipped a row', error),
  );
  const rounds = Promise.all([
    repeat(() => eraseAndLog(options, cursor, signal), pauses.erasing, signal),
    repeat(() => logErrors(options, async () => checkpoint(options)), pauses.checkpoint, signal),
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

/** Logs the error of a round; the next round tries again. */
async function logErrors(purging: PurgeOptions, round: () => Promise<void>): Promise<void> {
  try {
    await round();
  } catch (error) {
    logPurgeError(purging, 'purge failed', error);
  }
}

function logPurgeError({ log }: PurgeOptions, event: string, error: unknown): void {
  log({ level: 'error', event, ...errorDetails(error) });
}

function eraseAndLog(purging: PurgeOptions, cursor: PurgeCursor, stopping: AbortSignal): Promise<void> {
  return logErrors(purging, async () => {
    const start = purging.monotonicClock();
    const erased = await eraseExpired(purging, cursor, stopping);
    const milliseconds = Math.round(purging.monotonicClock() - start);
    const level = erased.messages + erased.keys > 0 ? 'info' : 'debug';
    purging.log({ level, event: 'purge', ...erased, milliseconds });
  });
}

async function eraseExpired(purging: PurgeOptions, cursor: PurgeCursor, stopping: AbortSignal) {
  const { store, requests, clock, monotonicClock } = purging;
  const now = clock();
  const before = now - IDEMPOTENCY_SECONDS;
  const eraseAll = (erase: Erase) => inBatches(erase, monotonicClock, stopping);
  // Read messages first: both have one lock, and a replica that finds it taken leaves the rest to the other, which must still
  // come to the expired ones.
  const read = await eraseAll(() => lastIfFewer(MOST_READ_AT_ONCE, (max) => store.purgeRead(now, max)));
  const expired = await eraseAll((max) => cursor.eraseNext(now, max));
  await eraseAll((max) => lastIfFewer(max, () => store.purgeEndings(now, max)));
  await eraseAll((max) => lastIfFewer(max, () => store.purgeReceipts(now, max)));
  await eraseAll((max) => lastIfFewer(max, () => requests.purgeRequests(now, max)));
  const keys = await eraseAll((max) => lastIfFewer(max, () => store.purgeIdempotencyKeys(before, max)));
  await store.endOrphans(now, newId(), ORPHANS);
  const messages = expired + read;
  checkpoint(purging);
  return { messages, keys };
}

/** The last batch is the one that has fewer rows than it may. */
async function lastIfFewer(max: number, erase: (max: number) => Promise<number>): Promise<Batch> {
  const erased = await erase(max);
  return { erased, isLast: erased < max };
}

/** What could not be done just now, the next round does. */
function checkpoint({ checkpoint, log }: PurgeOptions): void {
  const { isLogEmpty, missingReserve } = checkpoint();
  if (!isLogEmpty) log({ level: 'warn', event: 'checkpoint postponed' });
  if (missingReserve > 0) log({ level: 'warn', event: 'volume full', missing: missingReserve });
}
