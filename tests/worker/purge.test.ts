import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someAsk, someMessage, someToken, someUserId } from '../api/samples.ts';
import { WorkerServer } from './worker-server.ts';

const DAY = 86_400;

let worker: WorkerServer;
let api: Api;
beforeAll(async () => {
  worker = await WorkerServer.start();
  api = new Api(worker.url);
});
afterAll(() => worker.stop());

async function ids(): Promise<unknown[]> {
  return (await worker.query('SELECT id FROM messages ORDER BY id')).map(({ id }) => id);
}

/** Rows that expired long ago. */
function fillWithExpired(count: number): Promise<unknown> {
  return worker.query(
    `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     SELECT 'old-' || i, 1000000000 + i, 'AAAA', 'AAAA', 'AAAA', 900000000 FROM n`,
    count,
  );
}

describe('the purge at each cron trigger', () => {
  it('the Worker’s purge erases what has expired, and nothing else', async () => {
    const create = async (own: object) => (await api.grant('create', someMessage(own))).view;
    const kept = [await create({ ttl: 0 }), await create({ expires_in: 60 }), await create({})];
    const gone = [await create({}), await create({ ttl: 0 })];
    for (const view of gone) await worker.expire(view);
    expect(await worker.purge()).toBe('ok');
    expect(await ids()).toEqual(kept.toSorted());
    await worker.query('DELETE FROM messages');
  });

  it('the Worker’s purge deletes idempotency keys after a day, and none before', async () => {
    for (const _ of [1, 2]) await api.grant('create', someMessage({ idempotency_key: someUserId() }));
    const now = Math.floor(Date.now() / 1_000);
    const [old] = await worker.query('SELECT key FROM idempotency');
    await worker.query(
      'UPDATE idempotency SET created_at = ? WHERE key = ?',
      now - DAY - 1,
      String(old?.['key']),
    );
    expect(await worker.purge()).toBe('ok');
    const left = await worker.query('SELECT key FROM idempotency');
    expect(left).toHaveLength(1);
    expect(left[0]?.['key']).not.toBe(old?.['key']);
  });

  it('the Worker’s purge forgets requests 30 days after their end, and none before', async () => {
    const ids = [];
    for (const _ of [1, 2]) ids.push((await api.grant('ask', someAsk({}).fields, someToken())).ask);
    const now = Math.floor(Date.now() / 1_000);
    await worker.query('UPDATE secret_requests SET forget_at = ? WHERE id = ?', now, ids[0] ?? '');
    expect(await worker.purge()).toBe('ok');
    expect(await worker.query('SELECT id FROM secret_requests')).toEqual([{ id: ids[1] }]);
  });

  it('the Worker’s purge takes as many rows at a time as a Worker may, and the rest the next time', async () => {
    await worker.query('DELETE FROM messages');
    await fillWithExpired(2_500);
    expect(await worker.purge()).toBe('ok');
    expect(await ids()).toHaveLength(700);
    expect(await worker.purge()).toBe('ok');
    expect(await ids()).toEqual([]);
  });
});
