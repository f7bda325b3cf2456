import { dirname, resolve } from 'node:path';
import { type Migration, MigrationError, type MigrationOptions, migrate } from '../migrations.ts';
import { type Driver, type Statement, sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { Connection } from './connection.ts';
import { createPrivately, makeFolder } from './database-file.ts';
import { sizeInBytes } from './database-size.ts';
import { FreeSpace } from './free-space.ts';
import { GroupCommit, type GroupCommitOptions } from './group-commit.ts';
import { migrationEngine } from './migrations-table.ts';
import { DEFAULT_RESERVE_BYTES, Reserve } from './reserve.ts';
import { SharedReads } from './shared-reads.ts';
import { isFull, reasonOf } from './sqlite-error.ts';
import { writingProblem } from './write-access.ts';

/** The result of a checkpoint. */
export interface Checkpoint {
  /** False if a read or write of another process prevented it: try again later. */
  readonly isLogEmpty: boolean;
  /** Bytes of the reserve that the volume has no room for. */
  readonly missingReserve: number;
}

/** A SQLite file in use by this process. */
export interface SqliteStore {
  readonly driver: Driver;
  /** Moves committed data into the file and empties the write-ahead log, so that deleted data is in neither. */
  checkpoint(): Checkpoint;
  /** Finishes pending writes, empties the log and closes the file; repeated calls return the same promise. */
  close(): Promise<void>;
}

const LOCK_TIMEOUT_MILLISECONDS = 5_000;
const READ_TIMEOUT_MILLISECONDS = 1_000;
/** Waiting for another process's lock blocks this process, so the wait is short and repeated. */
const LOCK_WAIT_MILLISECONDS = 10;

/** Changes nothing. SQLite opens a read-only file without an error, and fails at the first write. */
const writeProbe = sql`UPDATE migrations SET name = name WHERE id = 0`;

const dataVersion = sql`PRAGMA data_version`;

/** How a SQLite file is used. */
export interface SqliteOptions extends GroupCommitOptions, MigrationOptions {
  /** Size of the reserve that makes erasing always succeed, in bytes. */
  readonly reserveBytes: number;
}

const DEFAULT_OPTIONS: SqliteOptions = {
  lockTimeout: LOCK_TIMEOUT_MILLISECONDS,
  reserveBytes: DEFAULT_RESERVE_BYTES,
};

/**
 * Opens the file and migrates its tables. Creates the file and its folder if they are missing, readable by their owner only.
 * `options.lockTimeout` applies to opening too. Rejects with UnusableDatabase.
 */
export async function openSqlite(
  path: string,
  migrations: readonly Migration[],
  options: Partial<SqliteOptions> = {},
): Promise<SqliteStore> {
  const file = resolve(path);
  try {
    makeFolder(dirname(file));
    return await openWithReserve(createPrivately(file), migrations, { ...DEFAULT_OPTIONS, ...options });
  } catch (cause) {
    const reason = writingProblem(file) ?? reasonFor(cause);
    throw new UnusableDatabase(`Cannot open the database ${file}: ${reason}.`, { cause });
  }
}

/** A server that is started again on a full volume gets in by the reserve, and makes room from there. */
async function openWithReserve(file: string, migrations: readonly Migration[], options: SqliteOptions) {
  const reserve = new Reserve(file, options.reserveBytes);
  try {
    return await open(file, reserve, migrations, options);
  } catch (cause) {
    if (!isFull(rootCause(cause)) || !reserve.release()) throw cause;
    return open(file, reserve, migrations, options);
  }
}

async function open(
  file: string,
  reserve: Reserve,
  migrations: readonly Migration[],
  options: SqliteOptions,
): Promise<SqliteStore> {
  const writer = Connection.toWrite(file, options.lockTimeout);
  try {
    await migrate(migrationEngine(writer), migrations, options);
    writer.query(writeProbe);
    writer.setBusyTimeout(LOCK_WAIT_MILLISECONDS);
    const reads = new SharedReads(Connection.toRead(file, READ_TIMEOUT_MILLISECONDS));
    const space = new FreeSpace(file, writer, reserve, () => reads.end());
    space.restoreReserve();
    return storeOf({ writer, writes: writesSeenBy(reads, writer, options, space), space, reads });
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** A read that starts when a write has resolved sees it. */
function writesSeenBy(reads: SharedReads, writer: Connection, options: SqliteOptions, space: FreeSpace) {
  const onCommit = (writes: number) => {
    reads.end();
    options.onCommit?.(writes);
  };
  return new GroupCommit(writer, { ...options, onCommit }, space);
}

/** The parts of an open store. */
interface Parts {
  readonly writer: Connection;
  readonly reads: SharedReads;
  readonly writes: GroupCommit;
  readonly space: FreeSpace;
}

function storeOf({ writer, reads, writes, space }: Parts): SqliteStore {
  let closing: Promise<void> | null = null;
  // The last connection to a file empties its log when it closes, and closes even if that fails.
  const closeAll = async () => {
    await writes.close();
    reads.close();
    writer.close();
  };
  return {
    driver: {
      read: async (statement) => reads.query(statement),
      write: (statements, use) => writes.write(statements, use),
      clear: (_, statements) => clear(writer, writes, statements),
      size: async () => Number(reads.query(sizeInBytes)[0]?.['bytes']),
      otherCommits: otherCommits(writer, reads),
    },
    checkpoint: () => {
      reads.end();
      return checkpoint(writer, space);
    },
    close: () => (closing ??= closeAll()),
  };
}

/**
 * Counts with what SQLite gives the writing connection for the commits of others (https://sqlite.org/pragma.html#pragma_data_version);
 * its own it leaves out, and the connection for reads has none.
 */
function otherCommits(writer: Connection, reads: SharedReads): () => number {
  let known: number | null = null;
  return () => {
    const version = Number(writer.query(dataVersion)[0]?.['data_version']);
    if (version !== known) reads.end();
    known = version;
    return version;
  };
}

/** On a full volume, the file may have to grow by the size of the log, into the space of the reserve. */
function checkpoint(writer: Connection, space: FreeSpace): Checkpoint {
  let isLogEmpty: boolean;
  try {
    isLogEmpty = writer.emptyLog();
  } catch (error) {
    if (!isFull(error) || !space.reclaim('erases', true)) throw error;
    isLogEmpty = writer.emptyLog();
  }
  return { isLogEmpty, missingReserve: space.restoreReserve() };
}

/**
 * Checkpoints at once what was cleared, as far as no reader needs it. SQLite would do so by itself every thousand pages and
 * block requests; this does it in small steps, whose duration the purge measures.
 */
async function clear(writer: Connection, writes: GroupCommit, statements: readonly Statement[]) {
  const rows = await writes.write(statements, 'erases');
  const hasCleared = rows.some(({ length }) => length > 0);
  if (hasCleared && !writer.isInTransaction) emptyLogInPart(writer);
  return rows;
}

function emptyLogInPart(writer: Connection): void {
  try {
    writer.query(sql`PRAGMA wal_checkpoint(PASSIVE)`);
  } catch (error) {
    // The erasing is committed anyway; the next checkpoint can use the reserve.
    if (!isFull(error)) throw error;
  }
}

function rootCause(cause: unknown): unknown {
  return cause instanceof MigrationError ? cause.cause : cause;
}

function reasonFor(cause: unknown): string {
  if (cause instanceof MigrationError)
    return `migration ${cause.migration} failed: ${reasonFor(cause.cause)}`;
  if (!(cause instanceof Error)) return String(cause);
  if ('syscall' in cause && 'code' in cause) return `cannot create its folder (${cause.code})`;
  return reasonOf(cause) ?? cause.message;
}
