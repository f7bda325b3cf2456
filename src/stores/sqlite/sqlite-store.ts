import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Migration, MigrationFailure, migrate } from '../migrations.ts';
import { type Driver, type Row, type Statement, sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { Connection } from './connection.ts';
import { GroupCommit, type GroupTerms } from './group-commit.ts';
import { ledgerOf } from './ledger.ts';
import { reasonOf } from './sqlite-fault.ts';

/** A SQLite file in use by this process. */
export interface SqliteStore {
  readonly driver: Driver;
  /**
   * Moves what is committed into the file and empties the write-ahead log, so that what was deleted is nowhere any more.
   * False where another process's reading or writing prevented it: then try again later.
   */
  checkpoint(): boolean;
  /** Ends what is under way, empties the log and lets go of the file; once, however often it is asked. */
  close(): Promise<void>;
}

const LOCK_PATIENCE_MILLISECONDS = 5_000;
const READ_PATIENCE_MILLISECONDS = 1_000;
/** A wait for the lock of another process holds up everything here, so it is short and repeated. */
const LOCK_WAIT_MILLISECONDS = 10;

const sizeInBytes = sql`SELECT (page_count - freelist_count) * page_size AS bytes
  FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()`;

/** Changes nothing. SQLite opens a file that may not be written to without a word, and says so at the first write. */
const firstWrite = sql`UPDATE migrations SET name = name WHERE id = 0`;

/**
 * Opens the file, makes it and its folder where they are missing, and brings its tables up to date.
 * The terms' `lockPatience` holds for opening too. Rejects with UnusableDatabase.
 */
export async function openSqlite(
  path: string,
  migrations: readonly Migration[],
  terms: Partial<GroupTerms> = {},
): Promise<SqliteStore> {
  const file = resolve(path);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return await open(file, migrations, { lockPatience: LOCK_PATIENCE_MILLISECONDS, ...terms });
  } catch (cause) {
    throw new UnusableDatabase(`The database ${file} cannot be used: ${clauseOf(cause)}.`, { cause });
  }
}

async function open(file: string, migrations: readonly Migration[], terms: GroupTerms): Promise<SqliteStore> {
  const writer = Connection.toWrite(file, terms.lockPatience);
  try {
    await migrate(ledgerOf(writer), migrations);
    writer.query(firstWrite);
    writer.setBusyTimeout(LOCK_WAIT_MILLISECONDS);
    const writes = new GroupCommit(writer, terms);
    return storeOf(writer, writes, Connection.toRead(file, READ_PATIENCE_MILLISECONDS));
  } catch (error) {
    writer.close();
    throw error;
  }
}

function storeOf(writer: Connection, writes: GroupCommit, reader: Connection): SqliteStore {
  const checkpoint = () => writer.query(sql`PRAGMA wal_checkpoint(TRUNCATE)`)[0]?.['busy'] === 0;
  let closing: Promise<void> | null = null;
  // The last connection to a file empties its log when it closes, and is not kept from closing where it cannot.
  const letGo = async () => {
    await writes.close();
    reader.close();
    writer.close();
  };
  return {
    driver: {
      read: async (statement) => reader.query(statement),
      write: (statements) => writes.write(statements),
      clear: (statement) => clear(writer, writes, statement),
      size: async () => Number(reader.query(sizeInBytes)[0]?.['bytes']),
    },
    checkpoint,
    close: () => (closing ??= letGo()),
  };
}

/**
 * What was cleared away leaves the log at once, as far as nobody reads it. SQLite would do so by itself every thousand pages, and
 * hold up whoever waits just then; so it is done in small pieces, and whoever clears sees in each how long it took.
 */
async function clear(writer: Connection, writes: GroupCommit, statement: Statement): Promise<readonly Row[]> {
  const [rows = []] = await writes.write([statement]);
  if (!writer.isInTransaction) writer.query(sql`PRAGMA wal_checkpoint(PASSIVE)`);
  return rows;
}

function clauseOf(cause: unknown): string {
  if (cause instanceof MigrationFailure)
    return `${cause.migration} cannot be applied (${clauseOf(cause.cause)})`;
  if (!(cause instanceof Error)) return String(cause);
  if ('syscall' in cause && 'code' in cause) return `its folder cannot be made (${cause.code})`;
  return reasonOf(cause) ?? cause.message;
}
