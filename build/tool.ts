import { delimiter, dirname, join } from 'node:path';
import { run } from './run.js';

/** The folder of the whole project. */
export const ROOT = dirname(import.meta.dirname);

/** Runs a program of node_modules/.bin on the Node that runs us, whatever the PATH says, and gives its exit code. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  return runProgram(join(ROOT, 'node_modules', '.bin', tool), args, { PATH: path, ...env });
}

/** Runs any program and gives its exit code; when we are asked to stop meanwhile, we stop with it. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const { code, stopped } = await run(program, args, { cwd: ROOT, env: { ...process.env, ...env } });
  if (stopped) process.exit(code);
  return code;
}
