import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { phraseOf } from '../../src/client/identity-keys/phrase.ts';
import { LocalServer } from '../server/server-process.ts';
import { newIdentity, sendAsPage } from './client-code.ts';
import { Person } from './terminal-program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ID = 'jdTnw71kdpLMC7rH39WMp3nPc';
const SERVER = 'https://inigma.example.com';
const COMMANDS = 'send open status sent list rename delete save identity completion doctor'.split(' ');

let server: LocalServer;
let person: Person;
beforeAll(async () => {
  server = await LocalServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  person = await Person.at(server.url);
});
afterEach(() => person.leave());

/** The lines of the shell in a document. */
async function linesIn(document: string): Promise<string[]> {
  const text = await readFile(join(ROOT, document), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks.filter((block) => block.includes('inigma ')).flatMap((block) => block.trimEnd().split('\n'));
}

async function examplesOfHelp(): Promise<string[]> {
  const reader = await Person.at('http://127.0.0.1:9');
  const names = [[], ...COMMANDS.map((name) => [name])];
  const helps = await Promise.all(names.map((name) => reader.run([...name, '--help'])));
  await reader.leave();
  const lines = helps.flatMap(({ stdout }) => [...stdout.matchAll(/^ {2}\$ (.*)$/gm)]);
  return [...new Set(lines.map(([, line = '']) => line))];
}

/** What the lines are about. Who makes or brings an identity has none yet. */
async function prepare(line: string): Promise<string> {
  for (const name of ['password.txt', 'id.pdf', 'photo.jpg', 'report.pdf']) await person.file(name, name);
  await person.file('passphrase.txt', 'swordfish\n');
  await person.file('phrase.txt', phraseOf((await newIdentity()).secret.reveal()).join(' '));
  await mkdir(join(person.home, '.config/fish/completions'), { recursive: true });
  const isNew = /identity (new|import)/.test(line);
  if (!isNew) await person.run(['identity', 'new']);
  const passphrase = line.includes('--passphrase-fd') ? 'swordfish' : null;
  const link = await sendAsPage(server.url, { text: 'a secret', passphrase });
  await person.file('link.txt', link);
  const isCopy = line.includes('< copy.key');
  if (!line.includes(ID) && !isCopy) return line.replace(SERVER, server.url);
  await person.open(link, '--claim');
  const id = new URL(link).searchParams.get('view') ?? '';
  if (isCopy) await person.file('copy.key', (await person.run(['save', id, 'copy.html'])).stdout);
  return line.replace(ID, id);
}

async function play(line: string): Promise<string> {
  const terminal = person.lineOnTerminal(`set -e; ${await prepare(line)}`);
  if (/--passphrase(?!-)/.test(line)) {
    await terminal.answer('Passphrase: ', 'swordfish\r');
    await terminal.answer('The same again: ', 'swordfish\r');
  }
  const { code, screen } = await terminal.result();
  expect(code, screen).toBe(0);
  return screen;
}

const documented = [...(await linesIn('README.md')), ...(await linesIn('docs/terminal.md'))];
const examples = await examplesOfHelp();

describe('each line of the documents does what it says', () => {
  test('there are lines for each command', () => {
    const used = new Set(documented.flatMap((line) => /\binigma (\w+)/.exec(line)?.[1] ?? []));
    expect([...used].toSorted()).toEqual(COMMANDS.toSorted());
  });

  test.each(documented)('%s', async (line) => {
    const screen = await play(line);
    if (/inigma send/.test(line)) expect(screen).toMatch(/\/view\?view=/);
    if (/inigma open - (?!--claim|--out)/.test(line)) expect(screen).toContain('a secret');
  });
});

describe('each example of a help works', () => {
  test('there are examples', () => {
    expect(examples.length).toBeGreaterThan(COMMANDS.length);
  });

  test.each(examples)('%s', async (line) => {
    await play(line);
  });
});

test('the exit codes and commands of the document are those of the program', async () => {
  const { stdout } = await person.run(['--help']);
  const document = await readFile(join(ROOT, 'docs/terminal.md'), 'utf8');
  const listed = /Commands:\n(.*?)\n\n/s.exec(stdout)?.[1] ?? '';
  expect([...listed.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).toSorted()).toEqual(
    COMMANDS.toSorted(),
  );
  const codes = [...document.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code);
  for (const code of codes) expect(stdout).toMatch(new RegExp(`(^| ) ${code}  \\w`, 'm'));
  expect(codes).toHaveLength(8);
});
