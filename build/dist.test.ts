import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFresh, writeDist } from './dist.ts';

let root: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'inigma-dist-'));
  await writeDist(
    root,
    new Map([
      ['server/main.js', 'first'],
      ['assets/a.js', 'a'],
    ]),
    'inputs 1',
  );
});

afterEach(() => rmSync(root, { recursive: true }));

describe('dist/', () => {
  test('dist/ is up to date for the inputs it was built from only', async () => {
    expect(await isFresh(root, 'inputs 1')).toBe(true);
    expect(await isFresh(root, 'inputs 2')).toBe(false);
  });

  test('dist/ is out of date once one of its files is missing', async () => {
    rmSync(join(root, 'dist', 'assets', 'a.js'));
    expect(await isFresh(root, 'inputs 1')).toBe(false);
  });

  test('a new build leaves no file of the previous one in dist/', async () => {
    await writeDist(root, new Map([['server/main.js', 'second']]), 'inputs 2');
    expect(readFileSync(join(root, 'dist', 'server', 'main.js'), 'utf8')).toBe('second');
    expect(existsSync(join(root, 'dist', 'assets'))).toBe(false);
  });
});
