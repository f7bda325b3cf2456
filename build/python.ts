import { spawnSync } from 'node:child_process';
import { findProgram, installFromDebian, mayInstall } from './program.ts';

const PACKAGE = 'python3-cryptography';

/** A Python that has the package `cryptography`: the first on the PATH, or the system's own. Null where there is none. */
export function findPythonWithCryptography(): string | null {
  const candidates = [findProgram(['python3'], process.env), '/usr/bin/python3'];
  return candidates.find((python) => python !== null && hasCryptography(python)) ?? null;
}

/** Finds or installs one, in which the tests have a second reader and writer of the protocol. Throws a sentence where it cannot. */
export async function providePython(): Promise<void> {
  if (findPythonWithCryptography() !== null) return;
  console.log('There is no Python with cryptography here: installing one …');
  if (mayInstall()) await installFromDebian(PACKAGE);
  if (findPythonWithCryptography() === null)
    throw new Error(`No Python with cryptography for the tests: on Debian apt-get install ${PACKAGE}.`);
}

function hasCryptography(python: string): boolean {
  return spawnSync(python, ['-c', 'import cryptography']).status === 0;
}
