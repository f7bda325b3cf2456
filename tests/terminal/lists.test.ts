import { styleText } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { claimAsPage, identityOfKey, openAsPage, sendAsPage } from './client-code.ts';
import { Person } from './terminal-program.ts';

let server: LocalServer;
let person: Person;
beforeAll(async () => {
  server = await LocalServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  person = await Person.at(server.url);
  await person.run(['identity', 'new']);
});
afterEach(() => person.leave());

function idOf(link: string): string {
  return new URL(link).searchParams.get('view') ?? '';
}

async function keep(label: string): Promise<string> {
  const link = await sendAsPage(server.url, { label });
  expect(await person.open(link, '--claim')).toMatchObject({ code: 0 });
  return idOf(link);
}

async function jsonOf(...args: string[]) {
  const { code, stdout, stderr } = await person.run([...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('list', () => {
  test('an empty one is nothing in a pipe', async () => {
    expect(await person.run(['list'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await jsonOf('list')).toEqual({ messages: [], page: 1, total: 0, has_more: false });
  });

  test('what was claimed is shown with its label, and renamed', async () => {
    const id = await keep('first label');
    const { stdout } = await person.run(['list']);
    expect(stdout).toMatch(new RegExp(`^first label\n {2}${id}\n {2}Written .*\\. It expires on .*\\.\n$`));
    const renamed = await person.run(['rename', id, 'ein anderes']);
    expect(renamed).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await jsonOf('list')).toMatchObject({
      messages: [
        { id, label: 'ein anderes', plain_label: '', bound: true, link: `${server.url}/view?view=${id}` },
      ],
      total: 1,
    });
  });

  test('a label cannot command a terminal', async () => {
    await keep('a\x1b[2Jb');
    const { screen } = await person.onTerminal(['list'], { NO_COLOR: '1' }).result();
    expect(screen).toContain('a␛[2Jb');
    expect(screen).not.toContain('\x1b[2J');
  });

  test('a label that does not fit, and a message that is not one’s own', async () => {
    const id = await keep('x');
    expect(await person.run(['rename', id, 'x'.repeat(101)])).toMatchObject({ code: 1 });
    const { code, stderr } = await person.run(['rename', 'none', 'x']);
    expect([code, stderr]).toEqual([
      4,
      'There is no such message: it was opened, expired, or was deleted.\n',
    ]);
  });
});

describe('sent', () => {
  test('what waits is shown with its readings, then with what became of it', async () => {
    const link = await person.send('x', '--label', 'for you');
    const waiting = await person.run(['sent']);
    expect(waiting.stdout).toMatch(
      /^for you\n {2}[\w-]+\n {2}Sent now\. It expires on .*\.\n {2}Not opened yet\.\n$/,
    );
    const opened = await openAsPage(link);
    expect(await jsonOf('sent')).toMatchObject({
      messages: [
        { id: idOf(link), label: 'for you', readers: null, readings: { count: 1 }, wrong_passphrases: 0 },
      ],
    });
    expect((await person.run(['sent'])).stdout).toMatch(/Opened once, last on /);
    await claimAsPage(server.url, opened);
    expect(await jsonOf('sent')).toMatchObject({ total: 0 });
    expect((await person.run(['sent', '--ended'])).stdout).toMatch(
      /^for you\n {2}Sent on .*\. Kept by its reader on .*\. Opened once\.\n$/,
    );
    expect(await jsonOf('sent', '--ended')).toMatchObject({
      receipts: [{ label: 'for you', outcome: 'kept', readings: { count: 1 } }],
      total: 1,
    });
  });

  test('ten to a page, with what shows the others', async () => {
    const me = await identityOfKey((await person.run(['identity', 'export'])).stdout.trim());
    const labels = Array.from({ length: 11 }, (_, at) => `number ${at}`);
    await Promise.all(labels.map((label) => sendAsPage(server.url, { label }, me)));
    const first = await jsonOf('sent');
    expect([first.messages.length, first.total, first.has_more]).toEqual([10, 11, true]);
    const second = await jsonOf('sent', '--page', '2');
    const shown = [...first.messages, ...second.messages].map(({ label }) => label);
    expect(shown.toSorted()).toEqual(labels.toSorted());
    const { screen } = await person.onTerminal(['sent']).result();
    expect(screen).toContain('11 in all. Show older ones: inigma sent --page 2');
    expect(screen).toContain(styleText('bold', first.messages[0].label, { validateStream: false }));
  });

  test('--no-receipt leaves nothing of what has ended', async () => {
    await claimAsPage(server.url, await openAsPage(await person.send('x', '--no-receipt')));
    expect(await jsonOf('sent', '--ended')).toMatchObject({ receipts: [], total: 0 });
  });
});

describe('delete', () => {
  test('--yes deletes what was sent, and what is kept', async () => {
    const link = await person.send('x');
    const id = await keep('y');
    expect(await person.run(['delete', '--yes', idOf(link)])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await person.run(['delete', '--yes', id])).toMatchObject({ code: 0 });
    await expect(openAsPage(link)).rejects.toThrow();
    expect(await jsonOf('list')).toMatchObject({ total: 0 });
    expect(await person.run(['delete', '--yes', id])).toMatchObject({ code: 4 });
  });

  test('without a terminal and without --yes nothing is deleted', async () => {
    const id = await keep('y');
    const { code, stderr } = await person.run(['delete', id], { input: 'y\n' });
    expect([code, stderr]).toEqual([2, 'There is no terminal to ask at: add --yes to delete it.\n']);
    expect(await jsonOf('list')).toMatchObject({ total: 1 });
  });

  test.each([
    ['n', 'It stays.', 1],
    ['y', 'Message deleted.', 0],
  ])('a person who types %s at the question', async (typed, shown, total) => {
    const id = await keep('y');
    const terminal = person.onTerminal(['delete', id]);
    await terminal.answer('Delete this message for good? [y/N] ', `${typed}\r`);
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toContain(shown);
    expect(await jsonOf('list')).toMatchObject({ total });
  });

  test('Ctrl+C at the question deletes nothing', async () => {
    const id = await keep('y');
    const terminal = person.onTerminal(['delete', id]);
    await terminal.answer('[y/N] ', '\x03');
    expect((await terminal.result()).code).toBe(130);
    expect(await jsonOf('list')).toMatchObject({ total: 1 });
  });
});
