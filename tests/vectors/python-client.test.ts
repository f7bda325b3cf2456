import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ReaderApi } from '../../src/client/reader-api.ts';
import { look, openOwn } from '../../src/client/receive.ts';
import { openLabel } from '../../src/crypto/label.ts';
import { LocalServer } from '../server/server-process.ts';
import { identityOfKey, openAsPage, sendAsPage } from '../terminal/client-code.ts';
import { Person, type RunResult, resultOf } from '../terminal/terminal-program.ts';
import type { Vectors } from './make-vectors.ts';
import { EXAMPLE, pythonWithCryptography } from './run-python.ts';

const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));
const PROGRAM = join(EXAMPLE, 'inigma.py');
const SECRET = '\uFEFFGrüße 🌍\r\nno newline at the end';

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

/** Runs the example in Python in the folder of somebody. */
function run(args: readonly string[], input: string): Promise<RunResult> {
  const child = spawn(pythonWithCryptography(), ['-B', PROGRAM, ...args], { cwd: person.home });
  child.stdin.on('error', () => {}).end(input);
  return resultOf(child);
}

function idIn(link: string): string {
  return new URL(link).searchParams.get('view') ?? '';
}

test('what it sends, our client opens', async () => {
  const sent = await run(['send', '--server', `${server.url}/`, '--label', 'é', '--readers', '1'], SECRET);
  expect(sent).toMatchObject({ code: 0, stderr: '' });
  expect(sent.stdout).toMatch(/^http:\S+\/view\?view=[\w-]{25}#key=[\w-]{31}[A-Za-z0-9]\n$/);
  const { contents, seen } = await openAsPage(sent.stdout.trim());
  expect(contents).toEqual({ form: 'envelope', label: 'é', text: SECRET, files: [] });
  expect(seen).toMatchObject({ format: 1, max_readings: 1, locked: false });
});

test('what our client sends, it opens, and saves its files over none', async () => {
  const files = [new File([new Uint8Array([0, 255, 10])], 'photo.jpg')];
  const link = await sendAsPage(server.url, { text: SECRET, files });
  await mkdir(join(person.home, 'out'));
  expect(await run(['open', '--out', 'out'], link)).toEqual({ code: 0, stdout: SECRET, stderr: '' });
  expect(await readdir(join(person.home, 'out'))).toEqual(['photo.jpg']);
  expect([...(await person.read('out/photo.jpg'))]).toEqual([0, 255, 10]);
  const again = await run(['open', '--out', 'out'], link);
  expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('photo.jpg') });
});

test('a passphrase is asked for on both sides, and a wrong one is refused', async () => {
  const python = `${pythonWithCryptography()} -B ${PROGRAM}`;
  const sending = person.lineOnTerminal(`echo hi | ${python} send --server ${server.url} --passphrase`);
  await sending.answer('Passphrase: ', 'swordfish\r');
  const { screen } = await sending.result();
  const link = /http\S+/.exec(screen)?.[0] ?? '';
  expect(link).toMatch(/&lock=1$/);
  expect((await openAsPage(link, 'swordfish')).contents.text).toBe('hi\n');
  await person.file('link.txt', await sendAsPage(server.url, { text: SECRET, passphrase: 'sword ﬁsh' }));
  for (const [typed, shown] of [
    ['sword fish', 'no newline at the end'],
    ['shark', 'refused: proof-required'],
  ] as const) {
    const opening = person.lineOnTerminal(`${python} open < link.txt`);
    await opening.answer('Passphrase: ', `${typed}\r`);
    expect((await opening.result()).screen).toContain(shown);
  }
});

test('what it keeps belongs to its identity, in our client as well', async () => {
  const link = await sendAsPage(server.url, { text: SECRET, label: 'PIN' });
  expect(await run(['open', '--server', server.url, '--keep', 'identity.key'], link)).toMatchObject({
    code: 0,
    stdout: SECRET,
  });
  const owner = await identityOfKey((await person.read('identity.key')).toString());
  const seen = await look(new ReaderApi(server.url, fetch), idIn(link), owner);
  expect((await openOwn(idIn(link), owner, seen)).contents).toMatchObject({ text: SECRET, label: 'PIN' });
  const label = await openLabel({ identity: owner.secret, id: idIn(link) }, seen.sealed_name);
  expect([seen.is_owner, label]).toEqual([true, 'PIN']);
  expect(await run(['open', '--server', server.url, '--keep', 'identity.key'], link)).toMatchObject({
    code: 0,
    stdout: SECRET,
  });
  const other = await run(['open', '--server', server.url, '--keep', 'other.key'], link);
  expect(other).toEqual({ code: 1, stdout: '', stderr: 'The server refused: not-owner.\n' });
});

test('a message of an earlier client is opened, and kept in the format of today', async () => {
  const bare = vectors.messages.find(({ name }) => name === 'bare text under a key that is no ASCII');
  const { key = '' } = vectors.keys.find(({ name }) => name === bare?.key) ?? {};
  const { encryptedMessage: encrypted_message, iv, salt } = bare ?? {};
  const body = JSON.stringify({ encrypted_message, iv, salt, creator_uid: 'earlier' });
  const headers = { 'Content-Type': 'application/json' };
  const created = await fetch(`${server.url}/api/create`, { method: 'POST', body, headers });
  const { view } = await created.json();
  const link = `${server.url}/view?view=${view}#${new URLSearchParams({ key })}`;
  expect(await run(['open'], link)).toEqual({ code: 0, stdout: bare?.text, stderr: '' });
  for (let times = 0; times < 2; times += 1)
    expect(await run(['open', '--server', server.url, '--keep', 'own.key'], link)).toMatchObject({
      code: 0,
      stdout: bare?.text,
    });
  const owner = await identityOfKey((await person.read('own.key')).toString());
  const seen = await look(new ReaderApi(server.url, fetch), view, owner);
  expect(seen).toMatchObject({ format: 1, is_owner: true });
  expect((await openOwn(view, owner, seen)).contents.form).toBe('bare-text');
});

test('a text that is no link, and a wrong key, open nothing', async () => {
  const link = await sendAsPage(server.url, { text: SECRET });
  const wrong = await run(['open'], link.replace(/key=.*/, `key=${'A'.repeat(32)}`));
  expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: 'The server refused: proof-required.\n' });
  const password = await run(['open'], 'my password');
  expect(password).toMatchObject({ code: 1, stdout: '', stderr: 'This is no link of Inigma.\n' });
  const { readings } = (await openAsPage(link)).seen;
  expect(readings).toMatchObject({ count: 0 });
});
