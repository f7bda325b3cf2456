import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { phraseOf } from '../../src/client/identity-keys/phrase.ts';
import { LocalServer } from '../server/server-process.ts';
import { answerAsPage, askAsPage, newIdentity, sendAsPage } from './client-code.ts';
import { Person, type Terminal } from './terminal-program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ID = 'jdTnw71kdpLMC7rH39WMp3nPc';
const NOTE = 'The VPN password';
const SERVER = 'https://inigma.example.com';
const COMMANDS =
  'send open status sent list rename delete ask asked withdraw answer save identity completion doctor'.split(
    ' ',
  );

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
  await person.file('note.txt', NOTE);
  await person.file('phrase.txt', phraseOf((await newIdentity()).secret.reveal()).join(' '));
  await mkdir(join(person.home, '.config/fish/completions'), { recursive: true });
  const isNew = /identity (new|import)/.test(line);
  if (!isNew) await person.run(['identity', 'new']);
  if (line.includes('request.txt')) await prepareRequest(line);
  if (line.includes('withdraw')) return line.replace(ID, await ask());
  const isCopy = line.includes('< copy.key');
  if (!line.includes('link.txt') && !line.includes(ID) && !isCopy) return line.replace(SERVER, server.url);
  const passphrase = line.includes('--passphrase-fd') ? 'swordfish' : null;
  const link = await sendAsPage(server.url, { text: 'a secret', passphrase });
  await person.file('link.txt', link);
  if (!line.includes(ID) && !isCopy) return line;
  await person.open(link, '--claim');
  const id = new URL(link).searchParams.get('view') ?? '';
  if (isCopy) await person.file('copy.key', (await person.run(['save', id, 'copy.html'])).stdout);
  return line.replace(ID, id);
}

/** A request of somebody else. */
async function prepareRequest(line: string): Promise<void> {
  const wantsFiles = line.includes('--file');
  const { link } = await askAsPage(server.url, await newIdentity(), { wantsFiles });
  await person.file('request.txt', link);
}

/** The id of a request of one's own. */
async function ask(): Promise<string> {
  const { stdout } = await person.run(['ask', '--json'], { input: NOTE });
  return JSON.parse(stdout).id;
}

async function play(line: string): Promise<string> {
  const terminal = person.lineOnTerminal(`set -e; ${await prepare(line)}`);
  if (/inigma answer (?!--yes).*-(?: <|$)/.test(line) && !line.includes('--file'))
    await terminal.answer('which is not shown: ', 's3cret\r');
  if (/inigma answer (?!--yes)/.test(line)) await terminal.answer('Send this answer? [y/N] ', 'y\r');
  if (/inigma ask .*--wait/.test(line)) await answerShown(terminal);
  if (/--passphrase(?!-)/.test(line)) {
    await terminal.answer('Passphrase: ', 'swordfish\r');
    await terminal.answer('The same again: ', 'swordfish\r');
  }
  const { code, screen } = await terminal.result();
  expect(code, screen).toBe(0);
  return screen;
}

/** Answers the request whose link the screen shows. */
async function answerShown(terminal: Terminal): Promise<void> {
  await terminal.shows(/Waiting for the answer/);
  const [link = ''] = /http\S+#to=[\w-]{43}&note=[\w-]{32}/.exec(terminal.screen) ?? [];
  await answerAsPage(link);
}

const documented = [...new Set([...(await linesIn('README.md')), ...(await linesIn('docs/terminal.md'))])];
const examples = (await examplesOfHelp()).filter((line) => !documented.includes(line));

describe('each line of the documents does what it says', () => {
  test('there are lines for each command', () => {
    const used = new Set(documented.flatMap((line) => /\binigma (\w+)/.exec(line)?.[1] ?? []));
    expect([...used].toSorted()).toEqual(COMMANDS.toSorted());
  });

  test('no line of the README’s section is left out', async () => {
    const [, section = ''] =
      /^## In a terminal$(.*?)^## /ms.exec(await readFile(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const lines = [...section.matchAll(/^```.*?\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    );
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !documented.includes(line))).toEqual([]);
  });

  test.each(documented)('%s', async (line) => {
    const screen = await play(line);
    if (/inigma send/.test(line)) expect(screen).toMatch(/\/view\?view=/);
    if (/inigma open - (?!--claim|--out)/.test(line)) expect(screen).toContain('a secret');
    if (/inigma ask (?!.*--wait)/.test(line)) expect(screen).toMatch(/\/answer\?ask=/);
    if (/inigma answer /.test(line)) expect(screen).toContain('Delivered.');
  });
});

describe('each example of a help works', () => {
  test('there are examples', () => {
    expect(examples.length).toBeGreaterThan(10);
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
