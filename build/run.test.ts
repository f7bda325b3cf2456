import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { run } from './run.js';

/** A process that does nothing but run another one, and ends with its code. */
const RUNNER = `
  import { run } from ${JSON.stringify(new URL('./run.js', import.meta.url).href)};
  const { code, stopped } = await run(process.execPath, ['--eval', process.argv[1]]);
  console.log(JSON.stringify({ code, stopped }));
  process.exitCode = code;
`;

/** Runs a program, sends a signal once it prints "ready", and returns the output and exit code. */
async function stop(program: string, signal: NodeJS.Signals): Promise<{ said: string; code: unknown }> {
  const runner = spawn(process.execPath, ['--input-type=module', '--eval', RUNNER, program]);
  let said = '';
  runner.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text.includes('ready')) runner.kill(signal);
  });
  const [code] = await once(runner, 'close');
  return { said, code };
}

describe('running a program', () => {
  test('a program’s exit code is returned', async () => {
    expect(await run(process.execPath, ['--eval', 'process.exit(7)'])).toEqual({ code: 7, stopped: false });
  });

  test('a missing program gives exit code 127', async () => {
    expect(await run('/nowhere/program', [])).toEqual({ code: 127, stopped: false });
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s is forwarded to the program, which exits in its own time',
    async (signal) => {
      const program = `
      process.on('${signal}', () => setTimeout(() => { console.log('bye'); process.exit(5); }, 50));
      setTimeout(() => {}, 10_000);
      console.log('ready');`;
      const { said, code } = await stop(program, signal);
      expect(said).toBe('ready\nbye\n{"code":5,"stopped":true}\n');
      expect(code).toBe(5);
    },
  );

  test('a program killed by a signal gives 128 plus the signal’s number', async () => {
    const { code } = await stop("setTimeout(() => {}, 10_000); console.log('ready');", 'SIGTERM');
    expect(code).toBe(143);
  });
});
