import { execFileSync } from 'node:child_process';
import { closeSync, constants, createWriteStream, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Screen } from './screen.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-screen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Its standard output is a pipe whose reader has gone. */
function screenWithoutReader(): Screen {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const stdout = createWriteStream('', { fd: openSync(path, 'w') });
  closeSync(reader);
  return new Screen({
    stdin: process.stdin,
    stdout: Object.assign(stdout, { isTTY: false }),
    stderr: process.stderr,
  });
}

test('a key that nobody reads is an error', async () => {
  await expect(screenWithoutReader().printToReader('key\n')).rejects.toThrow('EPIPE');
});

test('a result that nobody reads any more is none', async () => {
  await expect(screenWithoutReader().printLine('text')).resolves.toBeUndefined();
});
