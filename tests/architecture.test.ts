import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { FOLDER_RULES, rowOf } from './architecture/folder-rules.ts';
import { ROOT, readProject, violationsOf } from './architecture/project.ts';
import { importsOf, isShipped, targetOf } from './architecture/source.ts';

const BASE = { extends: '../../tsconfig.base.json' };

/** The violations in a project of these files, with a tsconfig.json for each of their folders. */
function violations(files: Record<string, string>): string[] {
  const folders = new Set(Object.keys(files).map(compiledIn));
  const configs = [...folders].map((folder): [string, string] => {
    const base = `${'../'.repeat(folder.split('/').length)}tsconfig.base.json`;
    return [`${folder}/tsconfig.json`, JSON.stringify({ extends: base, include: ['**/*.ts'] })];
  });
  const references = [...folders].map((path) => ({ path: `./${path}` }));
  return violationsOf(
    new Map([['tsconfig.json', JSON.stringify({ references })], ...configs, ...Object.entries(files)]),
  );
}

/** The folder whose tsconfig.json a file belongs to. */
function compiledIn(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const project = FOLDER_RULES[rowOf(folder.replace('src/', '')) ?? '']?.project;
  return project === undefined ? folder : `src/${project}`;
}

test('the project keeps its architecture', async () => {
  expect(violationsOf(await readProject())).toEqual([]);
});

test('the import parser misses no import that the bundler finds', async () => {
  const project = await readProject();
  const entryPoints = [...project.keys()].filter(isShipped);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    metafile: true,
    outdir: '.',
  });
  for (const [path, { imports }] of Object.entries(metafile.inputs)) {
    const read = importsOf(project.get(path) ?? '').map(({ specifier }) => specifier ?? '');
    const reached = read.map((specifier) => targetOf(path, specifier) ?? specifier);
    const seen = imports.filter(({ path: to }) => !to.startsWith('hono/jsx/'));
    expect(reached, path).toEqual(expect.arrayContaining(seen.map(({ path: to }) => to)));
  }
});

describe('the import parser', () => {
  test.each([
    ["import { a } from './a.ts';", './a.ts', false],
    ["import './a.ts';", './a.ts', false],
    ['import a from "a";', 'a', false],
    ["import * as a from './a.ts';", './a.ts', false],
    ["import a, { type B } from './a.ts';", './a.ts', false],
    ["import {\n  a,\n  type B,\n} from './a.ts';", './a.ts', false],
    ["import { a /* it's here */ } from './a.ts';", './a.ts', false],
    ["import { type A } from './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import type A from './a.ts';", './a.ts', true],
    ["import type from './a.ts';", './a.ts', false],
    ["import a from './a.json' with { type: 'json' };", './a.json', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export * from './a.ts';", './a.ts', false],
    ["export * as a from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["export type * from './a.ts';", './a.ts', true],
    ["const a = await import('./a.ts');", './a.ts', false],
    ["type A = import('./a.ts').A;", './a.ts', false],
    ['const a = await import(`./a.ts`);', './a.ts', false],
    ["const a = require('a');", 'a', false],
    ['const a = await import(name);', null, false],
    ["const a = await import('./' + name);", null, false],
  ])('the import parser reads %s', (text, specifier, typeOnly) => {
    expect(importsOf(text)).toEqual([{ specifier, typeOnly }]);
  });

  test.each([
    "// import { a } from './a.ts';",
    "/** Import it by `import { a } from './a.ts'`. */",
    "const url = 'https://example.com'; // import './a.ts'",
    "export const from = 'a';",
    "export type From = 'a' | 'b';",
    'const here = import.meta.url;',
    "const sentence = 'to import (or export) from a file';",
    'const sentence = "press import \'now\'";',
    "export const a = Array.from('abc');",
  ])('the import parser finds no import in %s', (text) => {
    expect(importsOf(text)).toEqual([]);
  });

  test('the import parser finds an import after a string that looks like a comment', () => {
    expect(importsOf("const a = '/*';\nimport './b.ts';\nconst c = '*/';")).toHaveLength(1);
  });
});

describe('import rules', () => {
  test('a file may import its own folder, the folders in its row of the table, and its packages', () => {
    const files = {
      'src/domain/message.ts': "import './expiry.ts';",
      'src/domain/expiry.ts': '',
      'src/http/app.ts': "import { Hono } from 'hono/tiny';\nimport '../domain/message.ts';",
      'src/browser/composer.ts': "import './compose/form.ts';\nimport './mailbox/list.ts';",
      'src/browser/compose/form.ts': "import '../shell/signal.ts';\nimport '../../client/send.ts';",
      'src/browser/mailbox/list.ts': '',
      'src/browser/shell/signal.ts': "import type { Alpine } from 'alpinejs';",
      'src/browser/shell/alpine.d.ts':
        "declare module '@alpinejs/csp' {\n  export { default } from 'alpinejs';\n}",
      'src/client/send.ts': '',
      'src/pages/compose/form.tsx': "import type { Form } from '../../browser/compose/form.ts';",
      'src/words/catalogue.ts': '',
      'src/words/languages.ts': "import './nl/index.ts';",
      'src/words/nl/index.ts': "import '../catalogue.ts';\nimport './view.ts';",
      'src/words/nl/view.ts': '',
      'src/stores/sqlite/connection.ts': "import { DatabaseSync } from 'node:sqlite';\nimport '../sql.ts';",
      'src/stores/sql.ts': '',
      'src/browser/shell/on-demand.ts': 'export const load = (path) => import(path);',
    };
    expect(violations(files)).toEqual([]);
  });

  test.each([
    ['src/http/app.ts', "import '../crypto/key.ts';", 'http may not import crypto'],
    ['src/http/app.ts', "import type { Key } from '../crypto/key.ts';", 'http may not import crypto'],
    ['src/http/app.ts', "import '../stores/sqlite/engine.ts';", 'http may not import stores/sqlite'],
    ['src/domain/expiry.ts', "export * from '../contract/routes.ts';", 'domain may not import contract'],
    ['src/stores/sql.ts', "import './sqlite/engine.ts';", 'stores may not import stores/sqlite'],
    ['src/stores/memory/counter.ts', "import '../sql.ts';", 'stores/memory may not import stores'],
    [
      'src/client/send.ts',
      "const a = await import('../browser/composer.ts');",
      'client may not import browser',
    ],
    ['src/pages/view.tsx', "import '../browser/shell/theme.ts';", 'only types of browser/shell'],
    ['src/pages/view.tsx', "import { type A } from '../browser/shell/a.ts';", 'only types of browser/shell'],
    ['src/pages/view.tsx', "type A = import('../browser/shell/a.ts').A;", 'only types of browser/shell'],
    [
      'src/browser/reader/session.ts',
      "import type { KeyringState } from '../identity/keyring.ts';",
      'browser/reader may not import browser/identity',
    ],
    ['src/browser/shell/a.ts', "import '../compose/a.ts';", 'browser/shell may not import browser/compose'],
    ['src/browser/mailbox/list.ts', "import '../composer.ts';", 'browser/mailbox may not import browser'],
    ['src/pages/reader/a.tsx', "import '../mailbox/a.tsx';", 'pages/reader may not import pages/mailbox'],
    [
      'src/pages/reader/a.tsx',
      "import type { A } from '../../browser/compose/a.ts';",
      'pages/reader may not import browser/compose',
    ],
    ['src/words/nl/index.ts', "import '../de/view.ts';", 'words/nl may not import words/de'],
    ['src/http/app.ts', "import '../../build/run.js';", 'not part of src/'],
    ['src/http/app.ts', "import './app.test.ts';", 'imports the test'],
    ['src/http/app.ts', 'await import(name);', 'whose path is computed'],
    ['src/http/app.ts', "import 'node:fs';", 'node: is not a package of its folder'],
    ['src/domain/expiry.ts', "import * as v from 'valibot';", 'valibot is not a package of its folder'],
    ['src/http/app.ts', "import { serve } from '@hono/node-server/x';", '@hono/node-server is not a package'],
    ['src/browser/reader.ts', "import 'alpinejs/csp';", 'alpinejs is not a package of its folder'],
    ['src/http/app.ts', '/// <reference types="node" />', 'adds globals'],
    ['src/services-of-old/x.ts', '', 'lies in a folder without a rule'],
    ['src/browser/payments/x.ts', '', 'lies in a folder without a rule'],
    ['src/domain/deep/x.ts', '', 'lies in a folder without a rule'],
    ['src/x.ts', '', 'lies in a folder without a rule'],
  ])('an import rule is violated in %s: %s', (path, text, violation) => {
    expect(violations({ [path]: text })).toEqual([expect.stringContaining(violation)]);
  });

  test('no chain of allowed imports leads from the server to crypto/', () => {
    const reach = (folder: string, reached = new Set<string>()): Set<string> => {
      const next = (FOLDER_RULES[folder]?.folders ?? []).filter((to) => !reached.has(to));
      for (const to of next) reach(to, reached.add(to));
      return reached;
    };
    for (const server of [
      'http',
      'http/api',
      'http/pages',
      'http/limits',
      'runtimes/node',
      'runtimes/worker',
      'stores',
      'pages',
    ]) {
      expect(reach(server)).not.toContain('crypto');
      for (const client of ['browser', 'client']) expect(reach(client)).toContain('crypto');
    }
  });
});

describe('import cycles', () => {
  test('a cycle of two files is found and reported as its path', () => {
    const files = {
      'src/domain/a.ts': "import './b.ts';",
      'src/domain/b.ts': "import type { A } from './a.ts';",
    };
    expect(violations(files)).toEqual([
      'src/domain/a.ts → src/domain/b.ts → src/domain/a.ts is an import cycle',
    ]);
  });

  test('a cycle is found from files that are not part of it', () => {
    const files = {
      'src/domain/a.ts': "import './b.ts';\nimport './c.ts';",
      'src/domain/b.ts': "import './c.ts';",
      'src/domain/c.ts': "import './d.ts';",
      'src/domain/d.ts': "import './b.ts';",
    };
    expect(violations(files)).toHaveLength(1);
  });

  test('two paths to one file are no cycle', () => {
    const files = {
      'src/domain/a.ts': "import './b.ts';\nimport './c.ts';",
      'src/domain/b.ts': "import './d.ts';",
      'src/domain/c.ts': "import './d.ts';",
      'src/domain/d.ts': '',
    };
    expect(violations(files)).toEqual([]);
  });
});

describe('conventions', () => {
  test.each([
    'src/domain/utils.ts',
    'src/domain/types.ts',
    'src/domain/message.types.ts',
    'tests/helpers/start.ts',
    'build/lib/x.ts',
    'tests/Common.ts',
  ])('the file name %s is refused', (path) => {
    expect(violationsOf(new Map([[path, '']]))).toContain(
      `${path} has a name that says nothing of its content`,
    );
  });

  test('a file name that merely contains a refused word is allowed', () => {
    expect(violationsOf(new Map([['tests/shared-link.test.ts', '']]))).toEqual([]);
  });

  test('a source of 251 lines is refused, one of 250 and a long test are not', () => {
    const long = '//\n'.repeat(251);
    expect(violations({ 'src/domain/a.ts': long })).toEqual(['src/domain/a.ts has 251 lines, over 250']);
    expect(violations({ 'src/domain/a.ts': '//\n'.repeat(250), 'src/domain/a.test.ts': long })).toEqual([]);
  });

  test('a folder of more than 25 sources is refused, tests not counted', () => {
    const files = Array.from({ length: 25 }, (_, at) => [`src/domain/file-${at}.ts`, '']);
    const full = Object.fromEntries([...files, ['src/domain/file-1.test.ts', '']]);
    expect(violations(full)).toEqual([]);
    expect(violations({ ...full, 'src/domain/last.ts': '' })).toEqual(['src/domain holds 26 files, over 25']);
  });

  test.each(['export default 1;', 'const a = 1;\nexport { a as default };'])(
    'the default export %s is refused',
    (text) => {
      expect(violations({ 'src/domain/a.ts': text })).toEqual(['src/domain/a.ts has a default export']);
      expect(violations({ 'src/runtimes/worker/main.ts': text })).toEqual([]);
    },
  );
});

describe('former names', () => {
  test.each([
    ['src/client/a.ts', 'export class Patience {}', 'calls something Patience: say timeout'],
    ['src/client/a.ts', 'export function hear(): void {}', 'calls something hear: say subscribe'],
    ['src/client/a.ts', 'const { data: failures } = given;', 'calls something failures: say error'],
    ['src/client/a.ts', 'export interface A {\n  readonly fate: string;\n}', 'fate: say outcome'],
    ['src/client/a.ts', 'class A {\n  #stakes = 1;\n}', 'stakes: say unsaved changes'],
    ['src/client/a.ts', 'function a(complaint: string) {}', 'complaint: say notice'],
    ['src/client/a.ts', 'all.map((obstacle) => 1);', 'obstacle: say error'],
    ['src/words/nl/index.ts', 'export const nl = {\n  startAnew: "x",\n};', 'startAnew: say reset'],
    ['tests/browser/shell/weather.ts', '', 'weather: say network'],
  ])('a former name is refused in %s: %s', (path, text, violation) => {
    const found = violationsOf(new Map([[path, text]])).filter((one) => one.includes('calls something'));
    expect(found).toEqual([expect.stringContaining(violation)]);
  });

  test.each([
    "const a = { pack: 1, edition, doomed: 'x' };",
    '// A letter that was dispatched.',
    "it('is told to somebody by fate', () => {});",
    'stage.visit(roomy, tellings);',
  ])('no former name is found in %s', (text) => {
    expect(violationsOf(new Map([['tests/client/a.ts', text]]))).toEqual([]);
  });
});

describe('connections to SQLite', () => {
  test('SQLite connections are opened in one file only', () => {
    const text = "import { DatabaseSync } from 'node:sqlite';";
    const violation =
      'src/stores/sqlite/from-d1.ts imports node:sqlite, which only src/stores/sqlite/connection.ts may';
    expect(violations({ 'src/stores/sqlite/from-d1.ts': text })).toEqual([violation]);
    expect(violations({ 'src/stores/sqlite/connection.ts': text })).toEqual([]);
  });
});

describe('tsconfig.json of a folder', () => {
  function configViolations(
    config: object | null,
    root: object = { references: [{ path: 'src/domain' }] },
  ): string[] {
    const files: [string, string][] = [
      ['tsconfig.json', JSON.stringify(root)],
      ['src/domain/expiry.ts', ''],
    ];
    if (config !== null) files.push(['src/domain/tsconfig.json', JSON.stringify(config)]);
    return violationsOf(new Map(files));
  }

  test('a tsconfig.json with the environment of the table is allowed', () => {
    expect(
      configViolations({ ...BASE, compilerOptions: { lib: ['ES2024'], types: [], rootDir: '..' } }),
    ).toEqual([]);
  });

  test.each([
    ['no tsconfig.json', null, 'is missing'],
    ['a base of its own', { compilerOptions: {} }, 'does not extend tsconfig.base.json'],
    ['the DOM', { ...BASE, compilerOptions: { lib: ['ES2024', 'DOM'] } }, 'gives lib DOM'],
    ['Node', { ...BASE, compilerOptions: { types: ['node'] } }, 'gives types node'],
    ['less strictness', { ...BASE, compilerOptions: { strict: false } }, 'sets strict'],
    [
      'a reference that its rule forbids',
      { ...BASE, references: [{ path: '../crypto' }] },
      'refers to src/crypto',
    ],
  ])('a folder that has %s is refused', (_, config, violation) => {
    expect(configViolations(config)).toEqual([expect.stringContaining(violation)]);
  });

  test('a feature folder with a tsconfig.json of its own, or outside of its parent’s, is refused', () => {
    const file = 'src/browser/compose/a.ts';
    const own = new Map([
      ['src/browser/tsconfig.json', JSON.stringify({ include: ['*.ts'] })],
      ['src/browser/compose/tsconfig.json', JSON.stringify(BASE)],
    ]);
    expect(violationsOf(new Map([[file, ''], ...own]))).toEqual([
      'src/browser/compose/tsconfig.json is not read: browser/compose is compiled by src/browser/tsconfig.json',
      'src/browser/tsconfig.json does not include what is below it',
    ]);
  });

  test('a folder that the root tsconfig.json does not reference is refused', () => {
    expect(configViolations(BASE, { references: [] })).toEqual(['tsconfig.json does not name src/domain']);
  });
});
