import { afterEach, describe, expect, it } from 'vitest';
import { PostgresPool } from '../../src/stores/postgres/pool.ts';
import { askHost, REQUEST_TIMEOUTS } from '../../src/stores/postgres/primary.ts';
import { sql } from '../../src/stores/sql.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';
import { Relay } from './relay.ts';

let relay: Relay | null = null;
afterEach(async () => {
  await relay?.stop();
  relay = null;
});

/** A database behind a relay. */
async function relayed(silentAt?: string): Promise<{ relay: Relay; url: string }> {
  const url = new URL(await newDatabase());
  relay = await Relay.to(Number(url.port), silentAt === undefined ? {} : { silentAt });
  url.port = String(relay.port);
  return { relay, url: url.href };
}

describe('asking a host', () => {
  it('one that says that it takes writes, and not which timeline it has, cannot be used', async () => {
    const { url } = await relayed('pg_walfile_name');
    const state = await askHost(url, { ...REQUEST_TIMEOUTS, answer: 300 });
    expect(state).toEqual({ takesWrites: null, reason: 'no response in time', isFull: false });
  });

  it('one whose role may not ask for the timeline takes writes', async () => {
    const url = new URL(await newDatabase());
    const role = `role_of_${url.pathname.slice(1)}`;
    await withClient(url.href, (client) =>
      client.query(
        `CREATE ROLE ${role} LOGIN PASSWORD 'x'; REVOKE EXECUTE ON FUNCTION pg_control_system FROM PUBLIC`,
      ),
    );
    [url.username, url.password] = [role, 'x'];
    expect(await askHost(url.href, REQUEST_TIMEOUTS)).toEqual({ takesWrites: true, identity: null });
  });

  it('an aborted question closes its connection', async () => {
    const { url } = await relayed('pg_walfile_name');
    const signal = AbortSignal.timeout(300);
    const state = await askHost(url, { connection: 60_000, answer: 60_000, signal });
    expect(state).toMatchObject({ takesWrites: null, reason: 'connection closed by the server' });
  });
});

describe('a pool that asks for the primary', () => {
  it('connects to nothing once it is closed', async () => {
    const { relay, url } = await relayed();
    const pool = new PostgresPool({ url: `${url}?target_session_attrs=read-write`, connections: 2 });
    await pool.close();
    await expect(pool.query(sql`SELECT 1`)).rejects.toThrow('unexpected database error');
    expect(relay.connections).toBe(0);
  });
});
