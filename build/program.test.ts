import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findProgram, provideProgram } from './program.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-program-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

describe('finding a program', () => {
  test('a program is found on the PATH, by the first of its names', () => {
    const [first, second] = [file('one', 0o755), file('two', 0o755)];
    const PATH = ['/nowhere', folder].join(delimiter);
    expect(findProgram(['none', 'one', 'two'], { PATH })).toBe(first);
    expect(findProgram(['two', 'one'], { PATH })).toBe(second);
  });

  test('a program is found in the system folders, whatever the PATH', () => {
    expect(findProgram(['env'], { PATH: folder })).toBe('/usr/bin/env');
  });

  test('folders and files that are not executable are not taken for a program', () => {
    file('letter', 0o644);
    mkdirSync(join(folder, 'drawer'));
    expect(findProgram(['letter', 'drawer'], { PATH: folder })).toBeNull();
  });

  test('a program that exists is not installed again', async () => {
    expect(await provideProgram('env')).toMatch(/\/env$/);
  });
});
