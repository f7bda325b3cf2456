import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { openApiDocument } from './document.ts';
import { referencePage } from './reference.ts';

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post: { readonly requestBody: Body; readonly responses: { readonly 200: Body } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties: object }>> };
}

interface Body {
  readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
}

const { paths, components } = openApiDocument('') as Document;
const GUIDE = readFileSync('docs/api.md', 'utf8');

function fieldsOf({ content }: Body): string[] {
  const name = content['application/json'].schema.$ref.split('/').at(-1) ?? '';
  return Object.keys(components.schemas[name]?.properties ?? {}).toSorted();
}

/** What a column of the table of acts in docs/api.md names; that of the row above where it says so. */
function namedIn(column: string, above: readonly string[]): string[] {
  const named = [...column.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name);
  const all = column.startsWith('the same') ? [...above, ...named] : named;
  return [...new Set(all)].toSorted();
}

test('docs/api-reference.md is what the document says today', () => {
  expect(readFileSync('docs/api-reference.md', 'utf8')).toBe(referencePage());
});

test('the table of acts in docs/api.md has the fields of the document', () => {
  const rows = [...GUIDE.matchAll(/^\| `(\/api\/[a-z-]+)` \| (.*?) \| (.*) \|$/gm)];
  expect(rows.map(([, path]) => path).toSorted()).toEqual(Object.values(API).toSorted());
  let [takes, returns]: string[][] = [[], []];
  for (const [, path = '', taken = '', returned = ''] of rows) {
    takes = namedIn(taken, takes ?? []);
    returns = namedIn(returned, returns ?? []);
    const { requestBody, responses } = paths[path]?.post ?? {};
    expect([path, takes], 'takes').toEqual([path, requestBody && fieldsOf(requestBody)]);
    expect([path, returns], 'returns').toEqual([path, responses && fieldsOf(responses[200])]);
  }
});
