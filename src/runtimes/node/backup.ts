import { createReadStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileLock } from '../../stores/sqlite/file-lock.ts';
import { copySqlite } from '../../stores/sqlite/sqlite-copy.ts';
import { reasonOf } from '../../stores/sqlite/sqlite-error.ts';
import { type ProcessLimits, writingError } from './process-limits.ts';

/** Instead of a file's name: for an image without a shell, from which no file can be fetched. */
const STANDARD_OUTPUT = '-';

/**
 * Copies the messages into a new file, or to standard output where it is `-`, while the server goes on. The file is
 * there when all of it is on disk, and never replaces another. Throws a sentence for a person.
 */
export async function backup(databaseFile: string, file: string, limits: ProcessLimits): Promise<void> {
  if (file === STANDARD_OUTPUT) return writeToStandardOutput(databaseFile);
  const refusal = writingError(file, limits);
  if (refusal !== null) throw new Error(`FILE ${refusal.error}.`);
  await viaPartFile(resolve(file), async (part) => {
    if (await isThere(file)) throw new Error(`The file ${file} already exists; choose another name.`);
    await copyDurably(databaseFile, part);
    await rename(part, file);
  });
}

/** The copy has to be whole before its first byte can leave, and lies beside the database as long. */
function writeToStandardOutput(databaseFile: string): Promise<void> {
  return viaPartFile(`${resolve(databaseFile)}.backup`, async (part) => {
    await copyDurably(databaseFile, part);
    await pipeline(createReadStream(part), process.stdout, { end: false });
  });
}

/** Works on a file that other users cannot read and other backups do not write, and leaves none behind. */
async function viaPartFile(file: string, work: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  const lock = lockOf(part);
  try {
    // Left by a backup that was interrupted: no other process writes it, since this one holds the lock.
    await rm(part, { force: true });
    await open(part, 'wx', 0o600).then((handle) => handle.close());
    await work(part);
  } finally {
    await rm(part, { force: true });
    lock.release();
  }
}

function lockOf(part: string): FileLock {
  const lock = tryLock(part);
  if (lock === null) throw new Error(`Cannot write ${part}: another backup is already writing it.`);
  return lock;
}

function tryLock(part: string): FileLock | null {
  try {
    return FileLock.take(`${part}-lock`);
  } catch (cause) {
    throw new Error(`Cannot write ${part}: ${reasonOf(cause) ?? 'unable to create the file'}.`, { cause });
  }
}

async function copyDurably(databaseFile: string, part: string): Promise<void> {
  copySqlite(databaseFile, part);
  const handle = await open(part, 'r+');
  await handle.sync().finally(() => handle.close());
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
