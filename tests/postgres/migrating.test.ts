import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockForMigration } from '../../src/stores/postgres/locks.ts';
import { openPostgres } from '../../src/stores/postgres/postgres-store.ts';
import { render } from '../../src/stores/sql.ts';
import { ServerProcess } from '../server/server-process.ts';
import { MIGRATIONS } from '../store-contract/sqlite-under-test.ts';
import {
  KEPT_OF_UNRELEASED_VERSION,
  migrationsBeforeFormat1,
  REMOVED_OF_UNRELEASED_VERSION,
  ROWS_OF_UNRELEASED_VERSION,
} from '../store-contract/unreleased-version.ts';
import { PostgresServer, withClient } from './postgres-server.ts';

let postgres: PostgresServer;
let url: string;
beforeEach(async () => {
  postgres = await PostgresServer.start();
  url = await postgres.createDatabase();
});
afterEach(() => postgres.stop());

/** Another replica that migrates, and holds the lock for it. */
async function anotherMigrates(): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(render(lockForMigration, () => ''));
  return client;
}

/** How many connections of a server that starts wait for that lock. */
async function waiting(): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query(`SELECT FROM pg_stat_activity
      WHERE application_name = 'inigma migrations' AND wait_event = 'advisory'`),
  );
  return rows.length;
}

describe('a start while another replica migrates', () => {
  const start = () => new ServerProcess({ PORT: '0', DATABASE_URL: url, RATE_LIMITS: 'off' });

  it('a start goes on once the other replica has migrated', async () => {
    const other = await anotherMigrates();
    const server = start();
    await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
    expect(server.stdout).toBe('');
    await other.query('COMMIT');
    await server.line('listening');
    await other.end();
    expect(await server.kill('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(['SIGINT', 'SIGQUIT'] as const)(
    'a start ends in one sentence when the database goes away (%s), and ROLLBACK fails too',
    async (signal) => {
      await anotherMigrates();
      const server = start();
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
      await postgres.end(signal);
      const { code, stdout, stderr } = await server.ended;
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^Cannot open the PostgreSQL database: [^\n]+\.\n$/);
    },
  );
});

describe('a database of the version before format 1', () => {
  it('the database loses the messages of that version, and keeps those of earlier clients', async () => {
    await (await openPostgres({ url, connections: 1 }, migrationsBeforeFormat1(MIGRATIONS))).close();
    await withClient(url, (client) => client.query(ROWS_OF_UNRELEASED_VERSION));
    const server = new ServerProcess({ PORT: '0', DATABASE_URL: url, RATE_LIMITS: 'off' });
    expect(await server.line('migration removed messages')).toMatchObject({
      migration: '0006_links.sql',
      messages: REMOVED_OF_UNRELEASED_VERSION.length,
    });
    await server.kill('SIGTERM');
    const { rows } = await withClient(url, (client) =>
      client.query('SELECT id, format FROM messages ORDER BY id'),
    );
    expect(rows).toEqual(KEPT_OF_UNRELEASED_VERSION.map((id) => ({ id, format: 0 })));
  });
});
