import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/http/manifest.ts';
import { errorsOfLivePages } from './live-pages.ts';
import { ROOT } from './tool.ts';
import { liveManifest, siteIn } from './worker-site.ts';

/** `npm run worker:check -- https://inigma.example.com`: whether what is served there is what was built here. */
async function check(address: string | undefined): Promise<number> {
  if (address === undefined || !URL.canParse(address)) {
    console.error('Usage: npm run worker:check -- https://inigma.example.com');
    return 1;
  }
  const read = siteIn(process.env);
  if ('error' in read) {
    console.error(read.error);
    return 1;
  }
  const dist = join(ROOT, 'dist');
  const manifest: Manifest = JSON.parse(await readFile(join(dist, 'server', 'manifest.json'), 'utf8'));
  const live = await liveManifest(dist, manifest, read.source);
  const errors = await errorsOfLivePages(new URL(address).origin, live);
  for (const error of errors) console.error(error);
  if (errors.length === 0) console.log(`The pages at ${address} match build ${manifest.build.slice(0, 12)}.`);
  return errors.length === 0 ? 0 : 1;
}

process.exitCode = await check(process.argv[2]);
