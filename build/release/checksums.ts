import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const CHECKSUMS_FILE = 'SHA256SUMS';

/** What `sha256sum --check` reads: a line for each archive of a folder, by name. Throws where there is none. */
export async function checksumsOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tgz')).toSorted();
  if (names.length === 0) throw new Error(`${folder} has no archive.`);
  const lines = await Promise.all(
    names.map(async (name) => {
      const digest = createHash('sha256').update(await readFile(join(folder, name)));
      return `${digest.digest('hex')}  ${name}\n`;
    }),
  );
  return lines.join('');
}
