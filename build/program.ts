import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './tool.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where Debian keeps programs of administrators, which are not on every user's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/sbin', '/usr/bin'];
/** How long apt waits for another installation. */
const LOCK_TIMEOUT_SECONDS = 300;

/** The first of these names that is a program on the PATH, or where systems keep theirs; null where there is none. */
export function findProgram(names: readonly string[], environment: Environment): string | null {
  const folders = [...(environment['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The path of a program, installed from a Debian package where it is missing, with these options of apt-get. Throws a sentence
 * where it cannot be.
 */
export async function provideProgram(
  name: string,
  debianPackage = name,
  options: readonly string[] = [],
): Promise<string> {
  const found = findProgram([name], process.env);
  if (found !== null) return found;
  console.log(`${name} not found; installing it …`);
  if (mayInstall()) await installFromDebian(debianPackage, options);
  const installed = findProgram([name], process.env);
  if (installed !== null) return installed;
  throw new Error(`Cannot find ${name}: install it (on Debian: apt-get install ${debianPackage}).`);
}

export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * No package starts a service of its own: RUNLEVEL keeps one with an init script from it (invoke-rc.d(8)), and
 * SYSTEMD_OFFLINE one of systemd (https://systemd.io/ENVIRONMENT).
 */
export async function installFromDebian(
  debianPackage: string,
  options: readonly string[] = [],
): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', SYSTEMD_OFFLINE: '1' };
  const lock = ['-o', `DPkg::Lock::Timeout=${LOCK_TIMEOUT_SECONDS}`];
  await runProgram('apt-get', [...lock, 'update', '-qq'], env);
  await runProgram('apt-get', [...lock, 'install', '-qq', '--yes', ...options, debianPackage], env);
}
