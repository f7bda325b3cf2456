import { join } from 'node:path';
import { ROOT } from './tool.ts';
import { settingsError } from './worker-settings.ts';
import { deploy, environmentIn, migrateRemotely } from './wrangler.ts';

/** `npm run worker:deploy`, or with `-- development`: the build goes out only with settings and a database ready for it. */
async function run(args: readonly string[]): Promise<number> {
  const environment = environmentIn(args);
  if (environment === null) return 1;
  const errors = settingsError(join(ROOT, 'wrangler.jsonc'), environment);
  if (errors !== null) return giveUp(errors);
  return (await migrateRemotely(environment)) === 0
    ? deploy(environment)
    : giveUp('The migrations failed; nothing was deployed.');
}

function giveUp(reason: string): number {
  console.error(reason);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
