import { environmentIn, migrateRemotely } from './wrangler.ts';

/** `npm run worker:migrate`, or with `-- development`. */
const environment = environmentIn(process.argv.slice(2));
process.exitCode = environment === null ? 1 : await migrateRemotely(environment);
