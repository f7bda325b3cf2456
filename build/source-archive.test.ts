import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow, inputPaths } from './inputs.ts';
import { sourceArchive } from './source-archive.ts';
import { ROOT } from './tool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-source-'));
  await writeFile(join(folder, 'source.tgz'), await sourceArchive(ROOT));
  execFileSync('tar', ['-xzf', 'source.tgz'], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true }));

it('tar unpacks what the build is made from, with the licence, and nothing else', async () => {
  const paths = await inputPaths(ROOT);
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'package.json', 'src/runtimes/node/main.ts']));
  expect(await filesBelow(folder, 'inigma')).toEqual(paths.map((path) => `inigma/${path}`).toSorted());
});

it('every file has its bytes', async () => {
  for (const path of await inputPaths(ROOT))
    expect(
      (await readFile(join(folder, 'inigma', path))).equals(await readFile(join(ROOT, path))),
      path,
    ).toBe(true);
});
