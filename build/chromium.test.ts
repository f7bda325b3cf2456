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

describe('finding a browser for the tests', () => {
  test('CHROMIUM_PATH takes precedence over every other browser', () => {
    program('chromium');
    const configured = program('my-browser');
    expect(findChromium({ CHROMIUM_PATH: configured, PATH: folder }, 'none')).toBe(configured);
  });

  test('a CHROMIUM_PATH without a program is an error, not a fallback to another browser', () => {
    program('chromium');
    const configured = join(folder, 'gone');
    expect(() => findChromium({ CHROMIUM_PATH: configured, PATH: folder }, 'none')).toThrow('CHROMIUM_PATH');
  });

  test('Chromium or Chrome on the PATH takes precedence over Playwright’s', () => {
    const playwrights = program('headless');
    expect(findChromium({ PATH: folder }, playwrights)).toBe(playwrights);
    const chrome = program('google-chrome');
    expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) }, playwrights)).toBe(chrome);
    const chromium = program('chromium');
    expect(findChromium({ PATH: folder }, playwrights)).toBe(chromium);
  });

  test('folders and files that are not executable are not taken for a browser', () => {
    mkdirSync(join(folder, 'chrome'));
    writeFileSync(join(folder, 'chromium'), '');
    expect(findChromium({ PATH: folder }, 'none')).toBeNull();
  });
});
