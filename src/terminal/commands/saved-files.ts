import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachedFile } from '../../client/primitives.ts';
import { interrupted } from '../interrupt.ts';
import { localFileName } from '../local-file-name.ts';
import { EXIT_CODES, TerminalError, usageError } from '../terminal-error.ts';

/** Before a message is opened: what can be known to be no folder. @throws TerminalError */
export async function checkFolder(folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const stats = await stat(folder).catch(() => null);
  if (stats !== null && !stats.isDirectory())
    throw usageError('What --out names is a file: name a folder, which is made where it is missing.');
}

/**
 * Saves files, all of them or none, and never over another one; the paths they are saved under. Names are made safe, since they are
 * a sender's. @throws TerminalError
 */
export async function saveFiles(
  files: readonly AttachedFile[],
  folder: string,
  platform: NodeJS.Platform,
  signal: AbortSignal,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const saved: string[] = [];
  try {
    for (const { name, bytes } of files) {
      if (signal.aborted) throw interrupted('No file was saved.');
      const path = join(folder, localFileName(name, platform));
      await create(path, bytes);
      saved.push(path);
    }
    return saved;
  } catch (error) {
    await Promise.all(saved.map((path) => rm(path, { force: true })));
    throw error;
  }
}

async function create(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') {
      await rm(path, { force: true });
      throw error;
    }
    throw new TerminalError(
      EXIT_CODES.failed,
      `${path} exists, and no file was saved: move it, or name another folder by --out.`,
    );
  }
}
