import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findPythonWithCryptography } from '../../build/python.ts';

/** Runs a program of the other implementation, and gives what it wrote. */
export function runPython(program: string, input: string): unknown {
  const python = findPythonWithCryptography();
  if (python === null)
    throw new Error('No Python with cryptography: on Debian apt-get install python3-cryptography.');
  const path = join(import.meta.dirname, 'python', program);
  const { stdout, stderr, status } = spawnSync(python, ['-B', path], {
    input,
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
