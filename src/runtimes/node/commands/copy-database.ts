import { createReadStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileLock } from '../../../stores/sqlite/file-lock.ts';
import { copySqlite } from '../../../stores/sqlite/sqlite-copy.ts';
import { reasonOf } from '../../../stores/sqlite/sqlite-error.ts';
import { type ProcessLimits, writingError } from '../process-limits.ts';

/** In place of a file name, for an image without a shell, from which no file can be copied out. */
const STANDARD_OUTPUT = '-';

/**
 * Copies the messages into a new file, or to standard output if it is `-`, while the server runs. The file appears once all
 * of it is on disk, and never replaces another. Throws an error whose message is one sentence.
 */
export async function copyDatabase(databaseFile: string, file: string, limits: ProcessLimits): Promise<void> {
  if (file === STANDARD_OUTPUT) return writeToStandardOutput(databaseFile);
  const refusal = writingError(file, limits);
  if (refusal !== null) throw new Error(`FILE ${refusal.error}.`);
  await viaPartFile(resolve(file), async (part) => {
    if (await isThere(file)) throw new Error(`The file ${file} already exists; choose another name.`);
    await copyDurably(databaseFile, part);
    await rename(part, file);
  });
}

/** The copy must be complete before its first byte is sent; until then it is stored beside the database. */
function writeToStandardOutput(databaseFile: string): Promise<void> {
  return viaPartFile(`${resolve(databaseFile)}.backup`, async (part) => {
    await copyDurably(databaseFile, part);
    await pipeline(createReadStream(part), process.stdout, { end: false });
  });
}

/** Lets `work` write a file that no other user can read and no other backup writes, and removes what is left of it. */
async function viaPartFile(file: string, work: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  const lock = lockOf(part);
  try {
    // Left by an interrupted backup; no other process is writing it, because this one holds the lock.
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
