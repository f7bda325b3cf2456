import { takeDownStatements } from './take-down.ts';
import { environmentIn, executeRemotely } from './wrangler.ts';

/** `npm run worker:remove -- ID`, or with `development` behind it. */
async function remove([id = '', ...args]: readonly string[]): Promise<number> {
  const statements = takeDownStatements(id, Math.floor(Date.now() / 1_000));
  if (statements === null) {
    console.error('Usage: npm run worker:remove -- ID; the ID is what follows view= or ask= in a link.');
    return 1;
  }
  const environment = environmentIn(args);
  return environment === null ? 1 : executeRemotely(environment, statements.join(';\n'));
}

process.exitCode = await remove(process.argv.slice(2));
