import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { PostgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { Api } from '../api/api.ts';
import { someMessage } from '../api/samples.ts';
import { message, NOW, purge } from '../store-contract/samples.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';
import { startOn } from './server-on-postgres.ts';

const ROWS = 40_000;
const LENGTH = 640;

let url: string;
let postgres: PostgresStore;
let store: MessageStore;
beforeAll(async () => {
  url = await newDatabase();
  ({ postgres, store } = await openOn(url));
});
afterAll(() => postgres.close());

function fill(): Promise<unknown> {
  return withClient(url, (client) =>
    client.query(`INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at)
      SELECT 'm' || i, 1000000000 + i, repeat(md5(i::text), ${LENGTH / 32}), 'iv', 'salt', 0
      FROM generate_series(1, ${ROWS}) i`),
  );
}

/** The store measures its size again after a second. */
async function sizeOnceIt(is: (size: number) => boolean): Promise<number> {
  for (;;) {
    const size = await store.size();
    if (is(size)) return size;
    await new Promise((again) => setTimeout(again, 100));
  }
}

describe('the size of a store on PostgreSQL', () => {
  it('the store size grows with every write at once', async () => {
    const before = await store.size();
    const encryptedMessage = 'x'.repeat(100_000);
    await store.create(message({ ciphertext: { ...message().ciphertext, encryptedMessage } }), null, null);
    expect((await store.size()) - before).toBeGreaterThan(100_000);
  });

  it('the store size is estimated well for many rows, and shrinks after a purge, with or without vacuum', async () => {
    await fill();
    const expected = ROWS * (LENGTH + 512);
    const full = await sizeOnceIt((size) => size > expected / 2);
    expect(full).toBeGreaterThan(expected * 0.7);
    expect(full).toBeLessThan(expected * 1.3);
    while ((await purge(store, NOW, 5_000)) > 0);
    // One long message is left, and whether its page is sampled is random, so the first estimate may be too high.
    await sizeOnceIt((size) => size < 1_000_000);
  });

  it('the store size counts the notes of requests for secrets', async () => {
    await withClient(url, (client) =>
      client.query(`INSERT INTO secret_requests (id, asker_uid, asker_token, ask_verifier, salt, sealed_note, sealed_name, lifetime,
          created_at, expires_at, forget_at)
        SELECT 'r' || i, 'ann', 'token', 'verifier', 'salt', repeat(md5(i::text), ${LENGTH / 32}), '', 60, 0, 60, 60
        FROM generate_series(1, ${ROWS}) i`),
    );
    const expected = ROWS * (LENGTH + 512);
    const full = await sizeOnceIt((size) => size > expected / 2);
    expect(full).toBeGreaterThan(expected * 0.7);
    expect(full).toBeLessThan(expected * 1.3);
  });
});

describe('MAX_STORE_BYTES on PostgreSQL', () => {
  it('MAX_STORE_BYTES refuses new messages while the store is full, and takes them again once there is space', async () => {
    const server = await startOn(await newDatabase(), { MAX_STORE_BYTES: '50000', MAX_TTL_DAYS: '1' });
    const api = new Api(server.url);
    const large = { ...someMessage({}), encrypted_message: 'QUJD'.repeat(20_000) };
    const { view } = await api.grant('create', large);
    const full = {
      status: 'failed',
      reason: 'store-full',
      message: 'The server has no room for new messages',
    };
    await api.refuse('create', someMessage({}), 503, full);
    await api.grant('remove', { view, uid: large.creator_uid });
    while ((await api.request('create', someMessage({}))).status === 503) {
      await new Promise((again) => setTimeout(again, 100));
    }
    await server.stop();
  });
});
