import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFirefox } from './engines.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-engines-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

describe('finding a Firefox for the tests', () => {
  test('the Firefox of Debian comes before another, and FIREFOX_PATH before both', () => {
    program('firefox');
    const debians = program('firefox-esr');
    expect(findFirefox({ PATH: folder })).toBe(debians);
    const configured = program('my-firefox');
    expect(findFirefox({ FIREFOX_PATH: configured, PATH: folder })).toBe(configured);
  });

  test('a FIREFOX_PATH without a program is an error, not a fallback to another browser', () => {
    program('firefox');
    const configured = join(folder, 'gone');
    expect(() => findFirefox({ FIREFOX_PATH: configured, PATH: folder })).toThrow('FIREFOX_PATH');
  });
});
