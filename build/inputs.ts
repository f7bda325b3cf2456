import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['src', 'build'];
const FILES = ['LICENSE', 'docs/threat-model.md', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** SHA-256, in hex, over the path and the bytes of every file that a build depends on, and over the Node that runs it. */
export async function hashInputs(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of await inputPaths(root)) {
    const bytes = await readFile(join(root, path));
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The files that a build depends on, sorted. */
export async function inputPaths(root: string): Promise<string[]> {
  const inFolders = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)));
  return [...FILES, ...inFolders.flat()].sort();
}

/** Every file below a folder, as paths from `root`; none where there is no such folder. */
export async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const nested = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
  return (await Promise.all(nested)).flat().sort();
}
