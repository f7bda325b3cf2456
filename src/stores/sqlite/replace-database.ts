import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UnusableDatabase } from '../unusable-database.ts';
import { openDatabase } from './connection.ts';
import { isBusy } from './sqlite-error.ts';

/** What SQLite keeps of a file beside it (https://sqlite.org/tempfiles.html). */
const LOGS = ['-wal', '-journal'];
/** What it would take for that of the next file. */
const COMPANIONS = [...LOGS, '-shm'];

/**
 * Puts `replacement`, a file of the same folder without a log, in the place of a database that no process uses, and keeps the
 * old one as `kept`. Whenever it breaks off, one of the two is in place. Throws UnusableDatabase if a process uses it after all:
 * one of an earlier version, or another program.
 */
export async function replaceDatabase(file: string, replacement: string, kept: string): Promise<void> {
  const isReadable = emptyLogOf(file);
  await keep(file, kept);
  // The log of an unreadable file cannot be moved into it, so it is kept beside it, under the name that belongs to it.
  for (const log of isReadable ? [] : LOGS) if (existsSync(file + log)) await keep(file + log, kept + log);
  await sync(dirname(file));
  for (const ending of COMPANIONS) await rm(file + ending, { force: true });
  await putInPlace(file, replacement);
}

/** The same where there is no database yet. */
export async function putInPlace(file: string, replacement: string): Promise<void> {
  await sync(replacement);
  await rename(replacement, file);
  await sync(dirname(file));
}

/**
 * Moves committed data into the file, and leaves no log. SQLite does so only for the last connection to the file, so this also
 * finds any process that has it open. False if the file cannot be read.
 */
function emptyLogOf(file: string): boolean {
  // SQLite would write the log into a file that is no database.
  if (!hasHeader(file)) return false;
  try {
    const database = openDatabase(file, { timeout: 0 });
    try {
      return database.prepare('PRAGMA journal_mode = DELETE').get()?.['journal_mode'] === 'delete';
    } finally {
      database.close();
    }
  } catch (cause) {
    if (isBusy(cause))
      throw new UnusableDatabase(`The database ${file} is in use: stop what has it open.`, { cause });
    return false;
  }
}

/** The first 16 bytes of a database (https://sqlite.org/fileformat2.html#magic_header_string). */
function hasHeader(file: string): boolean {
  const start = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start);
  } finally {
    closeSync(descriptor);
  }
  return start.toString('latin1') === 'SQLite format 3\0';
}

/** A second name for the same bytes, so that the first one stays until it is replaced; a copy where a volume knows no links. */
async function keep(file: string, kept: string): Promise<void> {
  try {
    await link(file, kept);
  } catch {
    await copyFile(file, kept, constants.COPYFILE_EXCL);
    await sync(kept);
  }
}

/** Waits until a file, or the names in a folder, are on disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
