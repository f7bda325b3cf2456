import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { filesBelow } from './inputs.ts';
import { MEMBERS, MODIFIERS, withoutUnused } from './smaller-alpine.ts';
import { ROOT } from './tool.ts';

const MODULE = join(ROOT, 'node_modules/@alpinejs/csp/dist/module.esm.js');

/** The directives that this script registers. */
async function directivesOf(script: string): Promise<string[]> {
  const { code } = await transform(script, { treeShaking: true });
  return Array.from(code.matchAll(/^directive\("(\w+)"/gm), ([, name = '']) => name).toSorted();
}

test('what is left of Alpine are the directives that pages are bound by', async () => {
  const smaller = withoutUnused(await readFile(MODULE, 'utf8'));
  expect(await directivesOf(smaller)).toEqual([
    ...['bind', 'cloak', 'data', 'for', 'if', 'on', 'show', 'text'],
  ]);
});

test('an Alpine that does not register what is to be left out is refused', () => {
  expect(() => withoutUnused('directive("text", () => {});')).toThrow('Alpine has no directive("effect")');
});

test('what is left of Alpine’s object is what pages call, and Alpine itself', async () => {
  const calls = (await readFile(join(ROOT, 'src/browser/shell/alpine.ts'), 'utf8')).matchAll(
    /\bAlpine\.(\w+)\(/g,
  );
  const called = new Set(Array.from(calls, ([, name = '']) => name));
  expect(MEMBERS).toEqual(['setReactivityEngine', ...called].toSorted());
});

test('what is left of Alpine neither parses JavaScript, nor warns developers, nor makes a Map reactive', async () => {
  const smaller = withoutUnused(await readFile(MODULE, 'utf8'));
  const { code } = await transform(smaller, { treeShaking: true, minifySyntax: true, format: 'esm' });
  expect(code).not.toMatch(
    /Tokenizer|getOwnPropertyNames\(globalThis\)|cannot be made|CollectionHandlers = /,
  );
});

test('what is left of Alpine’s modifiers are those of the markup', async () => {
  const paths = (await filesBelow(ROOT, 'src/pages')).filter((path) => path.endsWith('.tsx'));
  const markup = await Promise.all(paths.map((path) => readFile(join(ROOT, path), 'utf8')));
  const bound = markup.join('').matchAll(/\.\w+\('[\w-]+((?:\.\w+)+)'/g);
  const used = new Set(Array.from(bound, ([, modifiers = '']) => modifiers.slice(1).split('.')).flat());
  expect([...used].toSorted()).toEqual(MODIFIERS);
  const smaller = withoutUnused(await readFile(MODULE, 'utf8'));
  const asked = smaller.matchAll(/\b(?:keyM|m)odifiers\.includes\("(\w+)"\)/g);
  expect(MODIFIERS).toEqual(expect.arrayContaining(Array.from(asked, ([, modifier]) => modifier)));
});

test('an Alpine that shows and hides in another way is refused', async () => {
  const text = (await readFile(MODULE, 'utf8')).replaceAll('_x_hidePromise', '_x_hiding');
  expect(() => withoutUnused(text)).toThrow('Alpine has another code than');
});

test('what is left of Alpine binds no objects, and no page binds one', async () => {
  const smaller = withoutUnused(await readFile(MODULE, 'utf8'));
  const { code } = await transform(smaller, { treeShaking: true, minifySyntax: true, format: 'esm' });
  expect(code).not.toMatch(/FromObject\(|applyBindingsObject|initInterceptors\(|bindStyles/);
  const paths = (await filesBelow(ROOT, 'src/pages')).filter((path) => path.endsWith('.tsx'));
  const markup = await Promise.all(paths.map((path) => readFile(join(ROOT, path), 'utf8')));
  expect(markup.join('')).not.toMatch(/bind\('style'/);
});
