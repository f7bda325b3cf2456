import { runTool } from './tool.ts';

/** No telemetry, no error reports, no banner. */
const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
};
const OFFLINE = { ...QUIET, CLOUDFLARE_CF_FETCH_ENABLED: 'false' };
/** Migrations are applied without a prompt. */
const NON_INTERACTIVE = { CI: 'true' };

/** Wrangler warns where no environment of wrangler.jsonc is given. */
const DEFAULT_ENVIRONMENT = '--env=';

/** Which part of wrangler.jsonc is meant: its top is development. */
const ENVIRONMENTS = ['development', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** The environment that a command line names, production where it names none; null, and a word about it, for any other. */
export function environmentIn([name = 'production', ...more]: readonly string[]): Environment | null {
  const environment = ENVIRONMENTS.find((known) => known === name);
  if (environment !== undefined && more.length === 0) return environment;
  console.error(`The environment must be ${ENVIRONMENTS.join(' or ')}.`);
  return null;
}

/** Serves on this machine until it is stopped; `args` are `wrangler dev`'s own. */
export async function developLocally(args: readonly string[]): Promise<number> {
  const stateFolder = valueIn('--persist-to', args);
  const named = valueIn('--env', args) ?? valueIn('-e', args);
  const migrated = await migrate(
    [
      '--local',
      named === undefined ? DEFAULT_ENVIRONMENT : `--env=${named}`,
      ...(stateFolder === undefined ? [] : ['--persist-to', stateFolder]),
    ],
    OFFLINE,
  );
  if (migrated !== 0) return migrated;
  return runTool(
    'wrangler',
    ['dev', ...(named === undefined ? [DEFAULT_ENVIRONMENT] : []), ...args],
    OFFLINE,
  );
}

/** Applies what the database of an account does not have yet. */
export function migrateRemotely(environment: Environment): Promise<number> {
  return migrate(['--remote', ...argsFor(environment)], QUIET);
}

/** Runs statements on the database of an account, all of them or none. */
export function executeRemotely(environment: Environment, statements: string): Promise<number> {
  const args = ['d1', 'execute', 'DB', '--remote', ...argsFor(environment), '--command', statements];
  return runTool('wrangler', args, { ...QUIET, ...NON_INTERACTIVE });
}

export function deploy(environment: Environment): Promise<number> {
  return runTool('wrangler', ['deploy', ...argsFor(environment)], QUIET);
}

function migrate(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', ...args], { ...env, ...NON_INTERACTIVE });
}

function argsFor(environment: Environment): string[] {
  return [environment === 'production' ? `--env=${environment}` : DEFAULT_ENVIRONMENT];
}

/** Of `--name value` or `--name=value`. */
function valueIn(name: string, args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
}
