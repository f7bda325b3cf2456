import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Creates a folder and its missing parents, accessible to the owner only. Not with `recursive`: on a file system that rejects
 * folders with ENOENT (/proc), Node.js would retry forever.
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

/** Permissions of users who are neither the owner nor in the group (chmod(2)). */
const OF_OTHERS = 0o007;

/**
 * Creates an empty database for its owner only if there is none, and removes the permissions of others from an existing one;
 * SQLite gives its write-ahead log the same permissions. Returns the path with links resolved. If any of this fails, SQLite
 * reports why when it opens the file.
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

/** Gives a file that root has made to the owner of another, whose server has to open it. Other users can give nothing away. */
export function giveToOwnerOf(owned: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(owned);
  chownSync(file, uid, gid);
}

/** The whole path of a database, with links resolved as far as it exists. */
export function databasePath(path: string): string {
  const file = resolve(path);
  return existsSync(file) ? realpathSync.native(file) : file;
}
