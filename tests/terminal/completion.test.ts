import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person, Terminal } from './terminal-program.ts';

const run = promisify(execFile);

let person: Person;
beforeAll(async () => {
  person = await Person.at('http://127.0.0.1:9');
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { code, stdout, stderr } = await person.run(['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    await person.file(shell, stdout);
  }
});
afterAll(() => person.leave());

async function inBash(...words: string[]): Promise<string[]> {
  const script = `source ./bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _inigma; echo "\${COMPREPLY[*]}"`;
  const { stdout } = await run('bash', ['-c', script, 'bash', 'inigma', ...words], { cwd: person.home });
  return stdout.split(/\s+/).filter((word) => word !== '');
}

async function inFish(line: string): Promise<string[]> {
  const script = `source ./fish; complete -C "${line}"`;
  const { stdout } = await run('fish', ['--no-config', '-c', script], {
    cwd: person.home,
    env: { ...process.env, HOME: person.home },
  });
  return stdout.split('\n').flatMap((entry) => entry.split('\t')[0] || []);
}

describe('completion', () => {
  test('bash completes commands, what follows them, and options', async () => {
    expect(await inBash('se')).toEqual(['send', 'sent']);
    expect(await inBash('identity', '')).toEqual(
      expect.arrayContaining(['show', 'new', 'import', 'phrase', 'export']),
    );
    expect(await inBash('identity', 'new', '--k')).toEqual(['--keychain']);
    expect(await inBash('send', '--label', 'list', '--rea')).toEqual(['--readers']);
    expect(await inBash('a')).toEqual(['ask', 'asked', 'answer']);
    expect(await inBash('ask', '--no')).toEqual(['--note', '--note-file', '--no-files']);
    expect(await inBash('completion', '')).toEqual(
      expect.arrayContaining(['bash', 'zsh', 'fish', 'powershell']),
    );
  });

  test('fish completes the same', async () => {
    expect(await inFish('inigma se')).toEqual(expect.arrayContaining(['send', 'sent']));
    expect(await inFish('inigma identity ex')).toEqual(['export']);
    expect(await inFish('inigma identity new --k')).toEqual(['--keychain']);
    expect(await inFish('inigma send --rea')).toEqual(['--readers']);
    expect(await inFish('inigma ask --wa')).toEqual(['--wait']);
  });

  test('zsh completes on Tab', async () => {
    const env = { HOME: person.home, PATH: process.env['PATH'] ?? '', TERM: 'dumb' };
    const zsh = new Terminal(spawn('zsh', ['-f', '-i'], { cwd: person.home, env, cols: 120 }));
    zsh.process.write('autoload -U compinit; compinit -u -D; source ./zsh; echo rea""dy\r');
    await zsh.shows('ready\r\n');
    zsh.process.write('inigma ident\t');
    await zsh.shows(/inigma identity/);
    zsh.process.write('exp\t');
    await zsh.shows(/identity.*export/s);
    zsh.process.kill();
  });

  test('every command is in the script of PowerShell, which cannot be run here', async () => {
    const script = (await person.read('powershell')).toString();
    expect(script).toContain("'identity new' = @('--keychain', '--replace', '--server', '--help')");
    expect(script.match(/[{}()]/g)?.filter((one) => '{('.includes(one)).length).toBe(
      script.match(/[{}()]/g)?.filter((one) => '})'.includes(one)).length,
    );
  });

  test('another shell is refused with those that there are', async () => {
    const { code, stderr } = await person.run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});
