import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a build makes: paths below dist/ and their bytes. */
export type Dist = Map<string, Uint8Array | string>;

/** Puts a whole build in the place of the last one; a build that was broken off leaves the last one as it was. */
export async function writeDist(root: string, files: Dist, inputs: string): Promise<void> {
  const unfinished = join(root, '.cache', `dist-${process.pid}`);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), bytes);
  }
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await rename(unfinished, join(root, 'dist'));
  await writeFile(stampFile(root), JSON.stringify({ inputs, outputs: [...files.keys()] }));
}

/** Whether dist/ was made from these inputs, and nothing of it has gone since. */
export async function isFresh(root: string, inputs: string): Promise<boolean> {
  try {
    const stamp: { inputs: string; outputs: string[] } = JSON.parse(await readFile(stampFile(root), 'utf8'));
    await Promise.all(stamp.outputs.map((path) => access(join(root, 'dist', path))));
    return stamp.inputs === inputs;
  } catch {
    return false;
  }
}

function stampFile(root: string): string {
  return join(root, '.cache', 'dist.json');
}
