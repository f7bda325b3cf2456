import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from './terminal-program.ts';

/** Nothing listens there: what is said of a command line needs no server. */
const NOWHERE = 'http://127.0.0.1:9';

let person: Person;
beforeAll(async () => {
  person = await Person.at(NOWHERE);
});
afterAll(() => person.leave());

describe('help', () => {
  test('--version prints the version and nothing else', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await person.run(['--version'])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  test('--help names each command that has a help of its own, with examples, in lines of a terminal', async () => {
    const { code, stdout, stderr } = await person.run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [, list = ''] = stdout.split('Commands:\n');
    const names = [...(list.split('\n\n')[0] ?? '').matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(stdout).toContain('Examples:\n');
    for (const name of names) {
      const help = await person.run([name, '--help']);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(new RegExp(`^Usage: inigma ${name}\\b`));
      expect(help.stdout).toMatch(/^Examples?:$/m);
      expect(
        [stdout, help.stdout].flatMap((text) => text.split('\n')).filter((line) => line.length > 100),
      ).toEqual([]);
    }
  });
});

describe('a wrong command line is refused with a sentence that says what to do', () => {
  test.each([
    [[], /^A command is missing: see inigma --help\.$/],
    [['sned'], /^There is no such command \(did you mean send\?\): see inigma --help\.$/],
    [['send', '--fil'], /^There is no option --fil \(did you mean --file\?\): see inigma send --help\.$/],
    [['send', '--expires', 'soon'], /^--expires <time> takes minutes, hours or days, .* or never\.$/],
    [['send', '--expires', '0m'], /^--expires <time> takes/],
    [['send', '--readers', '101'], /^--readers <who> takes first, or a number from 1 to 100\.$/],
    [['send', '--readers', '0'], /^--readers <who> takes/],
    [['send', '--passphrase-fd', 'x'], /^--passphrase-fd <number> takes the number of a file descriptor/],
    [['send', '--label'], /^--label <text> needs a value: see inigma send --help\.$/],
    [['open'], /^link is missing: see inigma open --help\.$/],
    [['open', 'https://example.com/'], /^This is no link to a message: copy the whole link\.$/],
    [['send', '--server', 'example.com'], /^--server is no address of a server: give it as https:/],
    [['send', '--server', 'http://example.com'], /^--server is not encrypted on its way: give it as https:/],
    [['send', '--server', 'https://example.com/view?x'], /^--server is more than the address of a server/],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await person.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(sentence);
  });

  test('no server is an error that says how to set one', async () => {
    const { code, stderr } = await person.run(['send'], { environment: { INIGMA_SERVER: '' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^No server is set: add --server .*, or set INIGMA_SERVER/);
  });
});

describe('a secret in the command line is refused with the reason, and never said again', () => {
  const SECRET = 'zwBkQ2mV7xT1hNc9LrYpE4sAoDgJfUi3';
  test.each([
    ['text', ['send', SECRET]],
    ['several words', ['send', '-', SECRET]],
    ['a passphrase', ['send', `--passphrase=${SECRET}`]],
    ['a passphrase in its own word', ['send', '--passphrase', SECRET]],
    ['a key', ['open', SECRET]],
    ['a fragment', ['open', `#key=${SECRET}`]],
    ['a key by an option', ['open', `--key=${SECRET}`]],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await person.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/because other users of this machine can see/);
    expect(stderr).not.toContain(SECRET);
  });

  test.each([
    [[SECRET]],
    [['open', '-', SECRET]],
    [['send', `--${SECRET}`]],
    [['send', '--expires', SECRET]],
  ])('what is wrong is not quoted: %j', async (args) => {
    const { code, stdout, stderr } = await person.run(args);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain(SECRET);
  });
});

test('a server that is not reached has an exit code of its own', async () => {
  const { code, stdout, stderr } = await person.run(['send'], { input: 'x' });
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toBe('The server did not respond: check its address and your connection.\n');
});

test('the configuration file names a server, and a broken one is named by its path', async () => {
  await mkdir(join(person.home, '.config/inigma'), { recursive: true });
  const path = await person.file('.config/inigma/config.json', '{"server": "http://127.0.0.1:9"}');
  const environment = { INIGMA_SERVER: '' };
  expect((await person.run(['send'], { environment, input: 'x' })).code).toBe(3);
  await person.file('.config/inigma/config.json', '{"server": 1}');
  const { code, stderr } = await person.run(['send'], { environment });
  expect(code).toBe(2);
  expect(stderr).toContain(`${path} is no JSON such as`);
});
