import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findPythonWithCryptography } from '../../build/python.ts';

/** The other implementation, which strangers may read as an example. */
export const EXAMPLE = resolve(import.meta.dirname, '../../docs/examples/python');

export function pythonWithCryptography(): string {
  const python = findPythonWithCryptography();
  if (python === null)
    throw new Error('No Python with cryptography: on Debian apt-get install python3-cryptography.');
  return python;
}

/** Runs a program on the other implementation, and gives what it wrote. `program` is its path from here. */
export function runPython(program: string, input: string): unknown {
  const path = resolve(import.meta.dirname, program);
  const { stdout, stderr, status } = spawnSync(pythonWithCryptography(), ['-B', path], {
    input,
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: EXAMPLE },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
