import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIOME = resolve('node_modules/.bin/biome');
let folder: string;

/** Another project under the same rules, since they go by the path of a file. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-lint-'));
  for (const rules of ['biome.jsonc', 'build/lint']) cpSync(rules, join(folder, rules), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of a text that stands at this path. */
function complaints(path: string, text: string): string {
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
    ['handed chance', 'export const chance = () => Math.random();'],
    ['handed chance', "export const chance = () => Math['random']();"],
    ['handed chance', 'const { random } = Math;\nexport const chance = random;'],
    ['handed chance', 'const maths = Math;\nexport const chance = () => maths.random();'],
  ])('clock and randomness are refused in domain/ (%s): %s', (complaint, text) => {
    expect(complaints('src/domain/expiry.ts', text)).toContain(complaint);
    expect(complaints('src/runtimes/node/expiry.ts', text)).toBe('');
  });

  test('arithmetic is allowed in domain/', () => {
    const text = 'export const days = (seconds: number) => Math.floor(seconds / 86_400);';
    expect(complaints('src/domain/expiry.ts', text)).toBe('');
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
    expect(complaints('src/http/app.ts', text)).toContain(rule);
  });

  test.each(['skip', 'only'])('a test marked with .%s is refused', (mark) => {
    const text = `import { test } from 'vitest';\ntest.${mark}('x', () => {});`;
    expect(complaints('src/http/app.test.ts', text)).toMatch(/noSkippedTests|noFocusedTests/);
  });
});
