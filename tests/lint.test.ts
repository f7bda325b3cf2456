import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIOME = resolve('node_modules/.bin/biome');
let folder: string;

/** A project with the same rules, since they depend on the path of a file. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-lint-'));
  for (const rules of ['biome.jsonc', 'build/lint']) cpSync(rules, join(folder, rules), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter reports for a file with this text. */
function diagnostics(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const args = ['lint', '--colors=off', '--vcs-enabled=false', path];
  const { status, stdout, stderr } = spawnSync(BIOME, args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}

describe('the linter', () => {
  test.each([
    ['noRestrictedGlobals', 'export const now = () => Date.now();'],
    ['noRestrictedGlobals', 'export const now = () => new Date();'],
    ['noRestrictedGlobals', 'export const now = () => performance.now();'],
    ['noRestrictedGlobals', 'export const now = () => globalThis.Date.now();'],
    ['noRestrictedGlobals', 'export const id = () => crypto.randomUUID();'],
    ['gets randomness', 'export const random = () => Math.random();'],
    ['gets randomness', "export const random = () => Math['random']();"],
    ['gets randomness', 'const { random } = Math;\nexport const value = random;'],
    ['gets randomness', 'const maths = Math;\nexport const random = () => maths.random();'],
  ])('clock and randomness are refused in domain/ (%s): %s', (diagnostic, text) => {
    expect(diagnostics('src/domain/expiry.ts', text)).toContain(diagnostic);
    expect(diagnostics('src/runtimes/node/expiry.ts', text)).toBe('');
  });

  test('arithmetic is allowed in domain/', () => {
    const text = 'export const days = (seconds: number) => Math.floor(seconds / 86_400);';
    expect(diagnostics('src/domain/expiry.ts', text)).toBe('');
  });

  test.each([
    ['noFloatingPromises', 'async function work() {}\nexport function go(): void {\n  work();\n}'],
    ['noMisusedPromises', 'async function work() {}\nexport const done = () => (work() ? 1 : 2);'],
    ['noExplicitAny', 'export const x: any = 1;'],
    ['noDefaultExport', 'export default 1;'],
    ['noConsole', "console.log('x');"],
    [
      'noExcessiveLinesPerFunction',
      `export function long(go: () => void): void {\n${'  go();\n'.repeat(41)}}`,
    ],
  ])('%s refuses code that must not ship', (rule, text) => {
    expect(diagnostics('src/http/app.ts', text)).toContain(rule);
  });

  test.each(['skip', 'only'])('a test marked with .%s is refused', (mark) => {
    const text = `import { test } from 'vitest';\ntest.${mark}('x', () => {});`;
    expect(diagnostics('src/http/app.test.ts', text)).toMatch(/noSkippedTests|noFocusedTests/);
  });
});
