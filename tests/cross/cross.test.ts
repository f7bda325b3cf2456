import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentsOf, given, saved } from '../browser/compose/attaching.ts';
import { LocalServer } from '../server/server-process.ts';
import { firstNote, Person, resultOf } from '../terminal/terminal-program.ts';
import { Browser, type Pages } from './both-clients.ts';

const TEXT = 'Grüße, Привет 👩🏽‍💻\n<b>\tx</b>';
const BYTES = Buffer.from([0, 255, 10, 13, 128]);

/** Somebody with one identity, in a browser and in a terminal. */
interface OnePerson {
  readonly pages: Pages;
  readonly terminal: Person;
}

let server: LocalServer;
let browser: Browser;
/** Her identity was made in the browser. */
let anna: OnePerson;
/** His was made in the terminal. */
let ben: OnePerson;

beforeAll(async () => {
  [server, browser] = await Promise.all([LocalServer.start(), Browser.start()]);
  [anna, ben] = [await newPerson(), await newPerson()];
});
afterAll(async () => {
  await Promise.all([anna.terminal.leave(), ben.terminal.leave(), browser.stop(), server.stop()]);
});

async function newPerson(): Promise<OnePerson> {
  return { pages: await browser.newPages(server.url), terminal: await Person.at(server.url) };
}

function idOf(link: string): string {
  const { searchParams } = new URL(link);
  return searchParams.get('view') ?? searchParams.get('ask') ?? '';
}

async function jsonOf({ terminal }: OnePerson, ...args: string[]) {
  const { code, stdout, stderr } = await terminal.run([...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('an identity is moved by its recovery phrase', () => {
  test('from the browser to the terminal, where it is typed', async () => {
    const phrase = await anna.pages.phrase();
    const typing = anna.terminal.onTerminal(['identity', 'import']);
    await typing.answer('Recovery phrase or key: ', `${phrase}\r`);
    const { code, screen } = await typing.result();
    expect([code, screen.includes(phrase)]).toEqual([0, false]);
    const again = await anna.terminal.run(['identity', 'phrase']);
    expect(
      again.stdout
        .trim()
        .split(/\s+/)
        .filter((word) => /^[a-z]+$/.test(word)),
    ).toEqual(phrase.split(' '));
  });

  test('from the terminal to the browser', async () => {
    await ben.terminal.run(['identity', 'new']);
    const { stdout } = await ben.terminal.run(['identity', 'phrase']);
    const words = stdout
      .trim()
      .split(/\s+/)
      .filter((word) => /^[a-z]+$/.test(word));
    expect(words).toHaveLength(18);
    await ben.pages.importPhrase(words.join(' '));
  });
});

describe('from the browser to the terminal', () => {
  test('a text with a label is claimed, and the same person’s browser has it', async () => {
    const link = await anna.pages.send({ text: TEXT, label: 'from Anna' });
    expect(await ben.terminal.open(link, '--claim')).toMatchObject({ code: 0, stdout: TEXT });
    expect((await jsonOf(ben, 'list')).messages).toMatchObject([{ id: idOf(link), label: 'from Anna' }]);
    const own = await ben.pages.openOwn(idOf(link));
    expect(await own.text.textContent()).toBe(TEXT);
    expect(await own.message.locator('bdi').first().textContent()).toBe('from Anna');
    expect((await jsonOf(anna, 'sent', '--ended')).receipts).toMatchObject([
      { label: 'from Anna', outcome: 'kept' },
    ]);
  });

  test('files for one reader, with a passphrase', async () => {
    const draft = { text: 'and a text', readers: 1, passphrase: 'swordfish' };
    const link = await anna.pages.send(draft, [given('ein bild.bin', BYTES), given('b.txt')]);
    const opened = await ben.terminal.run(['open', '-', '--out', 'files', '--passphrase-fd', '3'], {
      input: link,
      third: 'swordfish\n',
    });
    expect(opened).toMatchObject({ code: 0, stdout: 'and a text' });
    expect(await ben.terminal.read('files/ein bild.bin')).toEqual(BYTES);
    expect((await ben.terminal.read('files/b.txt')).toString()).toBe('b.txt');
  });

  test('a text for several readers, on a pseudo-terminal', async () => {
    const link = await anna.pages.send({ text: 'for two', readers: 2 });
    await ben.terminal.file('link', link);
    const { code, screen } = await ben.terminal.lineOnTerminal('inigma open - < link').result();
    expect(code).toBe(0);
    expect(screen).toMatch(/for two\n[\s\S]*You can open it again until/);
    expect((await jsonOf(anna, 'sent')).messages).toMatchObject([{ readers: 2, readings: { count: 1 } }]);
  });
});

describe('from the terminal to the browser', () => {
  test('a text with a label is claimed, and the same person’s terminal has it', async () => {
    const link = await ben.terminal.send(TEXT, '--label', 'from Ben');
    const view = await anna.pages.open(link);
    expect(await view.text.textContent()).toBe(TEXT);
    await view.claimed.waitFor();
    expect(await view.message.locator('bdi').first().textContent()).toBe('from Ben');
    expect(await anna.terminal.run(['open', idOf(link)])).toEqual({ code: 0, stdout: TEXT, stderr: '' });
    expect((await jsonOf(ben, 'sent', '--ended')).receipts).toMatchObject([
      { label: 'from Ben', outcome: 'kept' },
    ]);
  });

  test('files for one reader, with a passphrase', async () => {
    await ben.terminal.file('ein bild.bin', BYTES);
    const { stdout: link } = await ben.terminal.run(
      ['send', '--readers', '1', '--passphrase-fd', '3', '--file', 'ein bild.bin', '-'],
      { input: 'and a text', third: 'swordfish\n' },
    );
    const view = await anna.pages.open(link.trim(), 'swordfish');
    expect(await view.text.textContent()).toBe('and a text');
    const { page } = anna.pages;
    expect(await saved(page, attachmentsOf(page).save('ein bild.bin'))).toEqual({
      name: 'ein bild.bin',
      bytes: BYTES,
    });
  });

  test('a text for several readers', async () => {
    const view = await anna.pages.open(await ben.terminal.send('for two', '--readers', '2'));
    expect(await view.text.textContent()).toBe('for two');
    await view.leased.waitFor();
    expect((await jsonOf(ben, 'sent')).messages).toMatchObject([{ readers: 2, readings: { count: 1 } }]);
  });
});

describe('requests and answers', () => {
  test('the browser asks, and the terminal answers with a file', async () => {
    const link = await anna.pages.ask('The VPN\npassword', true);
    await ben.terminal.file('vpn.conf', BYTES);
    await ben.terminal.file('request', link);
    const answering = ben.terminal.lineOnTerminal(
      'printf s3cret | inigma answer --link-fd 3 --file vpn.conf --text 3< request',
    );
    await answering.answer(/ {2}The VPN\r?\n {2}password[\s\S]*Send this answer\? \[y\/N\] /, 'y\r');
    expect((await answering.result()).code).toBe(0);
    const opened = await anna.terminal.run(['open', idOf(link), '--out', 'answer']);
    expect(opened).toEqual({ code: 0, stdout: 's3cret', stderr: '' });
    expect(await anna.terminal.read('answer/vpn.conf')).toEqual(BYTES);
    expect((await jsonOf(anna, 'asked')).requests).toMatchObject([
      { id: idOf(link), note: 'The VPN\npassword' },
    ]);
    expect(await (await anna.pages.openOwn(idOf(link))).text.textContent()).toBe('s3cret');
  });

  test('the terminal asks and waits, and the browser answers', async () => {
    const child = ben.terminal.start(['ask', '--note', 'A PIN, please', '--wait', '--files', '--out', 'pin']);
    const link = await firstNote(child);
    const waiting = resultOf(child);
    expect(await anna.pages.answer(link.trim(), TEXT, [given('pin.bin', BYTES)])).toBe('A PIN, please');
    expect(await waiting).toMatchObject({ code: 0, stdout: TEXT });
    expect(await ben.terminal.read('pin/pin.bin')).toEqual(BYTES);
    expect(await (await ben.pages.openOwn(idOf(link))).text.textContent()).toBe(TEXT);
  });
});

test('no page did what it must not do', () => {
  expect(browser.violations).toEqual([]);
});
