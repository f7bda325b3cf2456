import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { answerAsPage } from './client-code.ts';
import { firstOf, HoldingProxy } from './holding-proxy.ts';
import { firstNote, Person, resultOf } from './terminal-program.ts';

const LINK = /^https?:\/\/\S+\/answer\?ask=[\w-]+#to=[\w-]{43}&note=[\w-]{32}\n$/;

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

function idOf(link: string): string {
  return new URL(link).searchParams.get('ask') ?? '';
}

/** The link of a request that was made with these options. */
async function ask(note: string, ...args: readonly string[]): Promise<string> {
  await person.run(['identity', 'new']);
  const { code, stdout, stderr } = await person.run(['ask', ...args], { input: note });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(LINK);
  return stdout.trim();
}

describe('ask', () => {
  test('prints the link alone; the page answers, and the answer opens by its id', async () => {
    const link = await ask('The VPN password,\nplease\n', '--expires', '2h');
    const text = ' Grüße \x1b[31m\r\n';
    expect(await answerAsPage(link, { text })).toEqual('The VPN password,\nplease');
    expect(await person.run(['open', idOf(link)])).toEqual({ code: 0, stdout: text, stderr: '' });
  });

  test('by an option, from a file, and files are wanted', async () => {
    await person.file('note.txt', 'from a file\n');
    expect(await answerAsPage(await ask('', '--note', 'by an option'))).toBe('by an option');
    expect(await answerAsPage(await ask('piped', '--note', '-'))).toBe('piped');
    const link = await ask('', '--note-file', 'note.txt', '--files');
    expect(await answerAsPage(link, { files: [new File(['x'], 'a/b.txt')] })).toBe('from a file');
    const unsaved = await person.run(['open', idOf(link)]);
    expect(unsaved).toMatchObject({ code: 1, stdout: 'answered' });
    expect(await person.run(['open', idOf(link), '--out', 'new'])).toMatchObject({ code: 0 });
    expect((await stat(join(person.home, 'new/b.txt'))).mode & 0o777).toBe(0o600);
  });

  test('--json and --qr', async () => {
    await person.run(['identity', 'new']);
    const { stdout, stderr } = await person.run(['ask', '--json', '--qr', '--files'], { input: 'x' });
    const asked = JSON.parse(stdout);
    expect(Object.keys(asked)).toEqual(['link', 'id', 'server', 'expires_at', 'wants_files']);
    expect(asked).toMatchObject({ id: idOf(asked.link), server: server.url, wants_files: true });
    expect(stderr).toMatch(/[█▀▄]{20}/);
  });

  test.each<[string, string, string[], number, RegExp]>([
    ['no note', ' \n', [], 2, /^There is no note: pipe in what you need/],
    ['a note that is too long', 'x'.repeat(2_001), [], 2, /^The note has more than 2 000 characters/],
    ['two notes', 'x', ['--note', 'x', '--note-file', 'y'], 2, /^--note and --note-file exclude each other/],
    ['no end', 'x', ['--expires', 'never'], 2, /^A request has to end: use --expires with at most/],
    ['years', 'x', ['--expires', '400d'], 4, /^No request stands that long: use --expires with at most/],
    ['JSON of an answer', 'x', ['--wait', '--json'], 2, /^With --wait standard output gets the answer/],
    ['files without an answer', 'x', ['--out', '.'], 2, /^There are no files before the answer comes/],
    ['no identity', 'x', [], 6, /^There is no identity for /],
  ])('%s is refused', async (_, input, args, code, sentence) => {
    const result = await person.run(['ask', ...args], { input });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr.trimEnd()).not.toContain('\n');
  });

  test('--wait gives the answer to standard output, and the link to standard error', async () => {
    await person.run(['identity', 'new']);
    const child = person.start(['ask', '--note', 'The password', '--wait']);
    const link = await firstNote(child);
    expect(link).toMatch(LINK);
    const result = resultOf(child);
    await answerAsPage(link.trim(), { text: 's3cret' });
    expect(await result).toMatchObject({ code: 0, stdout: 's3cret' });
  });

  test('--wait that is interrupted leaves the request, and one that was withdrawn ends it', async () => {
    await person.run(['identity', 'new']);
    for (const end of ['interrupt', 'withdraw']) {
      const child = person.start(['ask', '--note', 'The password', '--wait']);
      const link = await firstNote(child);
      const result = resultOf(child);
      if (end === 'interrupt') child.kill('SIGINT');
      else expect(await person.run(['withdraw', idOf(link)])).toEqual({ code: 0, stdout: '', stderr: '' });
      const { code, stdout, stderr } = await result;
      expect([code, stdout]).toEqual([end === 'interrupt' ? 130 : 4, '']);
      expect(stderr).toMatch(
        end === 'interrupt'
          ? /^Interrupted\. The request stands: read its answer with inigma open \S+, or end it/m
          : /^This request was withdrawn on /m,
      );
    }
  });
});

describe('what was asked for', () => {
  async function jsonOf(...args: string[]) {
    const { code, stdout, stderr } = await person.run([...args, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  }

  test('is listed with its link while it waits, and then with that of its answer', async () => {
    const link = await ask('first line\nsecond line');
    const id = idOf(link);
    const waiting = (await person.run(['asked'])).stdout;
    expect(waiting).toMatch(/^first line\n {2}\S+\n {2}Asked now\. Not answered yet, open until .*\.\n/);
    expect(waiting.trimEnd().split('\n').at(-1)).toBe(`  ${link}`);
    expect((await jsonOf('asked')).requests[0]).toMatchObject({ id, link, answered_at: null, answer: null });
    await answerAsPage(link);
    expect((await person.run(['asked'])).stdout).toMatch(/Answered on .*\.\n {2}\S+#answer=\S+\n$/);
    const [{ answer }] = (await jsonOf('asked')).requests;
    expect(await person.run(['open', answer])).toEqual({ code: 0, stdout: 'answered', stderr: '' });
    expect((await jsonOf('list')).messages).toMatchObject([{ id, label: 'first line' }]);
  });

  test('the answer to another request does not open by the link of an answer', async () => {
    const link = await ask('x');
    await answerAsPage(link);
    const [{ answer }] = (await jsonOf('asked')).requests;
    const other = answer.replace(
      /#answer=./,
      (start: string) => `#answer=${start.endsWith('A') ? 'B' : 'A'}`,
    );
    const { code, stdout, stderr } = await person.run(['open', other]);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^This message is damaged/);
  });

  test('is withdrawn by its id, and an answer stays', async () => {
    const [open, answered] = [await ask('x'), await ask('y')];
    await answerAsPage(answered);
    for (const link of [open, answered])
      expect(await person.run(['withdraw', idOf(link)])).toEqual({ code: 0, stdout: '', stderr: '' });
    await expect(answerAsPage(open)).rejects.toMatchObject({ reason: 'withdrawn' });
    expect(await jsonOf('asked')).toMatchObject({ total: 0 });
    expect(await person.run(['open', idOf(answered)])).toMatchObject({ code: 0, stdout: 'answered' });
    expect(await person.run(['withdraw', idOf(open)])).toMatchObject({
      code: 4,
      stderr: 'You have no such request: inigma asked shows those that you have.\n',
    });
  });
});

describe('on a terminal', () => {
  test('the note is typed, whoever asks gets an identity, and the answer is shown with what it proves', async () => {
    const terminal = person.onTerminal(['ask', '--wait']);
    await terminal.answer('end it with Ctrl+D', 'The password\n\x04');
    await terminal.shows(/Made an identity[\s\S]*Waiting for the answer…/);
    const [link = ''] = /http\S+note=[\w-]{32}/.exec(terminal.screen) ?? [];
    await answerAsPage(link, { text: 's3cret' });
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toContain('An answer proves nothing about who wrote it.\nLabel: The password\ns3cret\n');
  });
});

test('an ask whose reply has not come is withdrawn when it is interrupted', async () => {
  await person.run(['identity', 'new']);
  const proxy = await HoldingProxy.start(server.url, firstOf('/api/ask'));
  await person.file('note.txt', 'x');
  // An identity is for one server, and the proxy is another one.
  await person.run(['identity', 'import', '--server', proxy.url], {
    input: (await person.run(['identity', 'export'])).stdout,
  });
  const child = person.start(['ask', '--note-file', 'note.txt', '--server', proxy.url]);
  await proxy.isHeld;
  child.kill('SIGINT');
  expect(await resultOf(child)).toEqual({
    code: 130,
    stdout: '',
    stderr: 'Interrupted. Nothing was asked.\n',
  });
  expect(JSON.parse((await person.run(['asked', '--json'])).stdout).total).toBe(0);
  proxy.close();
});

test('a server that takes no requests says so', async () => {
  const closed = await LocalServer.start({ REQUESTS: 'off' });
  const { code, stdout, stderr } = await person.run(['ask', '--note', 'x', '--server', closed.url]);
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toBe('This server takes no requests for secrets: ask its operator.\n');
  await closed.stop();
});
