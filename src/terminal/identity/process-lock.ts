import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MILLISECONDS = 50;

/** Runs work while no other process of this machine does so with this path. A process that was killed holds nothing any more. */
export async function whileLocked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  while (!(await isCreated(path))) {
    if (!(await isHeld(path))) await rm(path, { force: true });
    else await wait(PAUSE_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function isCreated(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that is named in it lives; one that has not written its number yet does. */
async function isHeld(path: string): Promise<boolean> {
  const number = Number(await readFile(path, 'utf8').catch(() => ''));
  if (number === 0) return true;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
