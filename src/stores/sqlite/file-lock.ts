import { rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './connection.ts';
import { createPrivately } from './database-file.ts';
import { isBusy } from './sqlite-error.ts';

/**
 * A lock on a file, which the kernel releases when the process ends, however it ends. Node.js has no API for such locks, so
 * SQLite takes it (fcntl(2), https://sqlite.org/lockingv3.html). Releasing the lock deletes the file.
 */
export class FileLock {
  readonly #path: string;
  readonly #database: DatabaseSync;

  private constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
  }

  /** Null if another process has it. Throws if the file cannot be created. */
  static take(path: string): FileLock | null {
    for (;;) {
      createPrivately(path);
      const before = identityOf(path);
      const database = lock(path);
      if (database === null) return null;
      // The previous holder may have deleted the file between opening and locking it here.
      if (before !== null && before === identityOf(path)) return new FileLock(path, database);
      database.close();
    }
  }

  release(): void {
    rmSync(this.#path, { force: true });
    this.#database.close();
  }
}

function lock(path: string): DatabaseSync | null {
  const database = openDatabase(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

function identityOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
