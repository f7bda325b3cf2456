import { developLocally } from './wrangler.ts';

process.exitCode = await developLocally(process.argv.slice(2));
