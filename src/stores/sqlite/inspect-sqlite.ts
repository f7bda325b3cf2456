import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Inspection } from '../inspection.ts';
import { sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { Connection } from './connection.ts';
import { freeBytesOrNull } from './reserve.ts';
import { reasonOf } from './sqlite-error.ts';

const LOCK_TIMEOUT_MILLISECONDS = 5_000;
/** The write-ahead log and its index, and the reserve. */
const COMPANIONS = ['', '-wal', '-shm', '-reserve'];

const tables = sql`SELECT name FROM sqlite_schema WHERE type = 'table'`;

/** Opens a SQLite file to look at it. Throws UnusableDatabase. */
export function inspectSqlite(path: string): Inspection {
  const file = resolve(path);
  if (!existsSync(file)) throw new UnusableDatabase(`The database ${file} does not exist.`);
  const connection = connect(file);
  return {
    query: async (statement) => connection.query(statement),
    tables: async () => connection.query(tables).map(({ name }) => String(name)),
    diskBytes: async () => COMPANIONS.reduce((bytes, ending) => bytes + sizeOf(file + ending), 0),
    freeBytes: () => freeBytesOrNull(file),
    close: async () => connection.close(),
  };
}

/** A first query shows whether the file is a database at all. */
function connect(file: string): Connection {
  let connection: Connection | null = null;
  try {
    connection = Connection.toInspect(file, LOCK_TIMEOUT_MILLISECONDS);
    connection.query(tables);
    return connection;
  } catch (cause) {
    connection?.close();
    const reason = reasonOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    throw new UnusableDatabase(`Cannot read the database ${file}: ${reason}.`, { cause });
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
