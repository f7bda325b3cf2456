import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWhenNeeded } from '../product.ts';
import { ROOT, runProgram } from '../tool.ts';

/** `npm run package`: builds, and makes the tarball that npm installs and publishes, in `.cache/package`, or in the folder that is given. */
const [destination = join(ROOT, '.cache', 'package')] = process.argv.slice(2);
await buildWhenNeeded(ROOT);
await mkdir(destination, { recursive: true });
process.exitCode = await runProgram('npm', [
  'pack',
  join(ROOT, 'dist', 'package'),
  '--pack-destination',
  destination,
  '--loglevel=error',
]);
console.log(`The package is in ${destination}.`);
