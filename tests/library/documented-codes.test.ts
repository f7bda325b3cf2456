import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

test('docs/library.md lists every code of an error, with what it has', async () => {
  const source = await readFile(join(ROOT, 'src/library/inigma-error.ts'), 'utf8');
  const [, details = ''] = /interface ErrorDetails \{\n(.*?)\n\}/s.exec(source) ?? [];
  const codes = [...details.matchAll(/^ {2}readonly '?([\w-]+)'?: (.*);$/gm)].map(([, code, type = '']) => [
    code,
    [...type.matchAll(/readonly (\w+):/g)].map(([, field]) => field),
  ]);
  const document = await readFile(join(ROOT, 'docs/library.md'), 'utf8');
  const [, table = ''] =
    /\| code \| means \| and has \|\n\| --- \| --- \| --- \|\n(.*?)\n\n/s.exec(document) ?? [];
  const documented = table.split('\n').flatMap((row) => {
    const [, names = '', , fields = ''] = row.split('|');
    const inCode = (text: string) => [...text.matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
    return inCode(names).map((code) => [code, inCode(fields)]);
  });
  expect(codes.length).toBeGreaterThan(25);
  expect(documented.toSorted()).toEqual(codes.toSorted());
});
