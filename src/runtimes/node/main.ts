import { clock } from '../../http/clock.ts';
import type { Environment } from '../../http/setting.ts';
import { backup } from './backup.ts';
import { readSettings, type Settings } from './config.ts';
import { openEngine } from './engine.ts';
import { isHealthy } from './healthcheck.ts';
import { processLimits } from './process-limits.ts';
import { serve } from './serve.ts';
import { readSiteDir } from './site/site-folder.ts';

/** A command of the program, with the names of its operands. */
interface Command {
  readonly operands: readonly string[];
  readonly run: (environment: Environment, operands: readonly string[]) => Promise<void>;
}

/** The default is `serve`. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: { operands: [], run: (environment) => serve(loadSettings(environment, readSiteDir)) },
  healthcheck: { operands: [], run: (environment) => checkHealth(loadSettings(environment)) },
  backup: { operands: ['FILE'], run: backUp },
  remove: { operands: ['ID'], run: takeDown },
};

async function run([name = 'serve', ...operands]: readonly string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command?.operands.length !== operands.length) throw new Error(`Usage: inigma [${usage()}].`);
  await command.run(process.env, operands);
}

function usage(): string {
  return Object.entries(COMMANDS)
    .map(([word, { operands }]) => [word, ...operands].join(' '))
    .join(' | ');
}

/** Only a server shows what is in the `site` folder, so that no error in it keeps an operator from another command. */
function loadSettings(environment: Environment, readSite: typeof readSiteDir = () => null): Settings {
  const { settings, error } = readSettings(environment, processLimits(), readSite);
  if (settings === undefined) throw new Error(error);
  return settings;
}

async function checkHealth(settings: Settings): Promise<void> {
  if (!(await isHealthy(settings)))
    throw new Error('Health check failed: no successful response from /health.');
}

async function backUp(environment: Environment, [file = '']: readonly string[]): Promise<void> {
  const { database } = loadSettings(environment);
  if (database.kind === 'postgres')
    throw new Error('The messages are in PostgreSQL; back them up with pg_dump.');
  await backup(database.file, file, processLimits());
}

/** Takes a message down, beside the running server. */
async function takeDown(environment: Environment, [id = '']: readonly string[]): Promise<void> {
  const engine = await openEngine(loadSettings(environment), { mayMigrate: false });
  try {
    if (!(await engine.store.takeDown(id, clock()))) throw new Error(`There is no message ${id}.`);
    engine.checkpoint();
    process.stdout.write(`Removed the message ${id}.\n`);
  } finally {
    await engine.close();
  }
}

/** Writes one sentence to standard error and sets the exit code. */
function exitWithError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : 'Inigma failed.'}\n`);
  process.exitCode = 1;
}

await run(process.argv.slice(2)).catch(exitWithError);
