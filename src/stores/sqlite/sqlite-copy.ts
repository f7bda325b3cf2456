import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { Connection } from './connection.ts';
import { sizeInBytes } from './database-size.ts';
import { checkFreeSpace } from './free-volume.ts';
import { reasonOf } from './sqlite-error.ts';

const LOCK_TIMEOUT_MILLISECONDS = 5_000;

/**
 * Copies the current content of a SQLite file to `target`, which must be empty or missing; a server may write meanwhile.
 * VACUUM INTO reads in one transaction, so the copy has everything committed before and nothing that was erased. Throws
 * UnusableDatabase.
 */
export function copySqlite(path: string, target: string): void {
  const file = resolve(path);
  if (!existsSync(file)) throw new UnusableDatabase(`The database ${file} does not exist.`);
  let connection: Connection | null = null;
  try {
    connection = Connection.toRead(file, LOCK_TIMEOUT_MILLISECONDS);
    checkFreeSpace(Number(connection.query(sizeInBytes)[0]?.['bytes']), target);
    connection.query(sql`VACUUM INTO ${resolve(target)}`);
  } catch (cause) {
    if (cause instanceof UnusableDatabase) throw cause;
    const reason = reasonOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    throw new UnusableDatabase(`Cannot copy the database ${file}: ${reason}.`, { cause });
  } finally {
    connection?.close();
  }
}
