import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { Connection } from './connection.ts';
import { reasonOf } from './sqlite-fault.ts';

const LOCK_PATIENCE_MILLISECONDS = 5_000;

/**
 * Writes what a SQLite file holds at this moment into `target`, which is empty or not there; a server may go on writing
 * meanwhile. VACUUM INTO reads in one transaction, so all that was committed before is in it, and nothing that was erased.
 * Throws UnusableDatabase.
 */
export function copySqlite(path: string, target: string): void {
  const file = resolve(path);
  if (!existsSync(file)) throw new UnusableDatabase(`There is no database ${file}.`);
  let connection: Connection | null = null;
  try {
    connection = Connection.toRead(file, LOCK_PATIENCE_MILLISECONDS);
    connection.query(sql`VACUUM INTO ${resolve(target)}`);
  } catch (cause) {
    const clause = reasonOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    throw new UnusableDatabase(`The database ${file} cannot be copied: ${clause}.`, { cause });
  } finally {
    connection?.close();
  }
}
