import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { makeLean } from './alpine.ts';
import { ROOT } from './tool.ts';

const alpine = readFileSync(join(ROOT, 'node_modules/@alpinejs/csp/dist/module.esm.js'), 'utf8');

/** Names that are declared at the top of a file of Alpine's module. */
function declared(module: string): string[] {
  const names = module.matchAll(/^(?:async )?(?:var|let|const|function|class) ([\w$]+)/gm);
  return [...names].map(([, name]) => name ?? '');
}

test('lean Alpine names nothing that went with what was taken out', async () => {
  const lean = makeLean(alpine);
  const kept = new Set(declared(lean));
  const gone = declared(alpine).filter((name) => !kept.has(name));
  const imported = new Set(['reactive2', 'effect2', 'stop', 'toRaw']);
  const { code } = await transform(lean, { loader: 'js', legalComments: 'none' });
  const used = gone.filter((name) =>
    new RegExp(`(?<![\\w$.'"-])${name.replaceAll('$', '\\$')}(?![\\w$'"-]|:)`).test(code),
  );
  expect(used.filter((name) => !imported.has(name))).toEqual([]);
});

test('an Alpine that is put together in another way is refused, and not shipped in halves', () => {
  expect(() => makeLean('export default {}')).toThrow('in another way');
  expect(() => makeLean(alpine.replace('function effect2(', 'function effect9('))).toThrow('in another way');
  expect(() => makeLean(alpine.replace('directives/x-teleport.js', 'x'))).toThrow('in another way');
});
