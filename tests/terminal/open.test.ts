import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { claimAsPage, newIdentity, openAsPage, sendAsPage } from './client-code.ts';
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

const FILE = new File([new Uint8Array([1, 0, 255])], 'a/../b: c.bin');

describe('what a page sent', () => {
  test('its text comes to the last byte, with nothing before or after it', async () => {
    const text = '\n Grüße \x1b[31m\r\n';
    expect(await person.open(await sendAsPage(server.url, { text, label: 'l' }))).toEqual({
      code: 0,
      stdout: text,
      stderr: '',
    });
  });

  test('its files are saved under safe names, for nobody else to read', async () => {
    const link = await sendAsPage(server.url, { text: 'and a text', files: [FILE] });
    const { code, stdout } = await person.open(link, '--out', 'new/folder');
    expect([code, stdout]).toEqual([0, 'and a text']);
    expect(await readdir(join(person.home, 'new/folder'))).toEqual(['b: c.bin']);
    expect(await person.read('new/folder/b: c.bin')).toEqual(Buffer.from([1, 0, 255]));
    expect((await stat(join(person.home, 'new/folder/b: c.bin'))).mode & 0o777).toBe(0o600);
  });

  test('a passphrase, right and wrong', async () => {
    const link = await sendAsPage(server.url, { passphrase: 'swordfish' });
    const wrong = await person.run(['open', '-', '--passphrase-fd', '3'], { input: link, third: 'x' });
    expect(wrong).toMatchObject({ code: 5, stdout: '' });
    expect(wrong.stderr).toMatch(
      /^The passphrase does not open the message: ask its sender, and try again\.\n$/,
    );
    const unasked = await person.open(link);
    expect(unasked).toMatchObject({ code: 2, stdout: '' });
    expect(unasked.stderr).toContain('add --passphrase-fd 3 3< FILE');
    const right = await person.run(['open', '-', '--passphrase-fd', '3'], {
      input: link,
      third: 'swordfish\n',
    });
    expect(right).toMatchObject({ code: 0, stdout: 'from the page' });
    expect(right.stderr).toContain('1 wrong passphrase');
  });

  test('a link that programs broke and escaped', async () => {
    const link = await sendAsPage(server.url, {});
    const broken = `See <${link.replace('#', '%23').replace('key=', 'key%3D')}>, please.`;
    expect(await person.open(broken)).toMatchObject({ code: 0, stdout: 'from the page' });
  });

  test('a link as an argument is taken, with a warning', async () => {
    const { code, stdout, stderr } = await person.run(['open', await sendAsPage(server.url, {})]);
    expect([code, stdout]).toEqual([0, 'from the page']);
    expect(stderr).toMatch(/^Other users of this machine can see a link that is an argument: pipe it in/);
  });
});

describe('claims', () => {
  test('without a terminal nothing is claimed, and no identity is made', async () => {
    const link = await sendAsPage(server.url, {});
    for (let times = 0; times < 2; times += 1)
      expect(await person.open(link)).toEqual({ code: 0, stdout: 'from the page', stderr: '' });
    expect((await openAsPage(link)).given).toMatchObject({ claimable: true, readings: { count: 2 } });
    await expect(person.read('.config/inigma/identities')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('--claim keeps it: nobody else can open it, and the link or its id opens it here', async () => {
    const link = await sendAsPage(server.url, {});
    expect(await person.open(link, '--claim')).toMatchObject({ code: 0, stdout: 'from the page' });
    await expect(openAsPage(link)).rejects.toMatchObject({ status: 403 });
    expect(await person.open(link)).toMatchObject({ code: 0, stdout: 'from the page' });
    const id = new URL(link).searchParams.get('view') ?? '';
    expect(await person.run(['open', id])).toEqual({ code: 0, stdout: 'from the page', stderr: '' });
  });

  test('what a page claimed is closed', async () => {
    const link = await sendAsPage(server.url, {});
    expect(await claimAsPage(server.url, await openAsPage(link))).toBe('mine');
    const { code, stdout, stderr } = await person.open(link);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toBe('Somebody else keeps this message: tell its sender, if it was meant for you.\n');
  });

  test('what could not be written is not claimed', async () => {
    const link = await sendAsPage(server.url, {});
    await person.file('link', link);
    const { code, screen } = await person.lineOnTerminal('inigma open - --claim < link > /dev/full').result();
    expect(code).toBe(1);
    expect(screen).toContain('(ENOSPC)');
    expect((await openAsPage(link)).given.claimable).toBe(true);
  });

  test('files that were not saved are an error, and still there', async () => {
    const link = await sendAsPage(server.url, { files: [FILE], readers: 1 });
    const { code, stderr } = await person.open(link);
    expect([code, stderr]).toEqual([
      1,
      'The message has a file, which was not saved: open it again soon with --out FOLDER.\n',
    ]);
    expect(await person.open(link, '--out', '.')).toMatchObject({ code: 0 });
    expect(await readdir(person.home)).toContain('b: c.bin');
  });

  test('a file is never replaced, then none is saved, and the message is not claimed', async () => {
    const files = [new File(['1'], 'one'), new File(['2'], 'two')];
    const link = await sendAsPage(server.url, { text: '', files });
    await person.file('two', 'mine');
    const { code, stderr } = await person.open(link, '--out', '.', '--claim');
    expect([code, stderr]).toEqual([
      1,
      'two exists, and no file was saved: move it, or name another folder by --out.\n',
    ]);
    expect((await person.read('two')).toString()).toBe('mine');
    expect(await readdir(person.home)).not.toContain('one');
    expect((await openAsPage(link)).given.claimable).toBe(true);
  });
});

describe('messages for a number of readers', () => {
  test('what can be read once opens again here, and nowhere else', async () => {
    const link = await sendAsPage(server.url, { readers: 1 });
    for (let times = 0; times < 2; times += 1)
      expect(await person.open(link)).toMatchObject({ code: 0, stdout: 'from the page' });
    const { code, stderr } = await (await Person.at(server.url)).open(link);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^This message was read on .*, and is no longer there: ask its sender/);
  });

  test('several readers', async () => {
    const link = await sendAsPage(server.url, { readers: 2 });
    await openAsPage(link);
    const { code, stdout, stderr } = await person.open(link);
    expect([code, stdout]).toEqual([0, 'from the page']);
    expect(stderr).toMatch(/^It was opened once before you, last on /);
  });
});

describe('what does not open', () => {
  const OTHER = 'A'.repeat(31);

  test('a wrong key, no key, an unknown message, one that expired', async () => {
    const link = await sendAsPage(server.url, {});
    const wrong = await person.open(link.replace(/key=.*/, `key=${OTHER}b`));
    expect(wrong).toMatchObject({ code: 5, stdout: '' });
    expect(wrong.stderr).toBe('The key in this link does not open the message: copy the whole link again.\n');
    const none = await person.open(link.replace(/#.*/, ''));
    expect(none).toMatchObject({ code: 5, stdout: '' });
    expect(none.stderr).toMatch(/^The link has no key, which is what follows its #/);
    const unknown = await person.open(`${server.url}/view?view=none#key=${OTHER}b`);
    expect(unknown).toMatchObject({ code: 4, stdout: '' });
    expect(unknown.stderr).toMatch(/^There is no such message on 127\.0\.0\.1:\d+: it expired/);
    await server.expire(new URL(link).searchParams.get('view') ?? '');
    const expired = await person.open(link);
    expect(expired).toMatchObject({ code: 4, stdout: '' });
    expect(expired.stderr).toMatch(/^This message expired on .*: ask its sender for another one\.\n$/);
  });

  test('a link that brings an identity is not opened', async () => {
    const link = (await sendAsPage(server.url, { readers: 1 })).replace('#key=', '#device=');
    expect(await person.open(link)).toMatchObject({ code: 4, stdout: '' });
    expect((await openAsPage(link.replace('#device=', '#key='))).contents.text).toBe('from the page');
  });
});

describe('on a terminal', () => {
  test('a message is claimed once it is shown, under an identity that its reader is told of', async () => {
    const link = await sendAsPage(server.url, { text: 'shown', label: 'a label' });
    await person.file('link', link);
    const { code, screen } = await person.lineOnTerminal('inigma open - < link').result();
    expect(code).toBe(0);
    expect(screen).toMatch(/Label: a label[\s\S]*shown\n[\s\S]*Made an identity for [\s\S]*You keep it now/);
    expect((await stat(join(person.home, '.config/inigma/identities'))).mode & 0o777).toBe(0o700);
    await expect(openAsPage(link)).rejects.toMatchObject({ status: 403 });
  });

  test('--no-claim, or a pipe behind it, leaves it as it is', async () => {
    const link = await sendAsPage(server.url, { text: 'shown' });
    await person.file('link', link);
    const shown = await person.lineOnTerminal('inigma open - --no-claim < link').result();
    expect(shown.screen).toContain('shown\nNot kept: --claim does that.');
    const piped = await person.lineOnTerminal('inigma open - < link | cat').result();
    expect(piped.screen).toContain('Not kept');
    expect((await openAsPage(link)).given.claimable).toBe(true);
  });

  test('what would command the terminal is shown as pictures', async () => {
    await person.file(
      'link',
      await sendAsPage(server.url, { text: 'a\x1b]0;title\x07\x9b2Jb\r\nc', label: '\x1b[8m' }),
    );
    const { screen } = await person.lineOnTerminal('NO_COLOR=1 inigma open - < link').result();
    expect(screen).toContain('a␛]0;title␇\uFFFD2Jb\nc\n');
    expect(screen).toContain('Label: ␛[8m');
  });

  test('a passphrase is asked for without echo, and again where it is wrong', async () => {
    await person.file('link', await sendAsPage(server.url, { passphrase: 'swordfish' }));
    const terminal = person.lineOnTerminal('inigma open - < link');
    await terminal.answer('Passphrase: ', 'wrong-one\r');
    await terminal.answer(/does not open[\s\S]*Passphrase: /, 'swordfish\r');
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toContain('from the page');
    expect(screen).not.toMatch(/wrong-one|swordfish/);
  });

  test('its sender only looks', async () => {
    const me = await newIdentity();
    const link = await sendAsPage(server.url, {}, me);
    await person.run(['identity', 'import'], { input: me.secret.reveal() });
    await person.file('link', link);
    const { screen } = await person.lineOnTerminal('inigma open - < link').result();
    expect(screen).toContain('You wrote this, so it waits for its reader.');
    expect((await openAsPage(link)).given.claimable).toBe(true);
  });
});

test('a pipe that is closed early is no error', async () => {
  await person.file('link', await sendAsPage(server.url, { text: 'x\n'.repeat(500_000) }));
  const { code, screen } = await person
    .lineOnTerminal('set -o pipefail; inigma open - --no-claim < link | head -n 1 && echo "no error"')
    .result();
  expect(code).toBe(0);
  expect(screen).toMatch(/x\n[\s\S]*no error/);
});

describe('an interrupt', () => {
  test('a reading whose answer has not come ends, and the message opens again here', async () => {
    const link = await sendAsPage(server.url, { readers: 1 });
    const proxy = await HoldingProxy.start(
      server.url,
      (path, text) => path === '/api/view' && text.includes('encrypted_message'),
    );
    const child = person.start(['open', '-']);
    child.stdin?.end(link.replace(server.url, proxy.url));
    await proxy.isHeld;
    child.kill('SIGINT');
    expect(await resultOf(child)).toEqual({
      code: 130,
      stdout: '',
      stderr: 'Interrupted. The message may count as opened, and can be opened again.\n',
    });
    proxy.close();
    expect(await person.open(link)).toMatchObject({ code: 0, stdout: 'from the page' });
  });

  test('a claim of a message that was shown is not cut off', async () => {
    const link = await sendAsPage(server.url, {});
    const proxy = await HoldingProxy.start(server.url, (path) => path === '/api/update');
    const child = person.start(['open', '-', '--claim']);
    child.stdin?.end(link.replace(server.url, proxy.url));
    await proxy.isHeld;
    child.kill('SIGINT');
    const result = resultOf(child);
    proxy.close();
    // It waits for the answer, which never comes, and is not ended by the signal.
    expect(await result).toMatchObject({ code: 3, stdout: 'from the page' });
    await expect(openAsPage(link)).rejects.toMatchObject({ status: 403 });
  });
});
