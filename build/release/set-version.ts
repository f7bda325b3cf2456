import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../tool.ts';
import { versionFiles, withVersion } from './version-places.ts';

/** `npm run version:set -- 0.2.0`: writes the version into every file that holds it. */
const [version = ''] = process.argv.slice(2);
for (const name of await versionFiles(ROOT)) {
  const file = join(ROOT, name);
  const before = await readFile(file, 'utf8');
  const after = withVersion(name, before, version);
  if (after === before) continue;
  await writeFile(file, after);
  console.log(`${name} has version ${version}.`);
}
