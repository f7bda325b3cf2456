import { IDEMPOTENCY_SECONDS } from '../../domain/limits.ts';
import type { Clock, MessageStore } from '../../domain/ports.ts';
import type { House } from '../../http/house.ts';

/** Rows may be as long as they may be, and one statement must end within the 30 seconds of D1. */
const ROWS_IN_A_BATCH = 100;
/** Of each kind. The Free plan lets an invocation ask D1 fifty times. What is left over is for the next minute. */
const MOST_BATCHES = 20;

interface Purging {
  readonly store: Pick<MessageStore, 'purgeMessages' | 'purgeIdempotencyKeys'>;
  readonly clock: Clock;
  readonly log: House['log'];
}

/** Erases what has expired. A fault is logged, and rejects, so that the platform counts the round as failed. */
export async function purge({ store, clock, log }: Purging): Promise<void> {
  const now = clock();
  try {
    const messages = await inBatches((most) => store.purgeMessages(now, most));
    const keys = await inBatches((most) => store.purgeIdempotencyKeys(now - IDEMPOTENCY_SECONDS, most));
    log({ level: messages + keys > 0 ? 'info' : 'debug', event: 'purge', messages, keys });
  } catch (fault) {
    const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown';
    log({ level: 'error', event: 'purge failed', fault: reason });
    throw fault;
  }
}

async function inBatches(erase: (most: number) => Promise<number>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const erased = await erase(ROWS_IN_A_BATCH);
    total += erased;
    if (erased < ROWS_IN_A_BATCH) break;
  }
  return total;
}
