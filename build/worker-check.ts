import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorsOfLivePages } from './live-pages.ts';
import { ROOT } from './tool.ts';

/** `npm run worker:check -- https://inigma.example.com`: whether what is served there is what was built here. */
async function check(address: string | undefined): Promise<number> {
  if (address === undefined || !URL.canParse(address)) {
    console.error('Usage: npm run worker:check -- https://inigma.example.com');
    return 1;
  }
  const manifest = JSON.parse(await readFile(join(ROOT, 'dist', 'server', 'manifest.json'), 'utf8'));
  const errors = await errorsOfLivePages(new URL(address).origin, manifest);
  for (const error of errors) console.error(error);
  if (errors.length === 0) console.log(`The pages at ${address} match build ${manifest.build.slice(0, 12)}.`);
  return errors.length === 0 ? 0 : 1;
}

process.exitCode = await check(process.argv[2]);
