import { IDEMPOTENCY_SECONDS } from '../../domain/limits.ts';
import type { Clock, MessageStore } from '../../domain/ports.ts';
import { type Batch, PurgeCursor } from '../../domain/purge-cursor.ts';
import { errorDetails } from '../../http/request-log.ts';
import type { ServerContext } from '../../http/server-context.ts';

/** A statement must end within D1's 30 seconds. The cursor limits the bytes of a batch. */
const ROWS_IN_A_BATCH = { messages: 100, keys: 500 };
/**
 * The Free plan allows fifty D1 requests an invocation, and a batch that fails may take two. The rest waits for the next
 * minute.
 */
const MAX_BATCHES = { messages: 20, keys: 10 };

interface PurgeOptions {
  readonly store: Pick<MessageStore, 'purgeIdempotencyKeys'>;
  /** Continues where the previous round stopped. */
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
export async function purge({ store, cursor, clock, log }: PurgeOptions): Promise<void> {
  const now = clock();
  const before = now - IDEMPOTENCY_SECONDS;
  try {
    const messages = await inBatches('messages', (max) => cursor.eraseNext(now, max));
    const keys = await inBatches('keys', async (max) => {
      const erased = await store.purgeIdempotencyKeys(before, max);
      return { erased, isLast: erased < max };
    });
    log({ level: messages + keys > 0 ? 'info' : 'debug', event: 'purge', messages, keys });
  } catch (error) {
    log({ level: 'error', event: 'purge failed', ...errorDetails(error) });
    throw error;
  }
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
