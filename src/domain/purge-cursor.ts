import type { Instant } from './expiry.ts';
import { PURGE_BATCH_BYTES } from './limits.ts';
import type { MessageStore, PurgePosition } from './ports.ts';

/** What became of a batch; after the last one nothing that has expired is left, but for rows that were skipped. */
export interface Batch {
  readonly erased: number;
  readonly isLast: boolean;
}

type PurgeStore = Pick<MessageStore, 'purgeMessages' | 'nextExpired'>;

/** So many rows one after the other that cannot be erased are an error of the whole store; the next round goes on behind them. */
const MAX_SKIPPED_IN_A_ROW = 20;
/** What keeps a lock for a moment is no reason to skip a row. */
const ERRORS_BEFORE_SKIP = 2;
const NOTHING_ERASED: Batch = { erased: 0, isLast: false };

/**
 * Erases what has expired, batch by batch in the order of expiry. A batch that fails is halved until the row that cannot be erased
 * stands alone; that one is skipped, so that it never holds up the others, and tried again when all the rest is done.
 */
export class PurgeCursor {
  readonly #store: PurgeStore;
  readonly #onSkipped: (error: unknown) => void;
  #after: PurgePosition | null = null;
  #maxRows = Number.POSITIVE_INFINITY;
  #singleRowErrors = 0;
  #skippedInARow = 0;

  /** `onSkipped` receives the error of a row that could not be erased. */
  constructor(store: PurgeStore, onSkipped: (error: unknown) => void) {
    this.#store = store;
    this.#onSkipped = onSkipped;
  }

  /** Erases the next batch of at most so many rows. Rejects where the store itself fails; then the next call tries again. */
  async eraseNext(now: Instant, rows: number): Promise<Batch> {
    const limit = { rows: Math.min(rows, this.#maxRows), bytes: PURGE_BATCH_BYTES };
    try {
      const erased = await this.#store.purgeMessages(now, limit, this.#after);
      return this.#advance(erased);
    } catch (error) {
      if (limit.rows > 1) return this.#halve(limit.rows);
      this.#singleRowErrors += 1;
      return this.#singleRowErrors < ERRORS_BEFORE_SKIP ? NOTHING_ERASED : this.#skip(now, error);
    }
  }

  #advance(erased: number): Batch {
    this.#maxRows *= 2;
    this.#skippedInARow = 0;
    this.#singleRowErrors = 0;
    const isLast = erased === 0;
    if (isLast) this.#after = null;
    return { erased, isLast };
  }

  #halve(rows: number): Batch {
    this.#maxRows = Math.floor(rows / 2);
    return NOTHING_ERASED;
  }

  async #skip(now: Instant, error: unknown): Promise<Batch> {
    const skipped = await this.#store.nextExpired(now, this.#after);
    this.#after = skipped;
    this.#singleRowErrors = 0;
    if (skipped === null) return { erased: 0, isLast: true };
    this.#onSkipped(error);
    this.#skippedInARow += 1;
    if (this.#skippedInARow < MAX_SKIPPED_IN_A_ROW) return NOTHING_ERASED;
    this.#skippedInARow = 0;
    throw error;
  }
}
