import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { openAsPage } from './client-code.ts';
import { HoldingProxy } from './holding-proxy.ts';
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

const messages = async () => Number((await server.query('SELECT count(*) AS n FROM messages'))[0]?.['n']);

describe('what was sent opens as on the page', () => {
  test('a text, to the last byte', async () => {
    const text = '  Grüße 🔑\r\n\ttab\n\n';
    const { contents } = await openAsPage(await person.send(text));
    expect(contents).toMatchObject({ text, label: '', files: [] });
  });

  test('a label, a lifetime and readers', async () => {
    const link = await person.send('x', '--label', 'Für dich', '--readers', '3', '--expires', '2h');
    const { contents, seen } = await openAsPage(link);
    expect(contents.label).toBe('Für dich');
    expect(seen.max_readings).toBe(3);
    expect(Math.abs((seen.expires_at ?? 0) - Date.now() / 1_000 - 7_200)).toBeLessThan(300);
  });

  test.each([
    ['first', null],
    ['1', 1],
    ['100', 100],
  ])('--readers %s', async (readers, count) => {
    const link = await person.send('x', '--readers', readers, '--expires', 'never');
    expect((await openAsPage(link)).seen).toMatchObject({ max_readings: count, expires_at: null });
  });

  test('files without a text, and with one', async () => {
    const bytes = new Uint8Array([0, 255, 10, 13, 128]);
    await person.file('ein bild.png', bytes);
    await person.file('notes.txt', 'notes');
    const files = ['--file', 'ein bild.png', '--file', 'notes.txt'];
    const alone = (await openAsPage(await person.send('not read', ...files))).contents;
    expect(alone.text).toBe('');
    expect(alone.files.map(({ name, type }) => [name, type])).toEqual([
      ['ein bild.png', 'image/png'],
      ['notes.txt', 'text/plain'],
    ]);
    expect(alone.files[0]?.bytes).toEqual(bytes);
    const both = (await openAsPage(await person.send('with a text', ...files, '-'))).contents;
    expect([both.text, both.files.length]).toEqual(['with a text', 2]);
  });

  test('a passphrase from a file descriptor, without the end of its line', async () => {
    const { code, stdout, stderr } = await person.run(['send', '--passphrase-fd', '3'], {
      input: 'locked',
      third: 'ein Wort\nand more',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/&lock=1\n$/);
    expect((await openAsPage(stdout.trim(), 'ein Wort')).contents.text).toBe('locked');
    await expect(openAsPage(stdout.trim(), 'another')).rejects.toThrow();
  });

  test('--json prints the link with what was agreed', async () => {
    const { stdout } = await person.run(['send', '--json', '--readers', '2'], { input: 'x' });
    const sent = JSON.parse(stdout);
    expect(Object.keys(sent)).toEqual(['link', 'id', 'server', 'expires_at', 'readers', 'locked']);
    expect(sent).toMatchObject({ server: server.url, readers: 2, locked: false });
    expect((await openAsPage(sent.link)).contents.text).toBe('x');
  });

  test('--qr draws the link on standard error, and leaves it alone on standard output', async () => {
    const { stdout, stderr } = await person.run(['send', '--qr'], { input: 'x' });
    expect(stdout).toMatch(/^http\S+\n$/);
    expect(stderr).toMatch(/[█▀▄]{20}/);
  });
});

describe('what cannot be sent', () => {
  test.each<[string, string | Uint8Array, string[], number, RegExp]>([
    ['nothing but space', ' \n', [], 2, /^There is nothing to send/],
    ['nothing', '', [], 2, /^There is nothing to send: pipe in a text/],
    [
      'bytes that are no text',
      new Uint8Array([255, 254, 0]),
      [],
      1,
      /^Standard input is no text in UTF-8: send it/,
    ],
    ['a file that is not there', '', ['--file', 'none'], 1, /^none does not exist, and nothing was sent/],
    ['a folder', '', ['--file', '.'], 1, /^\. is a folder, and nothing was sent/],
    [
      'a label that is too long',
      'x',
      ['--label', 'x'.repeat(101)],
      1,
      /^The label has more than 100 characters/,
    ],
    ['a lifetime of years', 'x', ['--expires', '400d'], 4, /^No message lives that long: use --expires/],
  ])('%s', async (_, input, args, code, sentence) => {
    const before = await messages();
    const result = await person.run(['send', ...args], { input });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr.trimEnd()).not.toContain('\n');
    expect(await messages()).toBe(before);
  });

  test('what is larger than the server takes', async () => {
    await person.file('large.bin', new Uint8Array(20_000_000));
    const { code, stderr } = await person.run(['send', '--file', 'large.bin']);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^large\.bin is too large for this server/);
  });
});

describe('on a terminal', () => {
  test('a passphrase is asked for twice and never shown, while the text comes through a pipe', async () => {
    const terminal = person.lineOnTerminal('printf geheim | inigma send --passphrase > link');
    await terminal.answer('Passphrase: ', 'swordfish\r');
    await terminal.answer('The same again: ', 'swordfish\r');
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).not.toContain('swordfish');
    const link = (await person.read('link')).toString().trim();
    expect((await openAsPage(link, 'swordfish')).contents.text).toBe('geheim');
  });

  test('two passphrases that differ send nothing', async () => {
    const before = await messages();
    const terminal = person.lineOnTerminal('printf geheim | inigma send --passphrase');
    await terminal.answer('Passphrase: ', 'swordfish\r');
    await terminal.answer('The same again: ', 'swordfihs\r');
    const { code, screen } = await terminal.result();
    expect([code, await messages()]).toEqual([2, before]);
    expect(screen).toContain('The two passphrases differ, and nothing was sent: type it again.');
  });

  test('Ctrl+C at the question ends it, and nothing is sent', async () => {
    const before = await messages();
    const terminal = person.lineOnTerminal('printf geheim | inigma send --passphrase');
    await terminal.answer('Passphrase: ', 'sword\x03');
    expect([(await terminal.result()).code, await messages()]).toEqual([130, before]);
  });

  test('Ctrl+C while the text is typed sends nothing', async () => {
    const before = await messages();
    const terminal = person.onTerminal(['send']);
    await terminal.answer('end it with Ctrl+D', 'half a sen\x03');
    const { code, screen } = await terminal.result();
    expect([code, await messages()]).toEqual([130, before]);
    expect(screen).toContain('Interrupted.');
  });

  test('the text is typed, the link follows, and whoever sends gets an identity and is told of it', async () => {
    const terminal = person.onTerminal(['send']);
    await terminal.answer('end it with Ctrl+D', 'typed by hand\n\x04');
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toContain('Made an identity for');
    expect(screen).toContain('Whoever opens it first keeps it. It expires on');
    const [link = ''] = /http\S+#key=\S+/.exec(screen) ?? [];
    expect((await openAsPage(link)).contents.text).toBe('typed by hand\n');
  });

  test('errors are red, and NO_COLOR keeps them plain', async () => {
    const coloured = await person.onTerminal(['send', '--readers', '0']).result();
    expect(coloured.screen).toContain('\x1b[31m');
    const plain = await person.onTerminal(['send', '--readers', '0'], { NO_COLOR: '1' }).result();
    expect(plain.screen).not.toContain('\x1b');
  });
});

test('without a terminal no identity is made', async () => {
  await person.send('x');
  await expect(person.read('.config/inigma/identities')).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('an interrupt', () => {
  test('a message that the server has, and whose answer has not come, is deleted again', async () => {
    const before = await messages();
    const proxy = await HoldingProxy.start(server.url, (path) => path === '/api/create');
    const child = person.start(['send', '--server', proxy.url]);
    child.stdin?.end('interrupted');
    await proxy.isHeld;
    expect(await messages()).toBe(before + 1);
    child.kill('SIGINT');
    expect(await resultOf(child)).toEqual({
      code: 130,
      stdout: '',
      stderr: 'Interrupted. Nothing was sent.\n',
    });
    expect(await messages()).toBe(before);
    proxy.close();
  });

  test('a program that waits for the server ends at once', async () => {
    const proxy = await HoldingProxy.start(server.url, (path) => path === '/api/service');
    const child = person.start(['send', '--server', proxy.url]);
    await proxy.isHeld;
    child.kill('SIGINT');
    expect(await resultOf(child)).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n' });
    proxy.close();
  });
});
