import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { whileLocked } from './process-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a process leaves that was killed while it held the lock. */
async function leaveLock(path: string): Promise<void> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  await writeFile(`${path}.${child.pid}.abandoned`, '');
}

test('of many that take over what a killed process held, one at a time works', async () => {
  const path = join(folder, 'a.lock');
  await leaveLock(path);
  let [working, most, done] = [0, 0, 0];
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await readdir(folder);
    working -= 1;
    done += 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => whileLocked(path, work)));
  expect({ most, done }).toEqual({ most: 1, done: 20 });
  expect(await readdir(folder)).toEqual([]);
});

test('a lock of another name is another lock, and work that fails holds nothing', async () => {
  const path = join(folder, 'a.lock');
  const nested = whileLocked(path, () => whileLocked(join(folder, 'a.lock2'), async () => 'both'));
  expect(await nested).toBe('both');
  await expect(whileLocked(path, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await whileLocked(path, async () => 'again')).toBe('again');
});

test('what a killed process with the id of this one left holds nothing', async () => {
  const path = join(folder, 'a.lock');
  await writeFile(`${path}.${process.pid}.abandoned`, '');
  expect(await whileLocked(path, async () => 'free')).toBe('free');
  expect(await readdir(folder)).toEqual([]);
});
