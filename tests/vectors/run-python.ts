import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPythonWithCryptography } from '../../build/python.ts';

/** The other implementation, which strangers may read as an example. */
export const EXAMPLE = resolve(import.meta.dirname, '../../docs/examples/python');

export function pythonWithCryptography(): string {
  const python = findPythonWithCryptography();
  if (python === null)
    throw new Error('No Python with cryptography: on Debian apt-get install python3-cryptography.');
  return python;
}

/** Runs a program of the other implementation, or one of the tests that uses it, and gives what it wrote. */
export function runPython(program: string, input: string): unknown {
  const own = join(import.meta.dirname, 'python', program);
  const path = existsSync(own) ? own : join(EXAMPLE, program);
  const { stdout, stderr, status } = spawnSync(pythonWithCryptography(), ['-B', path], {
    input,
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: EXAMPLE },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
