import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AnswerOutbox } from '../../src/client/requests/answer.ts';
import { AnswerApi } from '../../src/client/requests/answer-api.ts';
import { RequestOutbox } from '../../src/client/requests/ask.ts';
import { RequestApi } from '../../src/client/requests/request-api.ts';
import { readUnchangedRequestLink } from '../../src/client/requests/request-link.ts';
import { LocalServer } from '../server/server-process.ts';
import { identityOfKey, sendAsPage } from './client-code.ts';
import { Person } from './terminal-program.ts';

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

const TEXT = '\n Grüße </script>\r\n';
const FILE = new File([new Uint8Array([1, 0, 255])], 'a/../b: c.bin');

/** Keeps a message, and gives its link. */
async function keep(draft: Parameters<typeof sendAsPage>[1] = { text: TEXT }): Promise<string> {
  const link = await sendAsPage(server.url, draft);
  await person.run(['open', '-', '--claim', '--out', 'kept'], { input: link });
  return link;
}

async function save(link: string, file = 'copy.html'): Promise<string> {
  const { code, stdout, stderr } = await person.run(['save', '-', file], { input: link });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^[\w-]{32}\n$/);
  return stdout;
}

describe('a message that is kept', () => {
  test('is saved for its owner alone, with its key on standard output, and opens without a server', async () => {
    const key = await save(await keep({ text: TEXT, label: 'Bank', files: [FILE] }));
    expect((await stat(join(person.home, 'copy.html'))).mode & 0o777).toBe(0o600);
    const html = String(await person.read('copy.html'));
    for (const secret of [key.trim(), 'Bank', 'Grüße', server.url]) expect(html).not.toContain(secret);
    const opening = ['open', 'copy.html', '--out', 'files'];
    const elsewhere = { environment: { INIGMA_SERVER: 'http://127.0.0.1:9' } };
    expect(await person.run(opening, { input: key, ...elsewhere })).toEqual({
      code: 0,
      stdout: TEXT,
      stderr: '',
    });
    expect(await person.read('files/b: c.bin')).toEqual(Buffer.from([1, 0, 255]));
  });

  test('is saved by its id as well, each time under another key', async () => {
    const link = await keep();
    const id = new URL(link).searchParams.get('view') ?? '';
    const keys = [await save(link, 'one.html'), (await person.run(['save', id, 'other.html'])).stdout];
    expect(new Set(keys).size).toBe(2);
    expect(await person.run(['open', 'other.html'], { input: keys[0] ?? '' })).toMatchObject({ code: 5 });
  });

  test('replaces no file', async () => {
    const link = await keep();
    await person.file('copy.html', 'mine');
    const { code, stdout, stderr } = await person.run(['save', '-', 'copy.html'], { input: link });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe('copy.html exists: move it, or name another file.\n');
    expect(String(await person.read('copy.html'))).toBe('mine');
  });

  test('leaves no file where its key could not be written', async () => {
    await person.file('link', await keep());
    const { code } = await person.lineOnTerminal('inigma save - copy.html < link > /dev/full').result();
    expect(code).toBe(1);
    expect(await readdir(person.home)).not.toContain('copy.html');
  });

  test('is opened at a terminal with a key that nobody sees', async () => {
    const key = (await save(await keep({ text: 'a secret' }))).trim();
    const terminal = person.onTerminal(['open', 'copy.html']);
    await terminal.answer('Key: ', `${key}\r`);
    const { code, screen } = await terminal.result();
    expect(code).toBe(0);
    expect(screen).toContain('a secret');
    expect(screen).not.toContain(key);
  });
});

test('the answer to a request is saved, with the label that its asker gave it', async () => {
  await person.run(['identity', 'new']);
  const asker = await identityOfKey((await person.run(['identity', 'export'])).stdout.trim());
  const requests = new RequestApi(server.url, fetch);
  const draft = { note: 'The PIN, please', lifetime: 3_600, wantsFiles: false };
  const { id, link } = await new RequestOutbox(requests, () => Math.floor(Date.now() / 1_000)).ask(
    draft,
    asker,
  );
  const parts = readUnchangedRequestLink(link);
  if (parts === null) throw new Error('This is no link of a request.');
  const sending = { signal: new AbortController().signal, onProgress: () => {} };
  await new AnswerOutbox(new AnswerApi(server.url, fetch), 2_000_000).answer(
    parts,
    { text: 'PIN 1234', files: [] },
    sending,
  );
  const { code, stdout } = await person.run(['save', id, 'copy.html']);
  expect(code).toBe(0);
  await person.file('key', stdout);
  const { screen } = await person.lineOnTerminal('inigma open copy.html < key').result();
  expect(screen).toMatch(/Label: The PIN, please\n(.*\n)*PIN 1234/);
});

describe('what is refused', () => {
  test('a message that nobody keeps yet, without reading or claiming it', async () => {
    const link = await sendAsPage(server.url, {});
    for (const prepare of [[], ['identity', 'new']] as const) {
      if (prepare.length > 0) await person.run(prepare);
      const { code, stdout, stderr } = await person.run(['save', '-', 'copy.html'], { input: link });
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toContain('keep it first, with inigma open --claim');
    }
    expect(await readdir(person.home)).not.toContain('copy.html');
    expect(await person.open(link)).toEqual({ code: 0, stdout: 'from the page', stderr: '' });
  });

  test('another key, a part of one, a file that was cut off, and one that is no copy', async () => {
    const key = await save(await keep());
    const html = String(await person.read('copy.html'));
    await person.file('cut.html', html.slice(0, -100));
    await person.file('none.html', '<p>hello</p>');
    const outcomes: [file: string, key: string, code: number, sentence: string][] = [
      ['copy.html', `${key.slice(1).trim()}A`, 5, 'This key does not open this copy'],
      ['copy.html', key.slice(1), 5, 'The key of a copy has 32'],
      ['cut.html', key, 1, 'This copy is damaged or incomplete'],
      ['none.html', key, 1, 'none.html is no copy'],
    ];
    for (const [file, given, code, sentence] of outcomes) {
      const result = await person.run(['open', file], { input: given });
      expect(result).toMatchObject({ code, stdout: '' });
      expect(result.stderr).toContain(sentence);
    }
  });
});
