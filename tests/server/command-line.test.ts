import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/runtimes/node/commands/commands.ts';
import { type ExitResult, ServerProcess } from './server-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-command-line-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** With settings that no command accepts: what is said of a command line needs none. */
function run(...args: string[]): Promise<ExitResult> {
  return new ServerProcess({ PORT: 'none' }, { args, cwd: folder }).ended;
}

const NAMES = COMMANDS.map(({ name }) => name);

describe('--help', () => {
  it('--help names every command with what it does, on standard output', async () => {
    const { stdout, ...exit } = await run('--help');
    expect(exit).toEqual({ code: 0, signal: null, stderr: '' });
    for (const { name, operands, summary } of COMMANDS) {
      expect(stdout).toMatch(
        new RegExp(`^ {2}${[name, ...operands].join(' ').replace(/[[\]]/g, '\\$&')} +\\S`, 'm'),
      );
      expect(stdout).toContain(summary);
    }
    expect(stdout).toContain('Exit code: 0 ');
  });

  it.each(NAMES)('%s --help says how the command is called, and does nothing', async (name) => {
    const { stdout, ...exit } = await run(name, '--help');
    expect(exit).toEqual({ code: 0, signal: null, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: inigma ${name}\\b`));
    const command = COMMANDS.find((one) => one.name === name);
    for (const option of [...Object.keys(command?.options ?? {}), 'help'])
      expect(stdout).toMatch(new RegExp(`^ {2}--${option}\\b`, 'm'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('no line of a help is longer than a terminal of 105 columns', async () => {
    const helps = await Promise.all(
      [[], ...NAMES.map((name) => [name])].map((args) => run(...args, '--help')),
    );
    const lines = helps.flatMap(({ stdout }) => stdout.split('\n'));
    expect(lines.filter((line) => line.length > 105)).toEqual([]);
  });
});

describe('a wrong command line', () => {
  it.each([
    [['constructor'], /^There is no command constructor: use one of serve, .*, or --help\./],
    [['--nothing'], /^There is no command --nothing: use one of/],
    [['postgres://inigma:s3cret@db/inigma'], /^There is no such command: use one of/],
    [['serve', 'twice'], /^serve takes no operand; see "inigma serve --help"\./],
    [['serve', '--port', '1'], /^serve has no option --port, .*; see "inigma serve --help"\./],
    [['serve', '-p'], /^serve has no option -p, /],
    [['healthcheck', '--help=yes'], /^The option --help takes no value; see/],
    [['backup'], /^backup needs one FILE, or - for standard output; see/],
    [['backup', ''], /^backup needs one FILE/],
    [['backup', 'a', 'b'], /^backup takes only \[FILE\]; see/],
    [['backup', 'a', '--output', 'b'], /^backup needs one FILE/],
    [['backup', '--output'], /^The option --output needs a value; see/],
    [['remove'], /^remove needs ID; see "inigma remove --help"\./],
    [
      ['remove', '-abc'],
      /^remove has no option -a, and an operand that begins with - needs -- before it; see/,
    ],
  ])('%j is refused in one sentence, with exit code 2', async (args, sentence) => {
    const exit = await run(...args);
    expect(exit).toMatchObject({ code: 2, signal: null, stdout: '' });
    expect(exit.stderr).toMatch(/^[^\n]+\.\n$/);
    expect(exit.stderr).toMatch(sentence);
    expect(exit.stderr).not.toContain('s3cret');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('an operand behind -- may begin with -', async () => {
    expect(await run('remove', '--', '-abc')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Invalid settings: PORT /),
    });
  });
});
