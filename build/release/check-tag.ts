import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../tool.ts';
import { BASE_IMAGES_FILE } from './base-images.ts';
import { releaseErrors } from './release-errors.ts';
import { versionFiles } from './version-places.ts';

/** `node build/release/check-tag.ts v0.2.0`: says what keeps this tag from being released, and fails where anything does. */
const read = (name: string) => readFile(join(ROOT, name), 'utf8');
const [tag = ''] = process.argv.slice(2);
const files = await Promise.all(
  (await versionFiles(ROOT)).map(async (name) => [name, await read(name)] as const),
);
const found = releaseErrors({
  tag,
  files: Object.fromEntries(files),
  changelog: await read('CHANGELOG.md'),
  baseImages: await read(BASE_IMAGES_FILE),
});
for (const error of found) console.error(error);
if (found.length > 0) process.exitCode = 1;
