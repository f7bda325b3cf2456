import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../build/inputs.ts';
import { type Documentation, linkViolations, pathViolations } from './architecture/document-violations.ts';
import { documentedRules, enforcedRules } from './architecture/documented-rules.ts';
import { ROOT } from './architecture/project.ts';

const FOLDERS = ['.github', 'src', 'tests', 'build', 'bench', 'deploy', 'docs'];

/** This project's documents and files, as they lie on disk. */
async function readDocumentation(): Promise<Documentation> {
  const entries = await readdir(ROOT, { withFileTypes: true });
  const atRoot = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const below = await Promise.all(FOLDERS.map((folder) => filesBelow(ROOT, folder)));
  const files = [...atRoot, ...below.flat()];
  const documents = files.filter((path) => /^[^/]+\.md$|^docs\/.*\.md$/.test(path));
  const read = async (path: string): Promise<[string, string]> => [
    path,
    await readFile(join(ROOT, path), 'utf8'),
  ];
  return { documents: new Map(await Promise.all(documents.map(read))), files: new Set(files) };
}

/** The documentation of a project with a few files, and with this text in docs/README.md. */
function documented(text: string): Documentation {
  const documents = new Map([
    ['docs/README.md', text],
    ['docs/api.md', '# The API\n\n## `GET` and POST: what for?\n\n<a id="own"></a>\n'],
  ]);
  return { documents, files: new Set([...documents.keys(), 'src/words/en/index.ts']) };
}

test('every path that a document names exists', async () => {
  const documentation = await readDocumentation();
  expect(documentation.documents.size).toBeGreaterThan(20);
  expect(pathViolations(documentation)).toEqual([]);
});

test('every link within the documents leads to a file, and to a heading', async () => {
  expect(linkViolations(await readDocumentation())).toEqual([]);
});

test('the import table of ARCHITECTURE.md is that of folder-rules.ts', async () => {
  expect(documentedRules(await readFile(join(ROOT, 'ARCHITECTURE.md'), 'utf8'))).toEqual(enforcedRules());
});

describe('a path in a document', () => {
  test.each([
    'src/words/arrows.ts',
    'given.ts',
    'words/arrows.ts',
    'crypto/',
    'tests/*/index.ts',
    'src/CODE.ts',
  ])('the path %s does not exist', (path) => {
    const text = `See \`${path}\`.`;
    expect(pathViolations(documented(text))).toEqual([`docs/README.md names ${path}, which does not exist`]);
  });

  test.each([
    'src/words/en/index.ts',
    'src/words',
    'src/words/en/',
    'words/en/index.ts',
    'index.ts',
    'words/',
    'src/words/CODE/index.ts',
    'src/words/*/index.ts',
    'docs/api.md',
    'dist/',
    '/view',
    '/api/openapi.json',
    'application/json',
    'ipaddr.js',
    'npm run build',
  ])('the path %s exists, or is none', (path) => {
    expect(pathViolations(documented(`See \`${path}\`.`))).toEqual([]);
  });

  test('a path in a block of code is none of the project', () => {
    expect(pathViolations(documented('```sh\ncat `export.json`\n```\n'))).toEqual([]);
  });
});

describe('a link in a document', () => {
  test.each(['gone.md', 'api.md#refusals', '#here', '../docs/gone/', '../api.md'])(
    'the link %s leads nowhere',
    (link) => {
      const text = `See [it](${link}).`;
      expect(linkViolations(documented(text))).toEqual([
        `docs/README.md links to ${link}, which does not exist`,
      ]);
    },
  );

  test.each([
    'api.md',
    'api.md#own',
    'api.md#get-and-post-what-for',
    '../src/words/',
    'https://example.com/x.md#y',
  ])('the link %s leads somewhere', (link) => {
    expect(linkViolations(documented(`See [it](${link}).`))).toEqual([]);
  });
});
