import { basename } from 'node:path';
import { build } from 'esbuild';
import { browserHpke } from '../browser-hpke.ts';
import type { Dist } from '../dist.ts';

const FOLDER = 'src/library';
/**
 * Each in a file of its own, beside what they share: bundlers leave out whole files that a program does not use, which needs no
 * analysis of what stands in them.
 */
const ENTRIES = ['index', 'inigma-client', 'inigma-identity', 'recovery-phrase', 'secret-requests'];

/** A file that is imported for nothing but its effects, of which it has none: bundlers would warn of it. */
const ONLY_LOADED = /^import "\.\/shared-\w+\.js";\n/gm;

/** The scripts of the library, by name, and the paths (from the root) that went into them. */
export interface LibraryBundle {
  readonly files: Dist;
  readonly inputs: readonly string[];
}

/** Not minified: whoever bundles it does that, and whoever audits it can read it. Every package is in it. */
export async function bundleLibrary(root: string): Promise<LibraryBundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => `${FOLDER}/${entry}.ts`),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2024',
    charset: 'utf8',
    legalComments: 'none',
    // Names hang on paths, which stay those of the project where its node_modules are elsewhere.
    preserveSymlinks: true,
    chunkNames: 'shared-[hash]',
    outdir: 'lib',
    write: false,
    metafile: true,
    plugins: [browserHpke],
  });
  const files = outputFiles.map(({ path, text }): [string, string] => [
    basename(path),
    text.replace(ONLY_LOADED, ''),
  ]);
  return {
    files: new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    inputs: Object.keys(metafile.inputs),
  };
}
