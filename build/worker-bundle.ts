import { join } from 'node:path';
import { ROOT } from './tool.ts';
import { bundleSite, siteIn } from './worker-site.ts';

/** Before each command that serves or deploys the Worker, whose assets get the operator's `site` folder. */
async function bundle(): Promise<number> {
  const read = siteIn(process.env);
  if ('error' in read) {
    console.error(read.error);
    return 1;
  }
  await bundleSite(join(ROOT, 'dist'), read.source);
  return 0;
}

process.exitCode = await bundle();
