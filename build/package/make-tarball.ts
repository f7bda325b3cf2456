import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWhenNeeded } from '../product.ts';
import { ROOT, runProgram } from '../tool.ts';

/** Holds the tarball of this version and no other. */
const DESTINATION = join(ROOT, '.cache', 'package');

/** `npm run package`: builds, and makes the tarball that npm installs and publishes, in `.cache/package`, or in the folder that is given. */
const [destination = DESTINATION] = process.argv.slice(2);
await buildWhenNeeded(ROOT);
if (destination === DESTINATION) await rm(destination, { recursive: true, force: true });
await mkdir(destination, { recursive: true });
process.exitCode = await runProgram('npm', [
  'pack',
  join(ROOT, 'dist', 'package'),
  '--pack-destination',
  destination,
  '--loglevel=error',
]);
console.log(`The package is in ${destination}.`);
