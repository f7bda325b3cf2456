import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { SESSION } from '../../src/stores/postgres/session.ts';
import { type Driver, render, type Statement } from '../../src/stores/sql.ts';
import { storesOn } from '../../src/stores/stores.ts';
import { NOW } from '../store-contract/samples.ts';
import { ALL_CALLS, STORE_CALLS } from '../store-contract/store-calls.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';

const FEW = 20;
const ROWS = 60_000;

let client: Client;
beforeAll(async () => {
  const url = await newDatabase();
  await (await openOn(url)).postgres.close();
  client = new Client({ connectionString: url, options: SESSION });
  await client.connect();
});
afterAll(() => client.end());

/** An owner and a sender of a twentieth of all messages each, many of few; a third expired, a tenth without end; old keys. */
async function fill(from: number, to: number): Promise<void> {
  await client.query(`INSERT INTO messages (id, ttl, uid, encrypted_message, iv, salt, creator_uid, created_at)
    SELECT 'm' || i,
      CASE WHEN i % 10 = 0 THEN 9999999999 WHEN i % 3 = 0 THEN ${NOW} - i ELSE ${NOW} + i END,
      CASE WHEN i % 2 = 0 THEN 'u' || (CASE WHEN i % 20 = 0 THEN 0 ELSE i % 997 END) ELSE '' END,
      repeat(md5(i::text), 20), 'iv', 'salt',
      CASE WHEN i % 2 = 1 THEN 'u' || (CASE WHEN i % 21 = 0 THEN 0 ELSE i % 997 END) ELSE '' END,
      ${NOW} - i
    FROM generate_series(${from}, ${to}) i`);
  // Of those without an owner; a third used up, a third ended long ago, and some readers of each.
  await client.query(`INSERT INTO links (id, link_verifier, claim_verifier, locked, max_readings, readings, outcome, ends_at)
    SELECT 'm' || i, 'link', 'key', 1, CASE WHEN i % 3 = 0 THEN 2 END, CASE WHEN i % 3 = 0 THEN 2 ELSE 1 END,
      CASE WHEN i % 3 = 1 THEN 'kept' END, ${NOW} + CASE WHEN i % 5 = 0 THEN -i ELSE i END
    FROM generate_series(${from}, ${to}) i`);
  await client.query(`INSERT INTO readings (message_id, reader, lease_until)
    SELECT 'm' || i, 'reader' || j, ${NOW} + i FROM generate_series(${from}, ${to}) i, generate_series(1, 3) j`);
  await client.query(`INSERT INTO receipts (id, creator_uid, creator_token, sealed_name, outcome, outcome_at, readings, wrong_passphrases)
    SELECT 'r' || i, 'u' || (CASE WHEN i % 21 = 0 THEN 0 ELSE i % 997 END), 'token', '', 'kept', ${NOW} - i, 1, 0
    FROM generate_series(${from}, ${to}) i`);
  // An asker of a twentieth of them; a half answered, a third long ago.
  await client.query(`INSERT INTO secret_requests (id, asker_uid, asker_token, ask_verifier, salt, sealed_note, sealed_name, lifetime,
      created_at, expires_at, answered_at, encapsulated_key, forget_at)
    SELECT 'q' || i, CASE WHEN i % 9 = 0 THEN '' WHEN i % 21 = 0 THEN 'ann' ELSE 'u' || i % 997 END, 'token', 'verifier', 'salt',
      repeat(md5(i::text), 20), '', 86400, ${NOW} - i, ${NOW} + i, CASE WHEN i % 2 = 0 THEN ${NOW} END,
      CASE WHEN i % 2 = 0 THEN 'e' || i END, ${NOW} + CASE WHEN i % 3 = 0 THEN -i ELSE i END
    FROM generate_series(${from}, ${to}) i`);
  await client.query(`INSERT INTO idempotency (key, request, message_id, ttl, format, created_at)
    SELECT 'k' || i, 'r', 'm', 0, 0, ${NOW} - 90000 - i FROM generate_series(${from}, ${to}) i`);
}

/** As the product runs it, with its values; and as PostgreSQL may keep it for any values. */
async function plansOf({ parts, values }: Statement): Promise<string> {
  const text = render({ parts, values }, (position) => `$${position}`);
  const now = await client.query({ text: `EXPLAIN ${text}`, values: [...values] });
  const kept = await client.query(`EXPLAIN (GENERIC_PLAN) ${text}`);
  return [...now.rows, ...kept.rows].map((row) => String(row['QUERY PLAN'])).join('\n');
}

/** The names of all indexes that the plans use. */
async function indexesOf(statement: Statement): Promise<string[]> {
  const plans = await plansOf(statement);
  const found = plans.matchAll(/(?:using|Bitmap Index Scan on) (\w+)/g);
  return [...new Set([...found].map(([, index]) => index ?? ''))];
}

const SCAN_OR_SORT = /Seq Scan|Sort|Hash Join|Hash Semi Join|Materialize|Disabled/;

async function takeStatistics(): Promise<void> {
  await client.query('VACUUM ANALYZE messages, idempotency, links, readings, receipts, secret_requests');
}

/** A plan may be made at any of these times, and be kept for the next. */
const TIMES: Readonly<Record<string, () => Promise<unknown>>> = {
  'while the tables are empty': async () => undefined,
  'with a few rows': async () => {
    await fill(1, FEW);
    await takeStatistics();
  },
  'with many rows, and statistics of the few': () => fill(FEW + 1, ROWS),
  'with many rows and statistics': takeStatistics,
};

describe.each(Object.entries(TIMES))('query plans %s', (_, prepare) => {
  beforeAll(async () => void (await prepare()));

  it.each(ALL_CALLS)('%s neither scans a table nor sorts', async (_, ask) => {
    const asked: Statement[] = [];
    await ask(storesOn(recordOnly(asked))).catch(() => undefined);
    expect(asked).not.toEqual([]);
    for (const statement of asked)
      expect(await plansOf(statement), statement.parts.join('?')).not.toMatch(SCAN_OR_SORT);
  });

  it('the purge lag is read from the expiry index', async () => {
    const asked: Statement[] = [];
    await new SqlMessageStore(recordOnly(asked)).nextExpired(NOW, null);
    for (const statement of asked) expect(await indexesOf(statement)).toEqual(['messages_by_expiry']);
  });

  it.each([
    ['listOwned', 'messages_by_owner'],
    ['listPending', 'messages_by_creator', 'links_pkey'],
    ['listReceipts', 'receipts_by_creator'],
  ] as const)('%s comes from its index, in its order', async (act, ...indexes) => {
    const asked: Statement[] = [];
    await STORE_CALLS[act](new SqlMessageStore(recordOnly(asked)));
    for (const statement of asked) expect(await indexesOf(statement)).toEqual(indexes);
  });

  it('a repeated idempotency key is found by its primary key, not among those of its day', async () => {
    const asked: Statement[] = [];
    await STORE_CALLS.recall(new SqlMessageStore(recordOnly(asked)));
    for (const statement of asked) expect(await indexesOf(statement)).toEqual(['idempotency_pkey']);
  });
});

it('the plan check finds a statement that scans or sorts', async () => {
  const scan = { parts: ["SELECT id FROM messages WHERE iv = '' ORDER BY salt"], values: [] };
  expect(await plansOf(scan)).toMatch(/Sort[\s\S]*Seq Scan/);
});

/** A driver that records every statement and returns no rows. */
function recordOnly(recorded: Statement[]): Driver {
  const recordStatements = async (statements: readonly Statement[]) => {
    recorded.push(...statements);
    return statements.map(() => []);
  };
  return {
    read: async (statement) => (await recordStatements([statement])).flat(),
    write: recordStatements,
    clear: (_, statements) => recordStatements(statements),
    size: async () => 0,
  };
}
