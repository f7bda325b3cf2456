import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dist } from '../dist.ts';
import { runTool } from '../tool.ts';

const IMPORT = /(?<=\bfrom ')\.\/([\w-]+)\.ts(?=')/g;
const OUTSIDE = /\b(?:from|import\() ?'(?!\.\/[\w-]+\.ts')/;

/**
 * The types of the library: of its entry, and of what that names. Throws where one of them names anything outside the library, which
 * nobody who installs it would have.
 */
export async function libraryDeclarations(): Promise<Dist> {
  const folder = await mkdtemp(join(tmpdir(), 'inigma-types-'));
  try {
    const code = await runTool('tsc', ['-p', 'build/package/tsconfig.json', '--outDir', folder]);
    if (code !== 0) throw new Error('The types of the library do not compile.');
    return await reachable(join(folder, 'library'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reachable(folder: string): Promise<Dist> {
  const files: Dist = new Map();
  const names = new Set(['index']);
  for (const name of names) {
    const text = await readFile(join(folder, `${name}.d.ts`), 'utf8');
    if (OUTSIDE.test(text)) throw new Error(`The types of ${name} name something outside src/library.`);
    for (const [, imported = ''] of text.matchAll(IMPORT)) names.add(imported);
    files.set(`${name}.d.ts`, text.replace(IMPORT, './$1.js'));
  }
  return files;
}
