import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage } from '../api/samples.ts';
import { type ExitResult, LocalServer, ServerProcess, type Settings } from './server-process.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

/** As an operator asks for it, beside the server. */
function check(settings: Settings = {}): Promise<ExitResult> {
  const all = { DATABASE_URL: `file:${server.databaseFile}`, ...settings };
  return new ServerProcess(all, { args: ['check'], cwd: server.folder }).ended;
}

function expectWrong(exit: ExitResult, ...sentences: RegExp[]): void {
  const lines = exit.stdout.split('\n').filter((line) => line.startsWith('wrong'));
  expect(lines).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  expect(exit.code).toBe(1);
  expect(exit.stderr).toBe(
    `Problems found: ${sentences.length}. The lines that begin with "wrong" say what to do.\n`,
  );
}

it('check finds nothing wrong beside a running server, and changes nothing', async () => {
  await new Api(server.url).grant('create', someMessage({}));
  // The index of the log is written by readers too.
  const isData = (name: string) => !name.endsWith('-shm');
  const state = () =>
    readdirSync(server.folder)
      .filter(isData)
      .map((name) => [name, statSync(join(server.folder, name)).mtimeMs]);
  const before = state();
  const exit = await check({ DOMAIN: 'inigma.example', TRUSTED_PROXIES: '10.0.0.1' });
  expect(exit).toMatchObject({ code: 0, stderr: '' });
  expect(exit.stdout.split('\n').slice(0, -1)).toEqual([
    'ok     The settings are valid.',
    'ok     Links begin with https://inigma.example/.',
    'ok     TRUSTED_PROXIES names the proxies in front of the server.',
    expect.stringMatching(/^ok {5}The database \S+inigma\.db and its folder are writable\.$/),
    'ok     The tables are up to date.',
    expect.stringMatching(/^ok {5}\d+ MB are free on the volume of the database\.$/),
    'ok     The clock is not behind the newest message.',
  ]);
  expect(state()).toEqual(before);
});

it('check of a stopped server’s database leaves no file beside it', async () => {
  await server.process.kill('SIGTERM');
  const before = readdirSync(server.folder);
  expect((await check()).code).toBe(0);
  expect(readdirSync(server.folder)).toEqual(before);
});

it('check names every invalid setting, and repeats no value', async () => {
  const exit = await check({ PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'postgres://inigma:s3cret@db' });
  expectWrong(exit, /^wrong {2}Invalid settings: LOG_LEVEL must .*; PORT must .*; DATABASE_URL must .*\.$/);
  expect(exit.stdout).not.toMatch(/s3cret|loud/);
});

it('check notes a sign-in without an address, and an address without a sign-in', async () => {
  const notes = async (settings: Settings) =>
    (await check(settings)).stdout.match(/^note {3}.*SIGN_IN_URL.*$/gm);
  const signIn = { WRITERS: 'header:X-Forwarded-User', TRUSTED_PROXIES: '10.0.0.1' };
  expect(await notes(signIn)).toEqual([expect.stringContaining('SIGN_IN_URL is not set')]);
  expect(await notes({ SIGN_IN_URL: '/x', WRITERS: 'invitations' })).toEqual([
    expect.stringContaining('WRITERS has no header:'),
  ]);
  expect(await notes({ ...signIn, SIGN_IN_URL: '/x' })).toBeNull();
});

it('check says what valid settings lack together', async () => {
  expectWrong(
    await check({ DOMAIN: 'inigma.example' }),
    /TRUSTED_PROXIES is not set, so all clients behind the proxy count/,
  );
  expectWrong(
    await check({ PUBLIC_URL: 'http://inigma.example' }),
    /PUBLIC_URL has no HTTPS: browsers offer/,
  );
  const off = await check({ DOMAIN: 'inigma.example', RATE_LIMITS: 'off' });
  expect(off).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^note {3}TRUSTED_PROXIES is not set, so all/m),
  });
});

it('check says that there is no database, and creates none', async () => {
  expectWrong(
    await check({ DATABASE_URL: 'file:none/none.db' }),
    /There is no database \S+none\/none\.db: the first start/,
  );
  expect(readdirSync(server.folder)).not.toContain('none');
});

it('check says that a file is no database', async () => {
  writeFileSync(join(server.folder, 'letter.txt'), 'Dear Bob, '.repeat(1_000), { mode: 0o600 });
  expectWrong(
    await check({ DATABASE_URL: 'file:letter.txt' }),
    /Cannot read the database \S+: not a SQLite database/,
  );
});

it('check names the first of the pending migrations, and applies none', async () => {
  await server.process.kill('SIGTERM');
  await server.withDatabase((database) => database.exec("DELETE FROM migrations WHERE name > '0006'"));
  for (const _ of [1, 2]) {
    expectWrong(
      await check(),
      /earlier version, and migrations are pending \(0006_links\.sql, 0007_\w+\.sql, .*\): start the server, or run migrate/,
    );
  }
});

it('check ignores what a newer version has added, and says so', async () => {
  await server.withDatabase((database) =>
    database.exec("INSERT INTO migrations (name) VALUES ('9999_future.sql')"),
  );
  expect(await check()).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^ok .*\(9999_future\.sql\) is ignored/m),
  });
});

it('tables that a newer version has taken something from are named by check, by stats and at a start; a backup replaces them', async () => {
  await server.process.kill('SIGTERM');
  const settings = { DATABASE_URL: `file:${server.databaseFile}`, PORT: '0' };
  const run = (...args: string[]) => new ServerProcess(settings, { args, cwd: server.folder }).ended;
  expect((await run('backup', 'before.db')).code).toBe(0);
  await server.withDatabase((database) =>
    database.exec("INSERT INTO migrations (name) VALUES ('9999_future.needs-9998.sql')"),
  );
  const sentence = /cannot use them \(migration 9999_future\.needs-9998\.sql\); start the newer version, or/;
  expectWrong(await check(), sentence);
  for (const args of [['stats'], ['remove', 'nothing'], []]) {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(sentence)]);
  }
  expect((await run('restore', 'before.db', '--yes')).code).toBe(0);
  await server.restart();
});

it('check says that the clock is behind the newest message', async () => {
  await new Api(server.url).grant('create', someMessage({}));
  const future = Math.floor(Date.now() / 1_000) + 3_600;
  await server.query('UPDATE messages SET created_at = ?', future);
  expectWrong(await check(), /The clock of this machine is 3\d{3} seconds behind the newest message: set it/);
});

it('check says that other users may read the database, or replace it', async () => {
  await server.process.kill('SIGTERM');
  chmodSync(server.databaseFile, 0o644);
  chmodSync(server.folder, 0o777);
  expectWrong(
    await check(),
    /Every user of this machine may read \S+inigma\.db: chmod o= /,
    /may replace files in \S+: chmod o-w /,
  );
});

it('check says that the database and its folder are not writable, and whose they are', async () => {
  await server.process.kill('SIGTERM');
  chmodSync(server.databaseFile, 0o400);
  chmodSync(server.folder, 0o500);
  // Root may write everywhere, unless it gives that up.
  const isRoot = process.getuid?.() === 0;
  const wrapper = isRoot ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
  const settings = { DATABASE_URL: `file:${server.databaseFile}` };
  expectWrong(
    await new ServerProcess(settings, { args: ['check'], wrapper }).ended,
    /inigma\.db is not writable for this user \(number \d+\): it belongs to user \d+, so run the server as/,
    /\/inigma-\w+ is not writable for this user/,
  );
  chmodSync(server.folder, 0o700);
});
