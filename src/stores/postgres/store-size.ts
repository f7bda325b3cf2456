import { type Statement, sql } from '../sql.ts';
import type { PostgresPool } from './pool.ts';

/** How long a measurement stays valid, in milliseconds. */
const MAX_AGE_MILLISECONDS = 1_000;
/** A table of up to this many pages of 8 KiB is summed exactly; of a larger one, about this many pages are sampled. */
const SAMPLED_PAGES = 250;

/**
 * The size of all messages and requests: the length of each ciphertext and note, which is in the row's header, and half a KiB for the rest of the row
 * and its index entries. Disk usage is no measure: PostgreSQL keeps the space of deleted rows for new ones.
 */
const measured = sql`WITH look AS (
    SELECT LEAST(100.0, ${SAMPLED_PAGES} * 100.0 / GREATEST(1, pg_relation_size('messages') / 8192)) AS messages,
      LEAST(100.0, ${SAMPLED_PAGES} * 100.0 / GREATEST(1, pg_relation_size('secret_requests') / 8192)) AS requests
  )
  SELECT (SELECT COALESCE(SUM(octet_length(encrypted_message)::bigint + 512), 0) * 100 / (SELECT messages FROM look)
      FROM messages TABLESAMPLE SYSTEM ((SELECT messages FROM look)))
    + (SELECT COALESCE(SUM(octet_length(sealed_note)::bigint + 512), 0) * 100 / (SELECT requests FROM look)
      FROM secret_requests TABLESAMPLE SYSTEM ((SELECT requests FROM look))) AS bytes`;

/** Every create needs the size, so it is measured at most once a second; what this process writes meanwhile is added. */
export class StoreSize {
  readonly #pool: PostgresPool;
  #measured: Promise<number> | null = null;
  #freshUntil = 0;
  #written = 0;

  constructor(pool: PostgresPool) {
    this.#pool = pool;
  }

  /** In bytes; beyond a few thousand messages an estimate, accurate to a few percent. */
  async now(): Promise<number> {
    if (this.#measured === null || performance.now() >= this.#freshUntil) this.#measure();
    return ((await this.#measured) ?? 0) + this.#written;
  }

  /** Adds what this process writes until the next measurement. */
  addWritten(statements: readonly Statement[]): void {
    for (const value of statements.flatMap(({ values }) => values)) {
      if (typeof value === 'string') this.#written += value.length;
    }
  }

  #measure(): void {
    this.#freshUntil = performance.now() + MAX_AGE_MILLISECONDS;
    this.#written = 0;
    this.#measured = this.#pool.query(measured).then(([row]) => Math.round(Number(row?.['bytes'])));
    this.#measured.catch(() => {
      this.#measured = null;
    });
  }
}
