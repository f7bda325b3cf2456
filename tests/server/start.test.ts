import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage } from '../api/samples.ts';
import { type ExitResult, LocalServer, ServerProcess, type Settings } from './server-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(settings: Settings, args: readonly string[] = []): Promise<ExitResult> {
  const all = { PORT: '0', DATABASE_URL: `file:${folder}/run.db`, ...settings };
  return new ServerProcess(all, { args, cwd: folder }).ended;
}

/** One sentence on standard error, nothing in the log, exit code 1. */
function expectSentence(ending: ExitResult, sentence: RegExp): void {
  expect(ending).toMatchObject({ code: 1, signal: null, stdout: '' });
  expect(ending.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(ending.stderr).toMatch(sentence);
}

describe('startup errors', () => {
  it('a startup error names every invalid setting, and repeats no value', async () => {
    const ending = await run({
      PORT: '99999',
      HOST: 'two words',
      DOMAIN: 'https://example.com',
      PUBLIC_URL: 'nowhere',
      CORS_ORIGINS: '*',
      DATABASE_URL: 'postgres://inigma:s3cret@db',
      TRUSTED_PROXIES: 'nginx',
      RATE_LIMITS: 'maybe',
      MAX_MESSAGE_BYTES: '2 barrels',
      MAX_STORE_BYTES: 'all',
      MAX_TTL_DAYS: '1000',
      LOG_LEVEL: 'loud',
    });
    const names = ['PORT', 'HOST', 'DOMAIN', 'PUBLIC_URL', 'CORS_ORIGINS', 'DATABASE_URL', 'TRUSTED_PROXIES'];
    const more = ['RATE_LIMITS', 'MAX_MESSAGE_BYTES', 'MAX_STORE_BYTES', 'MAX_TTL_DAYS', 'LOG_LEVEL'];
    expectSentence(ending, /postgres:\/\/USER/);
    for (const name of [...names, ...more]) expect(ending.stderr).toContain(`${name} must `);
    expect(ending.stderr).not.toMatch(/s3cret|nowhere|loud|99999/);
  });

  // No user can create a file there, root included.
  it.each(['file:/sys/inigma.db', 'file:/sys/inigma/inigma.db'])(
    'a startup error says that a folder is not writable (%s)',
    async (url) => {
      expectSentence(await run({ DATABASE_URL: url }), /Cannot open the database \/sys\/\S+: /);
    },
  );

  it('a startup error says that a file system takes no folders (/proc)', async () => {
    expectSentence(
      await run({ DATABASE_URL: 'file:/proc/nope/deep/x.db' }),
      /Cannot open the database \/proc\/nope\/deep\/x\.db: cannot create its folder \(ENOENT\)/,
    );
  });

  it('a startup error says that the data folder is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expectSentence(await run({ DATABASE_URL: `file:${folder}/file/inigma.db` }), /Cannot open the database /);
  });

  it('a startup error says that the database is a folder', async () => {
    mkdirSync(join(folder, 'inner'));
    expectSentence(await run({ DATABASE_URL: `file:${folder}/inner` }), /Cannot open the database /);
  });

  it('a startup error says that a file is no database, and leaves it unchanged', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear Bob, '.repeat(1_000));
    expectSentence(await run({ DATABASE_URL: `file:${file}` }), /letter\.txt: not a SQLite database/);
    expect(statSync(file).size).toBe(10_000);
  });

  it('a startup error says that the port is in use', async () => {
    const first = await LocalServer.start();
    const ending = await run({ PORT: new URL(first.url).port });
    await first.stop();
    expectSentence(ending, /Cannot listen on 127\.0\.0\.1 port \d+: address already in use \(EADDRINUSE\)/);
  });

  it('a startup error says that the address is not of this machine', async () => {
    expectSentence(
      await run({ HOST: '192.0.2.1' }),
      /Cannot listen on 192\.0\.2\.1 port 0: address not available on this machine \(EADDRNOTAVAIL\)/,
    );
  });
});

describe('a start', () => {
  it('a first start creates a private data folder, and the database file as documented', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'inigma-cwd-'));
    const server = new ServerProcess({ PORT: '0' }, { cwd });
    await server.line('listening');
    expect(existsSync(join(cwd, 'data', 'inigma.db'))).toBe(true);
    expect(statSync(join(cwd, 'data')).mode & 0o077).toBe(0);
    await server.kill('SIGTERM');
    await rm(cwd, { recursive: true });
  });

  it('the server logs where it listens, in a line of JSON', async () => {
    const server = await LocalServer.start();
    const port = Number(new URL(server.url).port);
    expect(server.process.lines()[0]).toMatchObject({
      level: 'info',
      event: 'listening',
      host: '127.0.0.1',
      port,
    });
    await server.stop();
  });

  it.each([
    [{}, /^http:\/\/localhost:\d+\/$/, null],
    [{ DOMAIN: 'inigma.example' }, /^https:\/\/inigma\.example\/$/, 'max-age=31536000'],
    [
      { DOMAIN: 'inigma.example', HSTS: 'include-subdomains' },
      /^https:\/\/inigma\.example\/$/,
      'max-age=31536000; includeSubDomains',
    ],
    [{ DOMAIN: 'inigma.example', HSTS: 'off' }, /^https:\/\/inigma\.example\/$/, null],
    [{ PUBLIC_URL: 'http://inigma.example:8080' }, /^http:\/\/inigma\.example:8080\/$/, null],
  ])(
    'links begin with the public URL, and HSTS is set where that is HTTPS (%j)',
    async (settings: Settings, url, hsts) => {
      const server = await LocalServer.start(settings);
      const api = new Api(server.url);
      expect((await api.grant('create', someMessage({}))).url).toMatch(url);
      for (const path of ['/', '/health', '/nothing']) {
        const response = await api.fetch(path);
        await response.text();
        expect(response.headers.get('Strict-Transport-Security')).toBe(hsts);
      }
      await server.stop();
    },
  );

  it('HOST can make the server listen on every address of the machine', async () => {
    const server = await LocalServer.start({ HOST: '::' });
    const port = new URL(server.url).port;
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect((await fetch(`http://[::1]:${port}/health`)).status).toBe(200);
    await server.stop();
  });
});

describe('the healthcheck command', () => {
  it('healthcheck exits with 0 while the server responds, and with 1 and a sentence when it does not', async () => {
    const server = await LocalServer.start();
    const { port } = new URL(server.url);
    for (const HOST of ['127.0.0.1', '0.0.0.0', 'localhost']) {
      expect(await run({ PORT: port, HOST }, ['healthcheck'])).toMatchObject({
        code: 0,
        stdout: '',
        stderr: '',
      });
    }
    await server.stop();
    expectSentence(await run({ PORT: port }, ['healthcheck']), /Health check failed/);
  });
});
