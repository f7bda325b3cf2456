import { chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
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
  } catch (error) {
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  }
}

/** Permissions of all others (chmod(2)): neither of the owner nor of the group. */
const OF_OTHERS = 0o007;

/**
 * Makes an empty database for its owner alone, where there is none, and takes from all others what they may do with one that is
 * there; SQLite gives its log the same permissions. Returns the real path, links followed. Where something of that
 * cannot be, SQLite says why when it opens the file.
 */
export function createPrivately(file: string): string {
  try {
    closeSync(openSync(file, 'a', 0o600));
    const { mode } = statSync(file);
    if ((mode & OF_OTHERS) !== 0) chmodSync(file, mode & ~OF_OTHERS);
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
