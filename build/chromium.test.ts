import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-chromium-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

describe('the browser of the tests', () => {
  test('is the one that CHROMIUM_PATH names, before all others', () => {
    program('chromium');
    const parsed = program('my-browser');
    expect(findChromium({ CHROMIUM_PATH: parsed, PATH: folder }, 'none')).toBe(parsed);
  });

  test('is not quietly another one where CHROMIUM_PATH names none', () => {
    program('chromium');
    const parsed = join(folder, 'gone');
    expect(() => findChromium({ CHROMIUM_PATH: parsed, PATH: folder }, 'none')).toThrow('CHROMIUM_PATH');
  });

  test('is a Chromium or Chrome of the machine before that of Playwright', () => {
    const playwrights = program('headless');
    expect(findChromium({ PATH: folder }, playwrights)).toBe(playwrights);
    const chrome = program('google-chrome');
    expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) }, playwrights)).toBe(chrome);
    const chromium = program('chromium');
    expect(findChromium({ PATH: folder }, playwrights)).toBe(chromium);
  });

  test('is no folder, and no file that cannot be run', () => {
    mkdirSync(join(folder, 'chrome'));
    writeFileSync(join(folder, 'chromium'), '');
    expect(findChromium({ PATH: folder }, 'none')).toBeNull();
  });
});
