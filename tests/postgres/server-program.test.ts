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
