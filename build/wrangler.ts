import { runTool } from './tool.ts';

/** Wrangler asks nobody, looks up nothing about this machine and reports nothing to anybody. */
const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
};
const OFFLINE = { ...QUIET, CLOUDFLARE_CF_FETCH_ENABLED: 'false' };
/** Nobody is asked whether a migration may be applied. */
const UNASKED = { CI: 'true' };

/** Wrangler warns where nobody says which part of wrangler.jsonc is meant. */
const TOP = '--env=';

/** Which part of wrangler.jsonc is meant: its top is development. */
const ENVIRONMENTS = ['development', 'production'] as const;
type Environment = (typeof ENVIRONMENTS)[number];

/** The environment that a command line names, production where it names none; null, and a word about it, for any other. */
export function environmentIn([name = 'production', ...more]: readonly string[]): Environment | null {
  const environment = ENVIRONMENTS.find((known) => known === name);
  if (environment !== undefined && more.length === 0) return environment;
  console.error(`The environment must be one of ${ENVIRONMENTS.join(', ')}.`);
  return null;
}

/** Serves on this machine until it is stopped; `args` are `wrangler dev`'s own. */
export async function developLocally(args: readonly string[]): Promise<number> {
  const place = valueIn('--persist-to', args);
  const named = valueIn('--env', args) ?? valueIn('-e', args);
  const migrated = await migrate(
    [
      '--local',
      named === undefined ? TOP : `--env=${named}`,
      ...(place === undefined ? [] : ['--persist-to', place]),
    ],
    OFFLINE,
  );
  if (migrated !== 0) return migrated;
  return runTool('wrangler', ['dev', ...(named === undefined ? [TOP] : []), ...args], OFFLINE);
}

/** Applies what the database of an account does not have yet. */
export function migrateRemotely(environment: Environment): Promise<number> {
  return migrate(['--remote', ...argsFor(environment)], QUIET);
}

export function deploy(environment: Environment): Promise<number> {
  return runTool('wrangler', ['deploy', ...argsFor(environment)], QUIET);
}

function migrate(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', ...args], { ...env, ...UNASKED });
}

function argsFor(environment: Environment): string[] {
  return [environment === 'production' ? `--env=${environment}` : TOP];
}

/** Of `--name value` or `--name=value`. */
function valueIn(name: string, args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
}
