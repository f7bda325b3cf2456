import { join } from 'node:path';
import { ROOT } from './tool.ts';
import { settingsError } from './worker-settings.ts';
import { bundleSite, siteIn } from './worker-site.ts';
import { deploy, environmentIn, migrateRemotely } from './wrangler.ts';

/** `npm run worker:deploy`, or with `-- development`: the build goes out only with settings and a database ready for it. */
async function run(args: readonly string[]): Promise<number> {
  const environment = environmentIn(args);
  if (environment === null) return 1;
  const wrong = settingsError(join(ROOT, 'wrangler.jsonc'), environment);
  const read = siteIn(process.env);
  if (wrong !== null || 'error' in read)
    return giveUp([wrong, 'error' in read ? read.error : null].filter((each) => each !== null).join('\n'));
  await bundleSite(join(ROOT, 'dist'), read.source);
  return (await migrateRemotely(environment)) === 0
    ? deploy(environment)
    : giveUp('The migrations failed; nothing was deployed.');
}

function giveUp(reason: string): number {
  console.error(reason);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
