import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, for their owner alone. Not by `recursive`: where a file system takes no
 * folder and says that there is none (/proc), Node.js would try again without end.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (fault) {
    // Another process may have been first.
    if (!existsSync(folder)) throw fault;
  }
}

/**
 * Makes an empty database for its owner alone, where there is none; SQLite gives its log the same permissions. Where that cannot
 * be, SQLite says why when it opens the file.
 */
export function makePrivately(file: string): void {
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch {
    // It is there, or cannot be.
  }
}
