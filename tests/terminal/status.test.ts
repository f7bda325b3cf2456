import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { openAsPage, sendAsPage } from './client-code.ts';
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

test('a message that waits is described, and counts as unopened', async () => {
  const link = await sendAsPage(server.url, { passphrase: 'x', readers: 2 });
  for (let times = 0; times < 2; times += 1) {
    const { code, stdout, stderr } = await person.run(['status', '-'], { input: link });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^It can be opened\.\nUp to 2 people can read it\.\nIt expires on .*\.\nIt needs a passphrase\.\nIt was not opened yet\.\n$/,
    );
  }
});

test('--json gives the numbers', async () => {
  const link = await sendAsPage(server.url, { readers: 2 });
  await openAsPage(link);
  const { stdout } = await person.run(['status', '-', '--json'], { input: link });
  expect(JSON.parse(stdout)).toMatchObject({
    server: server.url,
    is_owner: false,
    readers: 2,
    locked: false,
    readings: { count: 1, mine: false },
    wrong_passphrases: 0,
  });
});

test('what one keeps, and what is gone', async () => {
  const link = await sendAsPage(server.url, {});
  await person.open(link, '--claim');
  const { stdout } = await person.run(['status', '-'], { input: link });
  expect(stdout).toMatch(/^You keep it\.\nIt expires on /);
  const other = await Person.at(server.url);
  expect(await other.run(['status', '-'], { input: link })).toMatchObject({ code: 4, stdout: '' });
  await other.leave();
});

test('a key of another message is told', async () => {
  const link = await sendAsPage(server.url, {});
  const { code, stdout } = await person.run(['status', '-'], {
    input: link.replace(/key=.*/, `key=${'A'.repeat(31)}b`),
  });
  expect(code).toBe(0);
  expect(stdout).toContain('The key in this link does not open it.');
});
