import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import { claimBy, digest, linked, NOW, person, proof } from '../store-contract/samples.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';

const MESSAGES = 120;
const END = NOW + 500;
/** So few that what one batch takes another may have wanted. */
const ROWS = 3;

/** What no transaction may leave. */
const BROKEN = {
  'links of nothing': 'SELECT id FROM links WHERE outcome IS NULL AND id NOT IN (SELECT id FROM messages)',
  'messages that have ended': `SELECT messages.id FROM messages JOIN links ON links.id = messages.id
    WHERE outcome IS NOT NULL AND uid = ''`,
  'readings of nothing': `SELECT message_id FROM readings
    WHERE message_id NOT IN (SELECT id FROM links WHERE outcome IS NULL)`,
  'rows marked': 'SELECT id FROM links WHERE ends_at = 0',
} as const;

let url: string;
let servers: Awaited<ReturnType<typeof openOn>>[];
beforeAll(async () => {
  url = await newDatabase();
  servers = await Promise.all([openOn(url), openOn(url)]);
});
afterAll(() => Promise.all(servers.map(({ postgres }) => postgres.close())));

async function purgeAll(store: MessageStore): Promise<number> {
  let erased = 0;
  for (let batch = 0; batch < MESSAGES; batch += 1) {
    erased += await store.purgeMessages(END, { rows: ROWS, bytes: 1_000_000 }, null);
    erased += await store.purgeRead(END, ROWS);
  }
  return erased;
}

/** Of all kinds, and read; their servers' clocks are a second behind those that purge. */
async function endAll(store: MessageStore, ids: readonly string[]): Promise<void> {
  const now = END - 1;
  for (const [index, id] of ids.entries()) {
    if (index % 4 === 0) await store.remove(id, person('bob', 'bob'), null, now);
    if (index % 4 === 1) await store.remove(id, person('carol'), digest('mine'), now);
    if (index % 4 === 2) await store.claim(claimBy(person('carol'), id, proof('mine')), now);
    if (index % 4 === 3) await store.recordReading(id, proof('yours'), now);
  }
}

async function expectNothingBroken(): Promise<void> {
  for (const [name, query] of Object.entries(BROKEN)) {
    const { rows } = await withClient(url, (client) => client.query(query));
    expect(rows, name).toEqual([]);
  }
}

it('a purge that waits for a delete erases nothing that it has not ended', async () => {
  const [store] = servers.map((server) => server.store) as [MessageStore];
  const ids: string[] = [];
  for (let count = 0; count < ROWS + 1; count += 1)
    ids.push(await linked(store, {}, { expiry: { kind: 'at', instant: END } }));
  const purged = await withClient(url, async (client) => {
    await client.query('BEGIN');
    await client.query("UPDATE links SET outcome = 'withdrawn' WHERE id = $1", [ids[0]]);
    await client.query('DELETE FROM messages WHERE id = $1', [ids[0]]);
    const purging = store.purgeMessages(END, { rows: ROWS, bytes: 1_000_000 }, null);
    await expect.poll(() => isWaiting(client)).toBe(true);
    await client.query('COMMIT');
    return purging;
  });
  await expectNothingBroken();
  expect(purged + (await store.purgeMessages(END, { rows: ROWS, bytes: 1_000_000 }, null))).toBe(ROWS);
  await expectNothingBroken();
});

async function isWaiting(client: Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT pg_stat_clear_snapshot(), COUNT(*) FROM pg_locks
    JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`);
  return Number(rows[0]?.count) > 0;
}

it('two servers that purge, and others’ acts meanwhile, leave no half of a message', async () => {
  const [one, other] = servers.map(({ store }) => store) as [MessageStore, MessageStore];
  const ids = await Promise.all(
    Array.from({ length: MESSAGES }, async (_, index) => {
      const maxReadings = [2, 1, null, 1][index % 4] ?? null;
      const id = await linked(one, { maxReadings }, { expiry: { kind: 'at', instant: END } });
      await one.recordReading(id, proof('mine'), NOW);
      return id;
    }),
  );
  await Promise.all([purgeAll(one), purgeAll(other), endAll(one, ids), endAll(other, ids.toReversed())]);
  await expectNothingBroken();
  const left = await Promise.all(ids.map((id) => one.find(id, null)));
  expect(left.filter(({ message }) => message !== null)).toEqual([]);
  expect(new Set(left.map(({ link }) => link?.ending?.kind)).size).toBeGreaterThan(1);
});
