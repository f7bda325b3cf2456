import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../tool.ts';
import { BASE_IMAGES_FILE, digestIn, renewDigests } from './base-images.ts';

/** `npm run base-images`: asks the registries for the digests of the base images, and writes them into their file. */
const file = join(ROOT, BASE_IMAGES_FILE);
const before = await readFile(file, 'utf8');
const after = await renewDigests(before, async (name) => {
  const args = ['buildx', 'imagetools', 'inspect', name, '--format', '{{json .Manifest}}'];
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`docker cannot look up ${name}.\n${stderr}`);
  return digestIn(name, stdout);
});
if (after !== before) await writeFile(file, after);
console.log(after === before ? 'All digests are as they were.' : `${BASE_IMAGES_FILE} has new digests.`);
