import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { phraseOf } from '../../src/client/identity-keys/phrase.ts';
import { LocalServer } from '../server/server-process.ts';
import { identityOfKey, newIdentity, sendAsPage } from './client-code.ts';
import { Person, resultOf } from './terminal-program.ts';

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

const FOLDER = '.config/inigma/identities';

async function files(): Promise<string[]> {
  return readdir(join(person.home, FOLDER)).catch(() => []);
}

async function onlyFile(): Promise<string> {
  const [name = '', ...others] = await files();
  expect(others).toEqual([]);
  return join(FOLDER, name);
}

describe('an identity', () => {
  test('is made once, in a file that only its owner can read, and shown without its key', async () => {
    const made = await person.run(['identity', 'new']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const file = await onlyFile();
    expect((await stat(join(person.home, file))).mode & 0o777).toBe(0o600);
    const record = JSON.parse((await person.read(file)).toString());
    expect(record).toMatchObject({ server: server.url, keptIn: 'file', uid: made.stdout.trim() });
    expect((await identityOfKey(record.key)).uid).toBe(record.uid);
    const shown = await person.run(['identity', 'show']);
    expect(shown.stdout).toContain(record.uid);
    expect(shown.stdout).not.toContain(record.key);
    const json = JSON.parse((await person.run(['identity', 'show', '--json'])).stdout);
    expect(json).toEqual({
      server: server.url,
      user_id: record.uid,
      kept_in: 'file',
      path: join(person.home, file),
    });
  });

  test('a second one is refused, by new and by import; --replace puts it in its place', async () => {
    const { stdout } = await person.run(['identity', 'new']);
    const { secret, uid } = await newIdentity();
    for (const args of [['new'], ['import']]) {
      const refused = await person.run(['identity', ...args], { input: secret.reveal() });
      expect(refused).toMatchObject({ code: 6, stdout: '' });
      expect(refused.stderr).toMatch(/^There is an identity for .*: add --replace to forget it\.\n$/);
    }
    expect((await person.run(['identity', 'show', '--json'])).stdout).toContain(stdout.trim());
    const replaced = await person.run(['identity', 'import', '--replace'], { input: secret.reveal() });
    expect(replaced).toEqual({ code: 0, stdout: `${uid}\n`, stderr: '' });
    expect((await person.run(['identity', 'show', '--json'])).stdout).toContain(uid);
  });

  test('two that are made at once are one', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () => resultOf(person.start(['identity', 'new']))),
    );
    expect(made.map(({ code }) => code).toSorted()).toEqual([0, 6, 6, 6]);
    const uid = made.find(({ code }) => code === 0)?.stdout.trim();
    expect(JSON.parse((await person.run(['identity', 'show', '--json'])).stdout).user_id).toBe(uid);
  });

  test('each server has its own', async () => {
    const one = await person.run(['identity', 'new']);
    const other = await person.run(['identity', 'new', '--server', 'https://example.com']);
    expect(other.code).toBe(0);
    expect(other.stdout).not.toBe(one.stdout);
    expect(await files()).toHaveLength(2);
  });

  test('none is an error that says how to get one', async () => {
    for (const args of [
      ['identity', 'show'],
      ['identity', 'phrase'],
      ['list'],
      ['sent'],
      ['delete', '--yes', 'x'],
    ]) {
      const { code, stdout, stderr } = await person.run(args);
      expect([code, stdout]).toEqual([6, '']);
      expect(stderr).toMatch(
        /^There is no identity for .*: make one with inigma identity new, or bring yours/,
      );
    }
  });
});

describe('moving it', () => {
  test('by phrase and by key, which open what was claimed elsewhere', async () => {
    const link = await sendAsPage(server.url, {});
    await person.open(link, '--claim');
    for (const how of ['phrase', 'export']) {
      const { stdout } = await person.run(['identity', how]);
      const other = await Person.at(server.url);
      expect(await other.run(['identity', 'import'], { input: ` ${stdout}\n` })).toMatchObject({ code: 0 });
      expect(await other.open(link)).toMatchObject({ code: 0, stdout: 'from the page' });
      await other.leave();
    }
  });

  test('the phrase is that of the page', async () => {
    const { secret } = await newIdentity();
    await person.run(['identity', 'import'], { input: phraseOf(secret.reveal()).join('\n').toUpperCase() });
    expect((await person.run(['identity', 'export'])).stdout).toBe(`${secret.reveal()}\n`);
    expect((await person.run(['identity', 'phrase'])).stdout).toBe(
      `${phraseOf(secret.reveal()).join(' ')}\n`,
    );
  });

  test('into a file, which is never replaced', async () => {
    await person.run(['identity', 'new']);
    expect(await person.run(['identity', 'export', '--out', 'key'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect((await stat(join(person.home, 'key'))).mode & 0o777).toBe(0o600);
    const { stdout } = await person.run(['identity', 'export']);
    expect((await person.read('key')).toString()).toBe(stdout);
    const again = await person.run(['identity', 'export', '--out', 'key']);
    expect(again).toMatchObject({ code: 1, stderr: 'key exists: move it, or name another file by --out.\n' });
  });

  test('a phrase is typed on a terminal without echo', async () => {
    const { secret, uid } = await newIdentity();
    const phrase = phraseOf(secret.reveal()).join(' ');
    const terminal = person.onTerminal(['identity', 'import']);
    await terminal.answer('Recovery phrase or key: ', `${phrase}\r`);
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toContain(uid);
    expect(screen).not.toContain(phrase);
  });

  test.each([
    [
      'a phrase as arguments',
      ['agent', 'zoo'],
      '',
      2,
      /^A key or phrase is not taken as an argument, because/,
    ],
    [
      'a word of no phrase',
      [],
      `${'abandon '.repeat(17)}abandom`,
      6,
      /^A word of this phrase is in no recovery phrase/,
    ],
    ['a wrong checksum', [], 'abandon '.repeat(18), 6, /^The words of this phrase do not fit each other/],
    ['too few words', [], 'abandon '.repeat(12), 6, /^A recovery phrase has 18 words, and this has 12/],
    [
      'a key that can be guessed',
      [],
      'correct horse battery',
      6,
      /^This key was not made by Inigma.*--accept-weak/,
    ],
    [
      'a link',
      [],
      'https://example.com/view?view=x#key=y',
      6,
      /^This is a link to a message and no identity/,
    ],
    ['nothing', [], '', 6, /^This is neither a recovery phrase nor an identity key/],
  ])('%s is refused', async (_, args, input, code, sentence) => {
    const result = await person.run(['identity', 'import', ...args], { input });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr).not.toContain('abandom');
    expect(await files()).toEqual([]);
  });

  test('--accept-weak takes a key that somebody thought up, which has no phrase', async () => {
    const input = 'correct horse battery';
    expect(await person.run(['identity', 'import', '--accept-weak'], { input })).toMatchObject({ code: 0 });
    expect((await person.run(['identity', 'phrase'])).code).toBe(6);
    expect((await person.run(['identity', 'export'])).stdout).toBe(`${input}\n`);
  });
});

describe('an identity that cannot be had is an error, and never a second one', () => {
  test('a file that others can read', async () => {
    await person.run(['identity', 'new']);
    const file = await onlyFile();
    await chmod(join(person.home, file), 0o640);
    const { code, stderr } = await person.run(['send'], { input: 'x' });
    expect([code, stderr]).toEqual([
      6,
      expect.stringContaining('can be read by others: run chmod 600 on it'),
    ]);
  });

  test('a damaged file, and one whose key is another', async () => {
    await person.run(['identity', 'new']);
    const file = await onlyFile();
    const record = (await person.read(file)).toString();
    await person.file(file, record.slice(0, 40));
    const damaged = await person.open(await sendAsPage(server.url, {}), '--claim');
    expect(damaged).toMatchObject({ code: 6, stdout: '' });
    expect(damaged.stderr).toContain('is damaged: restore it from a backup');
    await person.file(
      file,
      JSON.stringify({ ...JSON.parse(record), key: (await newIdentity()).secret.reveal() }),
    );
    expect((await person.run(['identity', 'show'])).stderr).toMatch(
      /^The key of the identity for .* is not in /,
    );
    expect(await files()).toHaveLength(1);
  });

  test('a keychain that is not there, when it is made and when it is used', async () => {
    const { code, stderr } = await person.run(['identity', 'new', '--keychain']);
    expect([code, stderr]).toEqual([
      6,
      expect.stringMatching(/^The system’s keychain cannot be used: unlock it/),
    ]);
    expect(await files()).toEqual([]);
    await person.run(['identity', 'new']);
    const file = await onlyFile();
    const { key: _, ...record } = JSON.parse((await person.read(file)).toString());
    await person.file(file, JSON.stringify({ ...record, keptIn: 'keychain' }));
    for (const args of [['send'], ['identity', 'new'], ['list']]) {
      const used = await person.run(args, { input: 'x' });
      expect(used).toMatchObject({ code: 6, stdout: '' });
      expect(used.stderr).toMatch(/^The system’s keychain cannot be used/);
    }
    expect(JSON.parse((await person.read(file)).toString())).toEqual({ ...record, keptIn: 'keychain' });
  });
});
