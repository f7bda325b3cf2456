import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { giveToOwnerOf, makeFolder } from '../../../stores/sqlite/database-file.ts';
import { checkFreeSpace } from '../../../stores/sqlite/free-volume.ts';

/** In place of a file name, for an image into which no file can be copied. */
export const STANDARD_INPUT = '-';

/** What SQLite may leave beside a copy that it has opened. */
const ENDINGS = ['', '-wal', '-shm', '-journal'];

/** A sentence for a file that cannot be read, by Node's code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ERR_ACCESS_DENIED:
    'Node’s permission model allows only files below /app; pass it by standard input, with -',
};

/**
 * Copies a backup beside the database, readable for its owner only, and removes the copy afterwards if it is still there. The
 * caller holds the lock of the database, so no other process writes this copy.
 */
export async function withCopyOf(
  source: string,
  databaseFile: string,
  work: (copy: string) => Promise<void>,
): Promise<void> {
  const copy = `${databaseFile}.restore.part`;
  const removeCopy = () => Promise.all(ENDINGS.map((ending) => rm(copy + ending, { force: true })));
  await removeCopy();
  try {
    await copyBackup(source, databaseFile, copy);
    await work(copy);
  } finally {
    await removeCopy();
  }
}

async function copyBackup(source: string, databaseFile: string, copy: string): Promise<void> {
  const title = source === STANDARD_INPUT ? 'Cannot read the backup' : `Cannot read ${source}`;
  try {
    if (source !== STANDARD_INPUT) checkSource(source, copy);
    makeFolder(dirname(copy));
    const content = source === STANDARD_INPUT ? process.stdin : createReadStream(source);
    await pipeline(content, createWriteStream(copy, { flags: 'wx', mode: 0o600 }));
    giveToOwnerOf(existsSync(databaseFile) ? databaseFile : dirname(databaseFile), copy);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new Error(`${title}: ${REASONS[code] ?? 'unable to copy it'} (${code}).`, { cause });
  }
}

function checkSource(source: string, copy: string): void {
  const { size } = statSync(source);
  const log = statSync(`${source}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (log > 0) {
    throw new Error(
      `The file ${source} is no backup: the latest writes are in ${source}-wal; make a backup with "inigma backup".`,
    );
  }
  checkFreeSpace(size, copy);
}
