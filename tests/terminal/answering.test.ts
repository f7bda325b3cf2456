import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/client/identity.ts';
import { removeAsked } from '../../src/client/requests/ask.ts';
import { RequestApi } from '../../src/client/requests/request-api.ts';
import { LocalServer } from '../server/server-process.ts';
import { answerAsPage, askAsPage, newIdentity, openAnswerAsPage } from './client-code.ts';
import { firstOf, HoldingProxy, losingThenRefusing } from './holding-proxy.ts';
import { Person, resultOf } from './terminal-program.ts';

let server: LocalServer;
let asker: Identity;
let person: Person;
beforeAll(async () => {
  server = await LocalServer.start();
  asker = await newIdentity();
});
afterAll(() => server.stop());
beforeEach(async () => {
  person = await Person.at(server.url);
});
afterEach(() => person.leave());

const contentsOf = async (id: string) => (await openAnswerAsPage(server.url, id, asker)).contents;
const isOpen = (id: string) => expect(contentsOf(id)).rejects.toMatchObject({ status: 404 });

/** Another character where the value of a part begins. */
function changed(link: string, part: string): string {
  const at = link.indexOf(part) + part.length;
  return link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
}

function answer(link: string, text: string, ...args: readonly string[]) {
  return person.run(['answer', '--link-fd', '3', ...args], { input: text, third: link });
}

describe('what was answered opens as on the page', () => {
  test('a text to the last byte, and only once', async () => {
    const { id, link } = await askAsPage(server.url, asker);
    const text = ' Grüße\r\n\n';
    const { code, stdout, stderr } = await answer(link, text);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Anyone can write such a request; the note is not the server’s\. .*\n$/);
    expect(await contentsOf(id)).toMatchObject({ text, label: '', files: [] });
    const again = await answer(link, 'again');
    expect(again).toMatchObject({ code: 4, stdout: '' });
    expect(again.stderr).toMatch(/^This request was answered on .*: if that was not you, tell who sent you/);
    expect((await contentsOf(id)).text).toBe(text);
  });

  test('files, with a text and without, where they are wanted', async () => {
    await person.file('a.txt', 'a');
    await person.file('b.txt', 'b');
    const [files, both] = [
      await askAsPage(server.url, asker, { wantsFiles: true }),
      await askAsPage(server.url, asker, { wantsFiles: true }),
    ];
    expect(await answer(files.link, 'not read', '--file', 'a.txt', '--file', 'b.txt')).toMatchObject({
      code: 0,
    });
    const alone = await contentsOf(files.id);
    expect([alone.text, alone.files.map(({ name }) => name)]).toEqual(['', ['a.txt', 'b.txt']]);
    expect(await answer(both.link, 'a text', '--file', 'a.txt', '--text')).toMatchObject({ code: 0 });
    expect(await contentsOf(both.id)).toMatchObject({ text: 'a text', files: [{ name: 'a.txt' }] });
    const none = await askAsPage(server.url, asker);
    const refused = await answer(none.link, '', '--file', 'a.txt');
    expect([refused.code, refused.stderr.split('\n').at(-2)]).toEqual([
      4,
      'This request asks for no files: leave out --file.',
    ]);
    await isOpen(none.id);
  });

  test('a link as an argument is taken with a warning, and one that programs broke', async () => {
    const { id, link } = await askAsPage(server.url, asker);
    const { code, stderr } = await person.run(['answer', `<${link.replace('#', '%23')}>`], { input: 'x' });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Other users of this machine can see a link that is an argument/);
    expect((await contentsOf(id)).text).toBe('x');
  });
});

describe('what cannot be answered', () => {
  test.each<[string, (link: string) => string, number, RegExp]>([
    ['another request’s note', (link) => changed(link, 'note='), 5, /^This link does not open the re/],
    ['another public key', (link) => changed(link, 'to='), 5, /^This link does not open the request/],
    [
      'an unknown request',
      (link) => link.replace(/ask=[\w-]+/, 'ask=none'),
      4,
      /^There is no such request on /,
    ],
    ['a part of the link', (link) => link.replace(/&note=.*/, ''), 2, /^This is no link of a request: copy/],
    ['nothing to send', (link) => link, 2, /\nThere is nothing to send: pipe in a text, and give the link/],
  ])('%s', async (_, change, code, sentence) => {
    const { id, link } = await askAsPage(server.url, asker);
    const result = await answer(change(link), ' ');
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(sentence);
    await isOpen(id);
  });

  test('what expired, was withdrawn or was answered', async () => {
    const [expired, withdrawn, answered] = await Promise.all(
      [1, 2, 3].map(() => askAsPage(server.url, asker)),
    );
    await server.query(
      'UPDATE secret_requests SET expires_at = created_at - 60 WHERE id = ?',
      expired?.id ?? '',
    );
    await removeAsked(new RequestApi(server.url, fetch), asker, withdrawn?.id ?? '');
    await answerAsPage(answered?.link ?? '');
    for (const [request, sentence] of [
      [expired, /^This request expired on .*: ask for a new link, if an answer is still wanted\.\n$/],
      [withdrawn, /^This request was withdrawn on .*: no answer is wanted any more\.\n$/],
      [answered, /^This request was answered on /],
    ] as const) {
      const { code, stderr } = await answer(request?.link ?? '', 'x');
      expect(code).toBe(4);
      expect(stderr).toMatch(sentence);
    }
  });

  test('two links, no link, and a link that is opened instead', async () => {
    const { link } = await askAsPage(server.url, asker);
    for (const args of [['answer'], ['answer', '-', '--link-fd', '3']])
      expect(await person.run(args, { third: link })).toMatchObject({
        code: 2,
        stderr: 'Give the link by --link-fd 3 3< FILE, or - and the link on standard input.\n',
      });
    const piped = await person.run(['answer', '-'], { input: link });
    expect([piped.code, piped.stderr.includes('no terminal to ask for the answer at')]).toEqual([2, true]);
    expect(await person.open(link)).toMatchObject({
      code: 2,
      stderr: 'This link asks for a secret: answer it with inigma answer.\n',
    });
  });
});

describe('on a terminal', () => {
  test('the note is shown, and the answer is typed unseen and confirmed', async () => {
    const { id, link } = await askAsPage(server.url, asker, { note: 'The VPN\n\x1b[8mpassword' });
    await person.file('link', link);
    const terminal = person.lineOnTerminal('inigma answer - < link');
    await terminal.answer('Your answer, which is not shown: ', 's3cret\r');
    await terminal.answer('Send this answer? [y/N] ', 'y\r');
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toMatch(/You are asked for a secret:\n\n {2}The VPN\n {2}␛\[8mpassword\n\n/);
    expect(screen).toMatch(/Anyone can write such a request[\s\S]*Delivered\./);
    expect(screen).not.toContain('s3cret');
    expect((await contentsOf(id)).text).toBe('s3cret');
  });

  test.each([
    ['n\r', 0],
    ['\x03', 130],
  ])('a person who types %j sends nothing', async (typed, code) => {
    const { id, link } = await askAsPage(server.url, asker);
    await person.file('link', link);
    const terminal = person.lineOnTerminal('printf s3cret | inigma answer --link-fd 3 3< link');
    await terminal.answer('Send this answer? [y/N] ', typed);
    expect((await terminal.result()).code).toBe(code);
    await isOpen(id);
  });
});

describe('a reply that does not come', () => {
  test('an answer that the server has is not sent a second time, and an interrupt says that it arrived', async () => {
    const { id, link } = await askAsPage(server.url, asker);
    const proxy = await HoldingProxy.start(server.url, firstOf('/api/answer'));
    await person.file('link', link.replace(server.url, proxy.url));
    const child = person.start(['answer', '--link-fd', '3'], { third: `${person.home}/link` });
    child.stdin?.end('s3cret');
    await proxy.isHeld;
    child.kill('SIGINT');
    const { code, stderr } = await resultOf(child);
    expect([code, stderr.split('\n').at(-2)]).toEqual([130, 'Interrupted. The answer had arrived.']);
    expect((await contentsOf(id)).text).toBe('s3cret');
    proxy.close();
  });

  test('a refusal after a lost reply does not say that nothing arrived', async () => {
    const { id, link } = await askAsPage(server.url, asker);
    const proxy = await losingThenRefusing(server.url);
    const { port } = proxy.address() as AddressInfo;
    const sent = await answer(link.replace(server.url, `http://127.0.0.1:${port}`), 's3cret');
    expect(sent.code).not.toBe(0);
    expect(sent.stderr).toContain('The answer may have arrived');
    expect((await contentsOf(id)).text).toBe('s3cret');
    proxy.close().closeAllConnections();
  });

  test('an interrupt before anything is sent leaves the request open', async () => {
    const { id, link } = await askAsPage(server.url, asker);
    const proxy = await HoldingProxy.start(server.url, (path) => path === '/api/service');
    await person.file('link', link.replace(server.url, proxy.url));
    const child = person.start(['answer', '--link-fd', '3'], { third: `${person.home}/link` });
    child.stdin?.end('s3cret');
    await proxy.isHeld;
    child.kill('SIGINT');
    expect(await resultOf(child)).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n' });
    await isOpen(id);
    proxy.close();
  });
});
