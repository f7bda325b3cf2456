import type { RequestCounter } from '../../domain/ports.ts';
import {
  IncompatibleTables,
  type Migration,
  MigrationError,
  type MigrationOptions,
  migrate,
  PendingMigration,
} from '../migrations.ts';
import type { Cleared, Driver, Row, Statement } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { tryLockForClearing } from './locks.ts';
import { withMigrationEngine } from './migrations-table.ts';
import { type Address, PostgresPool } from './pool.ts';
import { reasonOf } from './postgres-error.ts';
import { COUNTS_TABLE, PostgresRequestCounter } from './request-counter.ts';
import { missingSettings } from './session.ts';
import { StoreSize } from './store-size.ts';

/** A PostgreSQL database in use by this and any number of other processes. */
export interface PostgresStore {
  readonly driver: Driver;
  /** Counts for all processes together. `key` is the HMAC key that hides client addresses in the database. */
  counter(key: string): RequestCounter;
  /** Resolves when pending queries have finished and all connections are closed. */
  close(): Promise<void>;
}

/** Brings the tables up to date, one process at a time, and opens the pool. Rejects with UnusableDatabase. */
export async function openPostgres(
  address: Address,
  migrations: readonly Migration[],
  options: MigrationOptions = {},
): Promise<PostgresStore> {
  try {
    await withMigrationEngine(address.url, async (engine) => {
      await migrate(engine, migrations, options);
      await engine.exclusively((session) => session.execute(COUNTS_TABLE));
    });
  } catch (cause) {
    throw new UnusableDatabase(`Cannot open the PostgreSQL database: ${reasonFor(cause)}.`, { cause });
  }
  const pool = new PostgresPool(address);
  try {
    await requireSettings(pool);
  } catch (error) {
    await pool.close();
    throw error;
  }
  return storeOn(pool);
}

async function requireSettings(pool: PostgresPool): Promise<void> {
  const { missing } = await pool.session().catch((cause) => {
    throw new UnusableDatabase(`Cannot open the PostgreSQL database: ${cause.message}.`, { cause });
  });
  if (missing.length > 0) {
    throw new UnusableDatabase(`Cannot open the PostgreSQL database: ${missingSettings(missing)}.`);
  }
}

function storeOn(pool: PostgresPool): PostgresStore {
  const read = (statement: Statement) => pool.query(statement);
  const clear = (what: Cleared, statements: readonly Statement[]) => clearExclusively(pool, what, statements);
  const size = new StoreSize(pool);
  return {
    driver: {
      read,
      write(statements) {
        size.addWritten(statements);
        return write(pool, statements);
      },
      clear,
      size: () => size.now(),
    },
    counter: (key) => new PostgresRequestCounter({ read, clear }, key),
    close: () => pool.close(),
  };
}

/** A single statement needs no explicit transaction. */
async function write(
  pool: PostgresPool,
  statements: readonly Statement[],
): Promise<readonly (readonly Row[])[]> {
  const [only, ...more] = statements;
  if (only === undefined || more.length > 0) return pool.transaction(statements);
  return [await pool.query(only)];
}

function clearExclusively(
  pool: PostgresPool,
  what: Cleared,
  statements: readonly Statement[],
): Promise<readonly (readonly Row[])[]> {
  return pool.inTransaction(async (query) => {
    const [lock] = await query(tryLockForClearing(what));
    const cleared: (readonly Row[])[] = [];
    if (lock?.['taken']) for (const statement of statements) cleared.push(await query(statement));
    return cleared;
  });
}

function reasonFor(cause: unknown): string {
  if (cause instanceof PendingMigration || cause instanceof IncompatibleTables) return cause.message;
  return cause instanceof MigrationError
    ? `migration ${cause.migration} failed: ${reasonOf(cause.cause)}`
    : reasonOf(cause);
}
