import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { withoutUnused } from './smaller-alpine.ts';
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
