import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { MEMBERS, withoutUnused } from './smaller-alpine.ts';
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
    ...['bind', 'cloak', 'data', 'for', 'if', 'model', 'on', 'show', 'text'],
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
