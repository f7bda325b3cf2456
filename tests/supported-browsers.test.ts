import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SUPPORTED_BROWSERS } from '../build/supported-browsers.ts';
import { platformUses } from './browser-support/platform-uses.ts';
import { lacking, type Versions } from './browser-support/support-data.ts';

const ROOT = join(import.meta.dirname, '..');
/** Those whose code goes into the pages. */
const FOLDERS = ['contract', 'words', 'crypto', 'client', 'browser'];
const PROJECTS = FOLDERS.map((folder) => join(ROOT, 'src', folder, 'tsconfig.json'));

const { chrome, firefox, safari } = SUPPORTED_BROWSERS;
const VERSIONS: Versions = {
  ...SUPPORTED_BROWSERS,
  chrome_android: chrome,
  firefox_android: firefox,
  safari_ios: safari,
};

/** What some of them lack, and what keeps a page from calling it there. */
const GUARDED: Readonly<Record<string, string>> = {
  'Navigator.canShare': 'asked only if it is in navigator',
  'Navigator.share': 'the button is there only if `share` is in navigator',
  'DataTransferItem.webkitGetAsEntry': 'only after a drop of files, which Firefox for Android has not',
};

/** What these projects use and these browsers lack, one line for each use. */
function violations(projects: readonly string[], versions: Versions): string[] {
  return platformUses(projects).flatMap((use) => {
    const browsers = lacking(use, versions);
    const name = [...use.owners.slice(0, 1), use.name].join('.');
    if (browsers.length === 0 || name in GUARDED) return [];
    return [`${use.position.replace(`${ROOT}/`, '')} uses ${name}, not in ${browsers.join(', ')}`];
  });
}

test('the pages use nothing that the oldest supported browsers lack', () => {
  expect(violations(PROJECTS, VERSIONS)).toEqual([]);
});

test('what is guarded is used, and lacking', () => {
  const names = platformUses(PROJECTS)
    .filter((use) => lacking(use, VERSIONS).length > 0)
    .map(({ name, owners }) => `${owners[0]}.${name}`);
  expect([...new Set(names)].sort()).toEqual(Object.keys(GUARDED).sort());
});

test('the README names the oldest supported browsers', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain(
    `Chrome and Edge ${chrome}, Firefox ${firefox}, and Safari ${safari}, on computers and phones`,
  );
  expect(SUPPORTED_BROWSERS.edge).toBe(chrome);
});

describe('the check of the platform', () => {
  /** The violations in a project of one file. */
  async function violationsIn(text: string): Promise<string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-support-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const compilerOptions = { lib: ['ESNext', 'DOM'], types: [], strict: true };
    const project = join(folder, 'tsconfig.json');
    await writeFile(project, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    await writeFile(join(folder, 'a.ts'), `${text}\nexport {};`);
    return violations([project], { firefox: '113', safari: '16.0' });
  }

  test.each([
    [
      'a method of the language',
      "'a'.isWellFormed();",
      'String.isWellFormed, not in firefox 113, safari 16.0',
    ],
    ['a static method of the language', 'Promise.withResolvers();', 'withResolvers, not in firefox 113'],
    [
      'a method of an element',
      'document.body.checkVisibility();',
      'Element.checkVisibility, not in safari 16.0',
    ],
    [
      'a method of a mixin',
      'document.body.togglePopover();',
      'togglePopover, not in firefox 113, safari 16.0',
    ],
    ['a static method of an interface', 'AbortSignal.any([]);', 'any, not in firefox 113, safari 16.0'],
    ['a constructor', 'new ReportingObserver(() => {});', 'ReportingObserver, not in firefox 113'],
    ['a global function', 'scheduler.yield();', 'scheduler, not in firefox 113'],
    [
      'a name taken out of an object',
      'const { userActivation } = navigator;',
      'userActivation, not in firefox 113',
    ],
  ])('%s is found', async (_kind, text, violation) => {
    expect(await violationsIn(text)).toContainEqual(expect.stringContaining(violation));
  });

  test.each([
    ['what all have', "structuredClone('a'.at(-1)); document.querySelector('a')?.replaceChildren();"],
    ['a type', 'export function take(observer: ReportingObserver | null) { return observer; }'],
    ['a method of one’s own', 'export const own = { isWellFormed: () => true }; own.isWellFormed();'],
  ])('%s is not taken for a violation', async (_kind, text) => {
    expect(await violationsIn(text)).toEqual([]);
  });
});
