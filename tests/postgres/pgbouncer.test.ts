import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalServer, ServerProcess } from '../server/server-process.ts';
import { FailoverLoad } from './failover-load.ts';
import { PgBouncer } from './pgbouncer.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';

/** What docs/postgresql.md has an operator set for the role, because PgBouncer does not pass it on. */
const ROLE_SETTINGS = [
  "default_transaction_isolation = 'read committed'",
  'enable_seqscan = off',
  'enable_sort = off',
  'enable_hashjoin = off',
  "statement_timeout = '4s'",
  "idle_in_transaction_session_timeout = '10s'",
];
const REQUESTS = 200;

let url: string;
beforeAll(async () => {
  url = await newDatabase();
});

function setRole(settings: readonly string[]): Promise<void> {
  return withClient(url, async (client) => {
    const database = new URL(url).pathname.slice(1);
    await client.query(`ALTER ROLE inigma IN DATABASE ${database} RESET ALL`);
    for (const setting of settings)
      await client.query(`ALTER ROLE inigma IN DATABASE ${database} SET ${setting}`);
  });
}

/** How a start, or a command, ends on this database. */
function endOn(DATABASE_URL: string, args: readonly string[] = []) {
  return new ServerProcess({ PORT: '0', RATE_LIMITS: 'off', DATABASE_URL }, { args }).ended;
}

describe.each(['transaction', 'session'] as const)('PgBouncer in %s mode', (poolMode) => {
  let pgbouncer: PgBouncer;
  beforeAll(async () => {
    pgbouncer = await PgBouncer.start(url, { poolMode });
  });
  afterAll(() => pgbouncer.stop());

  it('a server starts where the role has the settings, and connections share sessions soundly', async () => {
    await setRole(ROLE_SETTINGS);
    const start = () => LocalServer.start({ DATABASE_URL: pgbouncer.urlOf(url) });
    const [one, other] = await Promise.all([start(), start()]);
    const load = new FailoverLoad(one.url, other.url);
    try {
      await load.more(REQUESTS);
      await load.stop();
      expect(await load.audit()).toMatchObject({ violations: [] });
      expect(load.unavailable).toBe(0);
    } finally {
      await load.close();
      await Promise.all([one.stop(), other.stop()]);
    }
  });

  it('check says that there is a pooler, and stats looks through it', async () => {
    const { code, stdout } = await endOn(pgbouncer.urlOf(url), ['check']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^note {3}A pooler is between this server and PostgreSQL/m);
    expect((await endOn(pgbouncer.urlOf(url), ['stats'])).stdout).toMatch(/^messages waiting +\d+/);
  });
});

describe('PgBouncer without what a server needs', () => {
  it('a start without the settings of the role ends with their names', async () => {
    await setRole(ROLE_SETTINGS.filter((setting) => !/seqscan|statement/.test(setting)));
    const pgbouncer = await PgBouncer.start(url, { poolMode: 'transaction' });
    try {
      const sentence =
        'a pooler such as PgBouncer leaves out the settings enable_seqscan, statement_timeout: set them with ALTER ROLE, as docs/postgresql.md says under "Poolers".\n';
      const { code, stderr } = await endOn(pgbouncer.urlOf(url));
      expect([code, stderr]).toEqual([1, `Cannot open the PostgreSQL database: ${sentence}`]);
      const { stdout } = await endOn(pgbouncer.urlOf(url), ['check']);
      expect(stdout).toContain(`wrong  The server would not start: ${sentence}`);
    } finally {
      await pgbouncer.stop();
    }
  });

  it('a start ends with one sentence where PgBouncer refuses the startup parameters', async () => {
    const pgbouncer = await PgBouncer.start(url, { poolMode: 'transaction', ignoresParameters: false });
    try {
      const reason =
        'a pooler such as PgBouncer refuses the startup parameters of the connection: docs/postgresql.md says under "Poolers" what it needs (08P01).\n';
      const { code, stderr } = await endOn(pgbouncer.urlOf(url));
      expect([code, stderr]).toEqual([1, `Cannot open the PostgreSQL database: ${reason}`]);
      const { stdout } = await endOn(pgbouncer.urlOf(url), ['check']);
      expect(stdout).toContain(`wrong  Cannot connect to PostgreSQL as a server does: ${reason}`);
    } finally {
      await pgbouncer.stop();
    }
  });
});
