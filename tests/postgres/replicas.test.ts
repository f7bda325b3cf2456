import { Client } from 'pg';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, API } from '../../src/contract/routes.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { tryLockForClearing } from '../../src/stores/postgres/locks.ts';
import type { Driver, Statement } from '../../src/stores/sql.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someToken, someUserId, verifierOf } from '../api/samples.ts';
import type { LocalServer } from '../server/server-process.ts';
import { DAY, idempotency, message, NOW, purge, stored } from '../store-contract/samples.ts';
import { MIGRATIONS } from '../store-contract/sqlite-under-test.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';
import { startOn } from './server-on-postgres.ts';

const ROUNDS = 20;
const CLAIMS = 100;

/** Two server processes on one database, and a client with many connections to each. */
class Replicas {
  readonly url: string;
  readonly servers: readonly LocalServer[];
  readonly #pools: readonly Pool[];

  private constructor(url: string, servers: readonly LocalServer[]) {
    this.url = url;
    this.servers = servers;
    this.#pools = servers.map((server) => new Pool(server.url, { connections: CLAIMS / 2 }));
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Replicas> {
    const url = await newDatabase();
    return new Replicas(url, await Promise.all([startOn(url, settings), startOn(url, settings)]));
  }

  /** All at once, every other one to the other process; answers the statuses. */
  ask(act: Act, bodies: readonly object[], headers: Record<string, string> = {}): Promise<number[]> {
    const asked = bodies.map(async (fields, index) => {
      const pool = this.#pools[index % this.#pools.length];
      const body = JSON.stringify(fields);
      const all = { 'Content-Type': 'application/json', ...headers };
      const answer = await pool?.request({ path: API[act], method: 'POST', body, headers: all });
      await answer?.body.dump();
      return answer?.statusCode ?? 0;
    });
    return Promise.all(asked);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.close()));
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}

describe('two server processes on one database', () => {
  let replicas: Replicas;
  beforeAll(async () => {
    replicas = await Replicas.start();
  });
  afterAll(() => replicas.stop());

  it(`of ${CLAIMS} concurrent claims on two replicas one wins, ${ROUNDS} times`, async () => {
    const [first, second] = replicas.servers.map(({ url }) => new Api(url));
    for (let round = 0; round < ROUNDS; round++) {
      const { view } = (await first?.grant('create', someMessage({}))) ?? {};
      const claims = Array.from({ length: CLAIMS }, () => ({ view, uid: someUserId(), ...someCiphertext() }));
      const statuses = await replicas.ask('claim', claims);
      expect(statuses.toSorted()).toEqual([200, ...Array<number>(CLAIMS - 1).fill(409)]);
      const winner = claims[statuses.indexOf(200)];
      const seen = await second?.grant('view', { view, uid: winner?.uid });
      expect(seen?.encrypted_message).toBe(winner?.encrypted_message);
    }
  }, 120_000);

  it('of many concurrent readings of a one-time message one begins', async () => {
    const [api] = replicas.servers.map(({ url }) => new Api(url));
    const claim_token = someToken();
    const message = someMessage({ one_time: true, claim_verifier: verifierOf(claim_token) });
    const { view } = (await api?.grant('create', message)) ?? {};
    const readings = Array.from({ length: 20 }, () => ({
      view,
      uid: someUserId(),
      claim_token,
      read_token: someToken(),
    }));
    const statuses = await replicas.ask('view', readings);
    expect(statuses.toSorted()).toEqual([200, ...Array<number>(19).fill(410)]);
  });

  it('one idempotency key makes one message on two replicas', async () => {
    const message = someMessage({ idempotency_key: someUserId() });
    const statuses = await replicas.ask('create', Array<object>(20).fill(message));
    expect(statuses).toEqual(Array<number>(20).fill(200));
    const [api] = replicas.servers.map(({ url }) => new Api(url));
    expect((await api?.grant('listPending', { uid: message.creator_uid }))?.total).toBe(1);
  });
});

describe('replicas that start at once on an empty database', () => {
  it('replicas that start together create the tables once, and all serve', async () => {
    const url = await newDatabase();
    const servers = await Promise.all(Array.from({ length: 4 }, () => startOn(url)));
    for (const server of servers) {
      await new Api(server.url).grant('create', someMessage({}));
      expect(server.process.stderr).toBe('');
    }
    const { rows } = await withClient(url, (client) =>
      client.query('SELECT name FROM migrations ORDER BY id'),
    );
    expect(rows.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name).sort());
    await Promise.all(servers.map((server) => server.stop()));
  });
});

describe('rate limits of two replicas', () => {
  let replicas: Replicas;
  beforeAll(async () => {
    replicas = await Replicas.start({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.0/8' });
  });
  afterAll(() => replicas.stop());

  /** 422 for what was let through, since nothing is in it. */
  const ask = (act: Act, times: number, client: string) =>
    replicas.ask(act, Array<object>(times).fill({}), { 'X-Forwarded-For': client });
  const granted = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).filter((status) => status === 422).length;

  it.each([
    ['create', 10],
    ['rename', 30],
    ['view', 100],
  ] as const)('two replicas together allow %s exactly %i times', async (act, limit) => {
    expect(await granted(act, limit * 3, '198.51.100.1')).toBe(limit);
    expect(await granted(act, 10, '198.51.100.1')).toBe(0);
    expect(await granted(act, 4, '198.51.100.2')).toBe(4);
  });

  it('the rate limit of two replicas resets when the minute is over', async () => {
    expect(await granted('create', 10, '198.51.100.3')).toBe(10);
    await withClient(replicas.url, (client) => client.query('UPDATE request_counts SET ends_at = 0'));
    expect(await granted('create', 20, '198.51.100.3')).toBe(10);
  });

  it('rate limits store no client address in the database', async () => {
    await ask('create', 2, '198.51.100.4');
    const { rows } = await withClient(replicas.url, (client) => client.query('SELECT * FROM request_counts'));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/198\.51|create/);
  });
});

/** As the store asks it. */
async function purgeStatement(): Promise<Statement> {
  const asked = Promise.withResolvers<Statement>();
  const clear = async (statement: Statement) => {
    asked.resolve(statement);
    return [];
  };
  const driver: Driver = { read: clear, write: async () => [], clear, size: async () => 0 };
  await purge(new SqlMessageStore(driver), NOW, 10);
  return asked.promise;
}

describe('the purge of two replicas', () => {
  it('two replicas that start together purge without a conflict', async () => {
    const url = await newDatabase();
    await (await openOn(url)).postgres.close();
    await withClient(url, (client) =>
      client.query(`INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at)
        SELECT 'old-' || i, 1000000000 + i % 100, 'AAAA', 'AAAA', 'AAAA', 0 FROM generate_series(1, 20000) i`),
    );
    const servers = await Promise.all([startOn(url, { LOG_LEVEL: 'debug' }), startOn(url)]);
    const left = () => withClient(url, (client) => client.query('SELECT FROM messages LIMIT 1'));
    while ((await left()).rows.length > 0) await new Promise((again) => setTimeout(again, 50));
    const endings = await Promise.all(servers.map((server) => server.process.kill('SIGTERM')));
    expect(endings.map(({ stdout }) => stdout).join('')).not.toContain('purge failed');
    const lines = servers.flatMap((server) => server.process.lines());
    const purged = lines.filter(({ event }) => event === 'purge').map(({ messages }) => Number(messages));
    expect(purged.reduce((sum, each) => sum + each, 0)).toBe(20_000);
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('a replica leaves the purge to the other without waiting', async () => {
    const url = await newDatabase();
    const { postgres, store } = await openOn(url);
    await stored(store, message({ expiry: { kind: 'at', instant: NOW - DAY } }));
    await store.create(message({ createdAt: NOW - DAY }), idempotency('old'));
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query('BEGIN');
    const { parts, values } = tryLockForClearing(await purgeStatement());
    await other.query(parts.join('$1'), [...values]);
    await other.query('DELETE FROM messages');
    expect(await purge(store, NOW, 10)).toBe(0);
    expect(await store.purgeIdempotencyKeys(NOW, 10)).toBe(1);
    await other.query('ROLLBACK');
    expect(await purge(store, NOW, 10)).toBe(1);
    await other.end();
    await postgres.close();
  });
});
