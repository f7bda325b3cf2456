import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_TIMEOUTS, findPrimary, isReplaced, Timelines } from '../../src/stores/postgres/primary.ts';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer, ServerProcess } from '../server/server-process.ts';
import { failOver } from './failover.ts';
import { FailoverLoad } from './failover-load.ts';
import { Relay } from './relay.ts';
import { ReplicatedPostgres } from './replicated-postgres.ts';

const MAX_RECOVERY_MILLISECONDS = 10_000;
/** A request waits so long at most: for a connection, and then for its answer (docs/postgresql.md). */
const MAX_WAIT_MILLISECONDS = 8_000;

let postgres: ReplicatedPostgres;
/** Lists the hosts in the order in which they began: first the primary, then the standby. */
let server: LocalServer;
beforeAll(async () => {
  postgres = await ReplicatedPostgres.start();
  server = await LocalServer.start({ DATABASE_URL: postgres.url });
});
afterAll(async () => {
  await server.stop();
  await postgres.stop();
});

/** What `check` says of this database, a line for each finding. */
async function check(DATABASE_URL: string): Promise<string[]> {
  const { stdout, stderr } = await new ServerProcess({ DATABASE_URL }, { args: ['check'] }).ended;
  expect(stdout + stderr).not.toMatch(/xylophone|owner|127\.0\.0\.1:/);
  return stdout.split('\n').filter((line) => /Host|host takes|synchronous|standby/.test(line));
}

function rowsOf(of: ReplicatedPostgres['primary'], view: string): Promise<number> {
  return postgres.ask(of, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM messages WHERE id = $1', [view]);
    return rows.length;
  });
}

describe('a PostgreSQL that loses a machine', () => {
  it('a server whose URL lists the standby first uses the primary, and check says so', async () => {
    const url = postgres.urlOf(postgres.standby, postgres.primary);
    const other = await LocalServer.start({ DATABASE_URL: url });
    try {
      await new Api(other.url).grant('create', someMessage({}));
    } finally {
      await other.stop();
    }
    expect(await check(url)).toEqual([
      'ok     Host 1 of DATABASE_URL is read-only: a standby, which is used once it is promoted.',
      'ok     Host 2 of DATABASE_URL takes writes, and is used.',
    ]);
  });

  it('a host that takes no writes any more is given up, and used when it takes them again', async () => {
    const api = new Api(server.url);
    await api.grant('create', someMessage({}));
    await postgres.setReadOnly(postgres.primary, 'on');
    const causes = async () => {
      await api.refuse('create', someMessage({}), 503);
      return server.process.lines().map(({ cause }) => cause);
    };
    await expect
      .poll(causes)
      .toContain('PostgresError: no host takes writes (host 1: read-only, host 2: read-only)');
    await postgres.setReadOnly(postgres.primary, 'off');
    await expect.poll(async () => (await api.request('create', someMessage({}))).status).toBe(200);
  });

  it('a primary that has no connection left for the question is still used', async () => {
    const api = new Api(server.url);
    await Promise.all(Array.from({ length: 10 }, () => api.grant('create', someMessage({}))));
    const setLimit = (limit: number) =>
      postgres.ask(postgres.primary, (client) => client.query(`ALTER ROLE owner CONNECTION LIMIT ${limit}`));
    await setLimit(1);
    const { rowCount } = await postgres.ask(postgres.primary, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid, 1000) FROM
          (SELECT pid FROM pg_stat_activity WHERE usename = 'owner' AND backend_type = 'client backend' OFFSET 1 LIMIT 1)`,
      ),
    );
    expect(rowCount).toBe(1);
    await api.grant('create', someMessage({}));
    await setLimit(-1);
  });

  it('the primary is killed under load: nothing acknowledged is lost, no message has two owners', async () => {
    const load = new FailoverLoad(server.url);
    await load.more(200);
    const recovered = await failOver(postgres, load, 'killed', () => load.untilUnavailable());
    expect(recovered).toBeLessThan(MAX_RECOVERY_MILLISECONDS);
    await load.more(100);
    await load.stop();
    const { violations, won } = await load.audit();
    expect(violations).toEqual([]);
    expect(won).toBeGreaterThan(0);
    await load.close();
    expect(await check(postgres.url)).toEqual([
      'wrong  Host 1 of DATABASE_URL cannot be used: connection refused (ECONNREFUSED).',
      'ok     Host 2 of DATABASE_URL takes writes, and is used.',
      expect.stringMatching(/^note {3}synchronous_standby_names is empty on the primary/),
    ]);
  });

  it('the old primary comes back as a standby and is not used', async () => {
    await postgres.rejoin();
    await new Api(server.url).grant('create', someMessage({}));
    expect(await check(postgres.url)).toEqual([
      'ok     Host 1 of DATABASE_URL is read-only: a standby, which is used once it is promoted.',
      'ok     Host 2 of DATABASE_URL takes writes, and is used.',
    ]);
  });

  it('a primary that was silent, and replaced meanwhile, gets no write when it answers again', async () => {
    const api = new Api(server.url);
    const old = postgres.primary;
    const other = await serverWithIdleConnections();
    await postgres.lose('silent');
    const signal = AbortSignal.timeout(MAX_WAIT_MILLISECONDS);
    expect((await api.fetch('/ready', { signal })).status).toBe(503);
    await postgres.promote();
    await Promise.all([untilReady(server.url), untilReady(other.url)]);
    await endWhileSilent(other);
    old.signalAll('SIGCONT');
    await expectLateTimeline(old);
    const { view } = await api.grant('create', someMessage({}));
    expect([await rowsOf(postgres.primary, view), await rowsOf(old, view)]).toEqual([1, 0]);
    expect(await check(postgres.urlOf(old, postgres.primary))).toEqual([
      'wrong  Host 1 of DATABASE_URL takes writes although another primary has replaced it: stop it, and make it a standby.',
      'ok     Host 2 of DATABASE_URL takes writes, and is used.',
      expect.stringMatching(/^note {3}synchronous_standby_names is empty on the primary/),
    ]);
    await restartOnOld(old);
  });

  it('without any host requests get 503, and are answered when one is back', async () => {
    const api = new Api(server.url);
    await postgres.standby.killAll();
    await postgres.primary.end('SIGQUIT');
    await api.refuse('listOwned', { uid: someUserId() }, 503);
    expect(await check(postgres.url)).toContain(
      'wrong  Cannot read the PostgreSQL database: no host takes writes (host 1: connection refused (ECONNREFUSED), host 2: connection refused (ECONNREFUSED)).',
    );
    await postgres.primary.begin();
    while ((await api.fetch('/ready')).status !== 200);
    await api.grant('create', someMessage({}));
  });
});

async function untilReady(url: string): Promise<void> {
  while ((await new Api(url).fetch('/ready')).status !== 200);
}

async function serverWithIdleConnections(): Promise<LocalServer> {
  const started = await LocalServer.start({ DATABASE_URL: postgres.url });
  const api = new Api(started.url);
  await Promise.all(Array.from({ length: 5 }, () => api.grant('create', someMessage({}))));
  return started;
}

/** Connections to a machine that does not answer keep no process from ending. */
async function endWhileSilent(other: LocalServer): Promise<void> {
  expect(await other.process.kill('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  await other.stop();
  const began = performance.now();
  const { code, stdout } = await new ServerProcess({ DATABASE_URL: postgres.url }, { args: ['stats'] }).ended;
  expect([code, stdout]).toEqual([0, expect.stringContaining('messages')]);
  expect(performance.now() - began).toBeLessThan(COMMAND_TIMEOUTS.connection / 2);
}

/** Of two primaries the later one may answer too late to be chosen, and is known from then on. */
async function expectLateTimeline(old: ReplicatedPostgres['primary']): Promise<void> {
  const relay = await Relay.to(postgres.primary.port, { delay: 600 });
  const [url, late] = [postgres.urlOf(old), postgres.urlOf(relay)];
  const timelines = new Timelines();
  const found = await findPrimary([url, late], timelines, COMMAND_TIMEOUTS);
  expect([found.url, isReplaced(found.identity, timelines)]).toEqual([url, false]);
  await expect.poll(() => isReplaced(found.identity, timelines)).toBe(true);
  await relay.stop();
}

/** A server that starts meanwhile, with the old primary listed first, uses the new one too. */
async function restartOnOld(old: ReplicatedPostgres['primary']): Promise<void> {
  await server.process.kill('SIGTERM');
  await server.restart({ DATABASE_URL: postgres.urlOf(old, postgres.primary) });
  const { view } = await new Api(server.url).grant('create', someMessage({}));
  expect([await rowsOf(postgres.primary, view), await rowsOf(old, view)]).toEqual([1, 0]);
}
