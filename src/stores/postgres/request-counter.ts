import { createHmac } from 'node:crypto';
import { type Count, type RequestCounter, StoreError } from '../../domain/ports.ts';
import { type Row, type Statement, sql } from '../sql.ts';

/** UNLOGGED: counts of a minute stay out of the write-ahead log and off standbys, and a crash erases them. */
export const COUNTS_TABLE = `
  CREATE UNLOGGED TABLE IF NOT EXISTS request_counts (
    client TEXT PRIMARY KEY,
    requests INTEGER NOT NULL,
    ends_at DOUBLE PRECISION NOT NULL
  ) WITH (fillfactor = 50);
  CREATE INDEX IF NOT EXISTS request_counts_by_end ON request_counts (ends_at)`;

const WINDOW_SECONDS = 60;
/** Clearing costs a statement, so it runs once per this many counts. */
const COUNTS_BETWEEN_CLEARINGS = 1_000;
/** Maximum number of remembered refused clients, so that a flood does not reach the database; about 1 MB. */
const MAX_REFUSED = 10_000;

/** The clock of the database, in seconds: those of replicas may differ. */
const now = sql`EXTRACT(EPOCH FROM now())::double precision`;

export interface CounterDriver {
  read(statement: Statement): Promise<readonly Row[]>;
  clear(what: 'request_counts', statements: readonly Statement[]): Promise<unknown>;
}

/** Counts for all processes on the database: one statement adds one and returns the count. */
export class PostgresRequestCounter implements RequestCounter {
  readonly #driver: CounterDriver;
  readonly #hmacKey: string;
  /** When the minute of a refused client ends, in milliseconds of this process's clock; the first refused first. */
  readonly #refused = new Map<string, number>();
  #counts = 0;

  constructor(engine: CounterDriver, hmacKey: string) {
    this.#driver = engine;
    this.#hmacKey = hmacKey;
  }

  async count(key: string, limit: number): Promise<Count> {
    const client = this.#pseudonymOf(key);
    const until = this.#refused.get(client) ?? 0;
    const left = until - performance.now();
    if (left > 0) return refusal(left / 1_000);
    this.#clearPeriodically();
    const [row] = await this.#driver.read(countOne(client)).catch(throwStoreError);
    const count = countOf(row, limit);
    if (!count.allowed) this.#remember(client, Number(row?.['left']));
    return count;
  }

  /** A plain hash of an address can be reversed in seconds by guessing; this one only with the HMAC key. */
  #pseudonymOf(key: string): string {
    return createHmac('sha256', this.#hmacKey).update(key).digest('base64url').slice(0, 22);
  }

  #remember(client: string, seconds: number): void {
    this.#refused.delete(client);
    this.#refused.set(client, performance.now() + seconds * 1_000);
    const [first] = this.#refused.keys();
    if (this.#refused.size > MAX_REFUSED && first !== undefined) this.#refused.delete(first);
  }

  /** Not awaited; if it fails, the next one clears more. */
  #clearPeriodically(): void {
    if (this.#counts++ % COUNTS_BETWEEN_CLEARINGS > 0) return;
    const expired = sql`DELETE FROM request_counts WHERE ends_at <= ${now}`;
    this.#driver.clear('request_counts', [expired]).catch(() => undefined);
  }
}

/** A minute begins with the first request of a client; refused requests do not extend it. */
function countOne(client: string): Statement {
  return sql`INSERT INTO request_counts AS counted (client, requests, ends_at)
    VALUES (${client}, 1, ${now} + ${WINDOW_SECONDS})
    ON CONFLICT (client) DO UPDATE SET
      requests = CASE WHEN counted.ends_at <= ${now} THEN 1 ELSE counted.requests + 1 END,
      ends_at = CASE WHEN counted.ends_at <= ${now} THEN excluded.ends_at ELSE counted.ends_at END
    RETURNING requests, ends_at - ${now} AS left`;
}

function countOf(row: Row | undefined, limit: number): Count {
  const requests = Number(row?.['requests']);
  if (requests > limit) return refusal(Number(row?.['left']));
  return { allowed: true, remaining: limit - requests, resetSeconds: integerSeconds(Number(row?.['left'])) };
}

function refusal(secondsLeft: number): Count {
  return { allowed: false, remaining: 0, resetSeconds: integerSeconds(secondsLeft) };
}

function integerSeconds(seconds: number): number {
  return Math.max(1, Math.ceil(seconds));
}

function throwStoreError(cause: unknown): never {
  throw new StoreError('The request counter failed.', { cause });
}
