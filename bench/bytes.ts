import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../src/http/clock.ts';
import { D1Driver } from '../src/stores/d1/d1-driver.ts';
import { SqlMessageStore } from '../src/stores/message-store.ts';
import { openPostgres } from '../src/stores/postgres/postgres-store.ts';
import { openSqlite } from '../src/stores/sqlite/sqlite-store.ts';
import { PostgresServer, withClient } from '../tests/postgres/postgres-server.ts';
import { MIGRATIONS } from '../tests/store-contract/sqlite-under-test.ts';
import { TABLES } from '../tests/store-contract/tables.ts';
import { inWaves } from '../tests/store-contract/waves.ts';
import { WorkerServer } from '../tests/worker/worker-server.ts';
import { type BilledRows, countBilledRows, countingDatabase } from './billed-rows.ts';
import { claimOf, createArguments, newIds, readingOf } from './messages.ts';

/** Bytes on the disk for one message, with its indexes. */
export interface BytesPerMessage {
  readonly engine: string;
  /** Not opened yet, with its idempotency key. */
  readonly sent: number;
  /** Claimed, with the receipt of its sender, in the day in which its idempotency key is kept. */
  readonly claimed: number;
}

export interface SizeResult {
  readonly bytes: readonly BytesPerMessage[];
  /** Rows that Cloudflare bills, by what is done. */
  readonly billed: Readonly<Record<string, BilledRows>>;
}

const KIBIBYTES = 1;

/** What a message of 1 KiB takes on each engine, and which rows D1 counts for each request. */
export async function measureSizes(folder: string, messages: number): Promise<SizeResult> {
  mkdirSync(folder, { recursive: true });
  const [sqlite, postgres] = [await onSqlite(folder, messages), await onPostgres(messages)];
  const { bytes, billed } = await onD1(Math.min(messages, 2_000));
  return { bytes: [sqlite, postgres, bytes], billed };
}

async function onSqlite(folder: string, messages: number): Promise<BytesPerMessage> {
  const sqlite = await openSqlite(join(folder, 'bytes.db'), MIGRATIONS);
  try {
    return await measure('SQLite', new SqlMessageStore(sqlite.driver), messages, sqlite.driver.size);
  } finally {
    await sqlite.close();
  }
}

async function onPostgres(messages: number): Promise<BytesPerMessage> {
  const server = await PostgresServer.start();
  const url = await server.createDatabase();
  const postgres = await openPostgres({ url, connections: 10 }, MIGRATIONS);
  const sizes = TABLES.map((table) => `pg_total_relation_size('${table}')`).join(' + ');
  const size = () =>
    withClient(url, async (client) => {
      await client.query('VACUUM FULL');
      return Number((await client.query(`SELECT ${sizes} AS bytes`)).rows[0]?.bytes);
    });
  try {
    return await measure('PostgreSQL', new SqlMessageStore(postgres.driver), messages, size);
  } finally {
    await postgres.close();
    await server.stop();
  }
}

async function onD1(messages: number): Promise<{ bytes: BytesPerMessage; billed: SizeResult['billed'] }> {
  const worker = await WorkerServer.start();
  try {
    const { database, counted } = countingDatabase((await worker.bindings()).DB);
    const driver = new D1Driver(database);
    const store = new SqlMessageStore(driver);
    const bytes = await measure('D1', store, messages, () => driver.size());
    return { bytes, billed: await countBilledRows(store, counted) };
  } finally {
    await worker.stop();
  }
}

async function measure(
  engine: string,
  store: SqlMessageStore,
  messages: number,
  size: () => Promise<number>,
): Promise<BytesPerMessage> {
  const now = clock();
  const ids = newIds(messages);
  const empty = await size();
  await inWaves(messages, (index) => store.create(...createArguments(ids[index] ?? '', KIBIBYTES, now)));
  const sent = (await size()) - empty;
  await inWaves(messages, (index) => store.recordReading(ids[index] ?? '', readingOf(), now));
  await inWaves(messages, (index) => store.claim(claimOf(ids[index] ?? '', KIBIBYTES), now));
  const claimed = (await size()) - empty;
  return { engine, sent: sent / messages, claimed: claimed / messages };
}
