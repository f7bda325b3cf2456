import { readFile } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { originFrom } from './server-address.ts';
import { usageError } from './terminal-error.ts';

/** Where a program runs, as far as it is asked for. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
}

/** How the platform writes paths. */
export function pathsOf({ platform }: Pick<Surroundings, 'platform'>): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** Where the platform keeps the settings of a person's programs. */
export function configurationFolder(surroundings: Surroundings): string {
  const { environment, platform, homeFolder } = surroundings;
  const { join } = pathsOf(surroundings);
  if (platform === 'win32')
    return join(environment['APPDATA'] || join(homeFolder, 'AppData', 'Roaming'), 'inigma');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'inigma');
  return join(environment['XDG_CONFIG_HOME'] || join(homeFolder, '.config'), 'inigma');
}

export function configurationFile(surroundings: Surroundings): string {
  return pathsOf(surroundings).join(configurationFolder(surroundings), 'config.json');
}

/** The server by the option, INIGMA_SERVER or the configuration file, in this order; null where none says one. @throws TerminalError */
export async function configuredServer(
  surroundings: Surroundings,
  option: string | undefined,
): Promise<string | null> {
  if (option !== undefined) return originFrom(option, '--server');
  const variable = surroundings.environment['INIGMA_SERVER'];
  if (variable) return originFrom(variable, 'INIGMA_SERVER');
  const path = configurationFile(surroundings);
  const server = serverIn(await readOptional(path), path);
  return server === null ? null : originFrom(server, `The server in ${path}`);
}

async function readOptional(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw usageError(`${path} cannot be read (${error.code}): make it readable, or remove it.`);
  });
}

function serverIn(text: string | null, path: string): string | null {
  if (text === null) return null;
  const wrong = usageError(
    `${path} is no JSON such as {"server": "https://inigma.example.com"}: correct it.`,
  );
  const value = parsed(text, wrong);
  if (typeof value !== 'object' || value === null || !('server' in value)) throw wrong;
  if (typeof value.server !== 'string') throw wrong;
  return value.server;
}

function parsed(text: string, wrong: Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong;
  }
}
