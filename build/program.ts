import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './tool.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where Debian keeps programs of administrators, which are not on everybody's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/sbin', '/usr/bin'];
/** Another installation may be going on. */
const LOCK_PATIENCE_SECONDS = 300;

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

/** A program that is there, or comes with a package of Debian's. Throws a sentence where it can be neither. */
export async function provideProgram(name: string, debianPackage = name): Promise<string> {
  const found = findProgram([name], process.env);
  if (found !== null) return found;
  console.log(`There is no ${name} here: installing one …`);
  if (mayInstall()) await installFromDebian(debianPackage);
  const installed = findProgram([name], process.env);
  if (installed !== null) return installed;
  throw new Error(`No ${name} for the tests: install it, on Debian with apt-get install ${debianPackage}.`);
}

export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** RUNLEVEL keeps a package from starting a service of its own. */
export async function installFromDebian(debianPackage: string): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const patience = ['-o', `DPkg::Lock::Timeout=${LOCK_PATIENCE_SECONDS}`];
  await runProgram('apt-get', [...patience, 'update', '-qq'], env);
  await runProgram('apt-get', [...patience, 'install', '-qq', '--yes', debianPackage], env);
}
