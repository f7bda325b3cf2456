import { deploy, environmentIn, migrateRemotely } from './wrangler.ts';

/** `npm run worker:deploy`, or with `-- development`: the build goes out only when its database is ready for it. */
async function run(args: readonly string[]): Promise<number> {
  const environment = environmentIn(args);
  if (environment === null) return 1;
  const migrated = await migrateRemotely(environment);
  if (migrated === 0) return deploy(environment);
  console.error('The migrations failed, so nothing is deployed.');
  return migrated;
}

process.exitCode = await run(process.argv.slice(2));
