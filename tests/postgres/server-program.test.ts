import { beforeAll, describe, expect, it } from 'vitest';
import { type ExitResult, ServerProcess } from '../server/server-process.ts';
import { STORED_SAMPLES, storeSamples } from '../server/stored-samples.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';
import { expire, startOn } from './server-on-postgres.ts';

let url: string;
beforeAll(async () => {
  url = await newDatabase();
});

function run(...args: string[]): Promise<ExitResult> {
  return new ServerProcess({ DATABASE_URL: url }, { args }).ended;
}

describe('commands on PostgreSQL', () => {
  it('migrate names each migration, and stats counts what a server has stored since', async () => {
    expect((await run('stats')).stderr).toBe(
      'The tables are of an earlier version: start the server, or run migrate.\n',
    );
    expect((await run('migrate')).stdout).toMatch(/^(Applied the migration \d{4}_\w+\.sql\.\n){7,}$/);
    expect((await run('migrate')).stdout).toBe('No migration was needed.\n');

    const server = await startOn(url);
    const running = { url: server.url, expire: (view: string) => expire(url, view), stop: server.stop };
    const named = await storeSamples(running, (id) => run('remove', id));
    const { stdout, ...exit } = await run('stats', '--json');
    expect(exit).toEqual({ code: 0, signal: null, stderr: '' });
    const { bytes, ...counts } = JSON.parse(stdout);
    expect(counts).toEqual(STORED_SAMPLES);
    const { rows } = await withClient(url, (client) =>
      client.query('SELECT SUM(LENGTH(encrypted_message))::int AS ciphertext FROM messages'),
    );
    expect(bytes).toEqual({ ...rows[0], disk: expect.any(Number), free: null });
    expect(bytes.disk).toBeGreaterThan(bytes.ciphertext);
    expect((await run('stats')).stdout).toMatch(/^free +unknown /m);
    for (const word of named) expect(stdout).not.toContain(word);
    await server.stop();
  });

  it('check finds nothing wrong with a database that is ready', async () => {
    await run('migrate');
    const exit = await run('check');
    expect(exit).toMatchObject({ code: 0, stderr: '' });
    const lines = exit.stdout.split('\n').filter((line) => line.startsWith('ok'));
    expect(lines.map((line) => line.slice(7))).toEqual([
      'The settings are valid.',
      'The tables are up to date.',
      'The PostgreSQL server is reached, and its version is supported.',
      "The clock agrees with PostgreSQL's.",
      expect.stringMatching(/^PostgreSQL accepts \d+ connections; one replica opens at most 10\.$/),
    ]);
    expect(exit.stdout).toMatch(/^note {3}MAX_STORE_BYTES is not set, and PostgreSQL does not report/m);
    expect(exit.stdout).not.toContain('encrypted');
  });

  it('check says what is wrong with a database: migrations, privileges, connections', async () => {
    const empty = await newDatabase();
    const checkOn = (DATABASE_URL: string, more = {}) =>
      new ServerProcess({ DATABASE_URL, ...more }, { args: ['check'] }).ended;
    const wrongs = ({ stdout }: ExitResult) => stdout.split('\n').filter((line) => line.startsWith('wrong'));
    expect(wrongs(await checkOn(empty))).toEqual([
      expect.stringMatching(/lack \d+ migrations, from 0001_messages\.sql on/),
    ]);
    expect(wrongs(await checkOn(url, { DATABASE_CONNECTIONS: '1000' }))).toEqual([
      expect.stringMatching(
        /^wrong {2}PostgreSQL accepts \d+ connections, fewer than twice DATABASE_CONNECTIONS \(1000\)/,
      ),
    ]);
    await withClient(url, (client) =>
      client.query(
        "DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN PASSWORD 'reader'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader",
      ),
    );
    const asReader = url.replace(/\/\/[^@]+@/, '//reader:reader@');
    expect(wrongs(await checkOn(asReader))).toContainEqual(
      expect.stringMatching(/This user lacks a privilege on the table messages: make it the owner/),
    );
    expect(wrongs(await checkOn(asReader.replace('reader@', 's3cret@')))).toEqual([
      'wrong  Cannot read the PostgreSQL database: authentication failed: wrong user or password (28P01).',
    ]);
  });

  it('a database that cannot be reached is named without its address', async () => {
    const settings = { DATABASE_URL: 'postgres://someuser:s3cret@127.0.0.1:1/somewhere' };
    expect(await new ServerProcess(settings, { args: ['stats'] }).ended).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: 'Cannot read the PostgreSQL database: connection refused (ECONNREFUSED).\n',
    });
  });
});
