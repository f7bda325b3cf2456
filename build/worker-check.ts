import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsOfLivePages } from './live-pages.ts';
import { ROOT } from './tool.ts';

/** `npm run worker:check -- https://inigma.example.com`: whether what is served there is what was built here. */
async function check(address: string | undefined): Promise<number> {
  if (address === undefined || !URL.canParse(address)) {
    console.error('Usage: npm run worker:check -- https://inigma.example.com');
    return 1;
  }
  const manifest = JSON.parse(await readFile(join(ROOT, 'dist', 'server', 'manifest.json'), 'utf8'));
  const faults = await faultsOfLivePages(new URL(address).origin, manifest);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log(`The pages at ${address} are those of build ${manifest.build.slice(0, 12)}.`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await check(process.argv[2]);
