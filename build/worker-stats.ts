import { countEverything } from '../src/stores/statistics.ts';
import { inlineStatement } from './inline-statement.ts';
import { environmentIn, executeRemotely } from './wrangler.ts';

/** `npm run worker:stats`, or with `development` behind it: what `stats` counts, in Wrangler's own table. */
async function stats(args: readonly string[]): Promise<number> {
  const environment = environmentIn(args);
  const statement = inlineStatement(countEverything(Math.floor(Date.now() / 1_000)));
  return environment === null ? 1 : executeRemotely(environment, statement);
}

process.exitCode = await stats(process.argv.slice(2));
