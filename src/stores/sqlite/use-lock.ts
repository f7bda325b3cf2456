import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './connection.ts';
import { createPrivately, giveToOwnerOf, makeFolder } from './database-file.ts';
import { isBusy } from './sqlite-error.ts';

/** Held as long as its process lives, or until it is released. */
export interface UseLock {
  release(): void;
}

/** Without a file to lock: whoever cannot create one beside the database cannot open that either, or only read it. */
const NO_LOCK: UseLock = { release: () => undefined };

/**
 * Any number of processes may use a database at once, and none while one replaces its file. Null while one does. The kernel
 * releases the lock of a process that ends (see FileLock); the file beside the database stays, and holds nothing.
 */
export function shareUse(databaseFile: string): UseLock | null {
  try {
    return lock(databaseFile, 'BEGIN; SELECT COUNT(*) FROM sqlite_schema');
  } catch {
    return NO_LOCK;
  }
}

/** For the process that replaces the file; null while any uses it. Throws if the lock's file cannot be created. */
export function takeUse(databaseFile: string): UseLock | null {
  return lock(databaseFile, 'BEGIN EXCLUSIVE');
}

function lock(databaseFile: string, statements: string): UseLock | null {
  const database = openDatabase(createLockFile(databaseFile), { timeout: 0 });
  try {
    database.exec(statements);
    return { release: () => release(database) };
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

function release(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}

/**
 * An existing file is left alone: closing it would release the lock that this process already has on it (fcntl(2)). One that
 * root creates is given to the server's user.
 */
function createLockFile(databaseFile: string): string {
  const file = `${databaseFile}-lock`;
  if (existsSync(file)) return file;
  makeFolder(dirname(file));
  createPrivately(file);
  giveToOwnerOf(existsSync(databaseFile) ? databaseFile : dirname(databaseFile), file);
  return file;
}
