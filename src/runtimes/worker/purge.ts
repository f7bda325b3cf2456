import { IDEMPOTENCY_SECONDS } from '../../domain/limits.ts';
import type { Clock, MessageStore, SecretRequestStore } from '../../domain/ports.ts';
import { type Batch, PurgeCursor } from '../../domain/purge-cursor.ts';
import { newId } from '../../http/api/new-id.ts';
import { errorDetails } from '../../http/request-log.ts';
import type { ServerContext } from '../../http/server-context.ts';

/** One statement must end within the 30 seconds of D1; how long the rows of a batch may be together, the cursor sees to. */
const ROWS_IN_A_BATCH = { messages: 360, read: 4, endings: 500, receipts: 500, requests: 500, keys: 500 };
/**
 * The Free plan allows an invocation fifty queries: five for a batch of messages, four for read ones, one for the others, and some
 * for a batch that fails. What is left over is for the next minute.
 */
const MAX_BATCHES = { messages: 5, read: 2, endings: 2, receipts: 2, requests: 1, keys: 3 };
/** Of a round, from a random id on, so that in time all links are looked at. One costs eight queries. */
const ORPHANS = { links: 200, orphans: 1 };

interface PurgeOptions {
  readonly store: Pick<
    MessageStore,
    'purgeRead' | 'endOrphans' | 'purgeEndings' | 'purgeReceipts' | 'purgeIdempotencyKeys'
  >;
  readonly requests: Pick<SecretRequestStore, 'purgeRequests'>;
  /** Goes on where the round before was broken off. */
  readonly cursor: PurgeCursor;
  readonly clock: Clock;
  readonly log: ServerContext['log'];
}

/** A cursor that logs each row that it cannot erase. */
export function purgeCursor(store: MessageStore, log: ServerContext['log']): PurgeCursor {
  return new PurgeCursor(store, (error) =>
    log({ level: 'error', event: 'purge skipped a row', ...errorDetails(error) }),
  );
}

/** Erases expired messages. Logs an error and rejects with it, so that the platform counts the round as failed. */
export async function purge({ store, requests, cursor, clock, log }: PurgeOptions): Promise<void> {
  const now = clock();
  const before = now - IDEMPOTENCY_SECONDS;
  try {
    const expired = await inBatches('messages', (max) => cursor.eraseNext(now, max));
    const read = await inBatches('read', (max) => lastIfFewer(max, store.purgeRead(now, max)));
    await inBatches('endings', (max) => lastIfFewer(max, store.purgeEndings(now, max)));
    await inBatches('receipts', (max) => lastIfFewer(max, store.purgeReceipts(now, max)));
    await inBatches('requests', (max) => lastIfFewer(max, requests.purgeRequests(now, max)));
    const keys = await inBatches('keys', (max) => lastIfFewer(max, store.purgeIdempotencyKeys(before, max)));
    await store.endOrphans(now, newId(), ORPHANS);
    const messages = expired + read;
    log({ level: messages + keys > 0 ? 'info' : 'debug', event: 'purge', messages, keys });
  } catch (error) {
    log({ level: 'error', event: 'purge failed', ...errorDetails(error) });
    throw error;
  }
}

/** The last batch is the one that has fewer rows than it may. */
async function lastIfFewer(max: number, erasing: Promise<number>): Promise<Batch> {
  const erased = await erasing;
  return { erased, isLast: erased < max };
}

async function inBatches(
  what: keyof typeof MAX_BATCHES,
  erase: (rows: number) => Promise<Batch>,
): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES[what]; batch += 1) {
    const { erased, isLast } = await erase(ROWS_IN_A_BATCH[what]);
    total += erased;
    if (isLast) break;
  }
  return total;
}
