import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqlMessageStore } from '../../stores/message-store.ts';
import { openSqlite, type SqliteStore } from '../../stores/sqlite/sqlite-store.ts';
import { storesOn } from '../../stores/stores.ts';
import { readMigrations } from './build-files.ts';
import { type PurgeOptions, startPurge } from './purge.ts';

const MIGRATIONS = join(import.meta.dirname, '../../stores/migrations');
const NOW = 1_800_000_000;
const DAY = 86_400;
const NEVER = 9_999_999_999;
const SOON = { erasing: 5, checkpoint: 5 };
const LATER = { erasing: 60_000, checkpoint: 60_000 };

let folder: string;
let sqlite: SqliteStore;
let lines: { event: string }[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-purge-'));
  sqlite = await openSqlite(join(folder, 'inigma.db'), readMigrations(MIGRATIONS));
  lines = [];
});
afterEach(async () => {
  await sqlite.close();
  await rm(folder, { recursive: true });
});

function purging(own: Partial<PurgeOptions> = {}): PurgeOptions {
  return {
    ...storesOn(sqlite.driver),
    checkpoint: sqlite.checkpoint,
    clock: () => NOW,
    monotonicClock: () => performance.now(),
    log: (line) => lines.push(line),
    ...own,
  };
}

function inDatabase<Result>(work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(join(folder, 'inigma.db'), { timeout: 5_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Rows with this expiry, of so many characters of ciphertext each. */
function fill(count: number, ttl: number, length = 100): void {
  inDatabase((database) =>
    database
      .prepare(
        `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT ? || '-' || i, ?, substr(hex(zeroblob(?)), 1, ?), 'AAAA', 'AAAA', 0 FROM n`,
      )
      .run(count, ttl, ttl, length, length),
  );
}

function fillKeys(count: number, createdAt: number): void {
  inDatabase((database) =>
    database
      .prepare(
        `INSERT INTO idempotency (key, request, message_id, ttl, format, created_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT ? || '-' || i, 'r', 'm', 0, 0, ? FROM n`,
      )
      .run(count, createdAt, createdAt),
  );
}

/** Requests for secrets that are forgotten then. */
function fillRequests(count: number, forgetAt: number): void {
  inDatabase((database) =>
    database
      .prepare(
        `INSERT INTO secret_requests (id, asker_uid, asker_token, ask_verifier, salt, sealed_note, sealed_name, lifetime, created_at,
           expires_at, forget_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT ? || '-' || i, 'ann', 'token', 'verifier', 'AAAA', 'AAAA', '', 60, 0, 60, ? FROM n`,
      )
      .run(count, forgetAt, forgetAt),
  );
}

function rowsIn(table: 'messages' | 'idempotency' | 'secret_requests'): number {
  return inDatabase((database) =>
    Number(database.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get()?.['n']),
  );
}

/** Waits for the first line that tells of this. */
async function told(event: string): Promise<void> {
  for (let times = 0; !lines.some((line) => line.event === event); times++) {
    if (times > 1_000) throw new Error(`Nothing was told of ${event}: ${JSON.stringify(lines)}`);
    await pause(5);
  }
}

describe('a purge', () => {
  it('a purge erases expired messages, old idempotency keys and old requests, and nothing else', async () => {
    fill(120, NOW);
    fill(30, NOW + 1);
    fill(20, NEVER);
    fillKeys(110, NOW - DAY - 1);
    fillKeys(10, NOW - DAY);
    fillRequests(130, NOW);
    fillRequests(20, NOW + 1);
    const purge = startPurge(purging(), LATER);
    await told('purge');
    await purge.stop();
    expect([rowsIn('messages'), rowsIn('idempotency'), rowsIn('secret_requests')]).toEqual([50, 10, 20]);
    expect(lines).toMatchObject([{ level: 'info', event: 'purge', messages: 120, keys: 110 }]);
  });

  it('a purge leaves nothing in the write-ahead log', async () => {
    fill(500, NOW, 1_000);
    const purge = startPurge(purging(), LATER);
    await told('purge');
    await purge.stop();
    expect(statSync(join(folder, 'inigma.db-wal')).size).toBe(0);
  });

  it('purge rounds repeat, one after the other', async () => {
    let [inside, max, rounds] = [0, 0, 0];
    const store = {
      async purgeMessages() {
        rounds++;
        inside++;
        max = Math.max(max, inside);
        await pause(20);
        inside--;
        return 0;
      },
      nextExpired: async () => null,
      purgeRead: async () => 0,
      endOrphans: async () => 0,
      purgeEndings: async () => 0,
      purgeReceipts: async () => 0,
      purgeIdempotencyKeys: async () => 0,
    };
    const purge = startPurge(purging({ store }), SOON);
    await pause(200);
    await purge.stop();
    const before = rounds;
    await pause(50);
    expect([max, rounds]).toEqual([1, before]);
    expect(rounds).toBeGreaterThan(3);
  });

  it('a round erases read messages before expired ones, so that no two replicas leave the expired ones to each other', async () => {
    const calls: string[] = [];
    const returningZero = (name: string) => async () => {
      calls.push(name);
      return 0;
    };
    const store = {
      purgeMessages: returningZero('expired'),
      nextExpired: async () => null,
      purgeRead: returningZero('read'),
      endOrphans: returningZero('orphans'),
      purgeEndings: returningZero('endings'),
      purgeReceipts: returningZero('receipts'),
      purgeIdempotencyKeys: returningZero('keys'),
    };
    const purge = startPurge(purging({ store }), LATER);
    await told('purge');
    await purge.stop();
    expect(calls.slice(0, 2)).toEqual(['read', 'expired']);
  });

  it('a purge without work logs at level debug', async () => {
    const purge = startPurge(purging(), LATER);
    await told('purge');
    await purge.stop();
    expect(lines).toMatchObject([{ level: 'debug', messages: 0, keys: 0 }]);
  });

  it('a failed purge is logged with its cause, and tried again', async () => {
    fill(10, NOW);
    inDatabase((database) => database.exec('ALTER TABLE messages RENAME TO elsewhere'));
    const purge = startPurge(purging(), SOON);
    await told('purge failed');
    inDatabase((database) => database.exec('ALTER TABLE elsewhere RENAME TO messages'));
    await told('purge');
    await purge.stop();
    expect(lines[0]).toMatchObject({
      level: 'error',
      event: 'purge failed',
      error: 'StoreError: The store failed.',
      cause: expect.stringContaining('no such table: messages'),
    });
    expect(rowsIn('messages')).toBe(0);
  });

  it('a purge skips a row that it cannot erase, logs why, and retries it at the end', async () => {
    fill(300, NOW);
    inDatabase((database) =>
      database.exec(`CREATE TRIGGER stubborn BEFORE DELETE ON messages WHEN old.id LIKE '%-7_'
        BEGIN SELECT RAISE(ABORT, 'not this one'); END`),
    );
    const purge = startPurge(purging(), SOON);
    await told('purge');
    expect(rowsIn('messages')).toBe(10);
    inDatabase((database) => database.exec('DROP TRIGGER stubborn'));
    while (rowsIn('messages') > 0) await pause(5);
    await purge.stop();
    const skipped = lines.filter(({ event }) => event === 'purge skipped a row');
    expect(skipped.length).toBeGreaterThanOrEqual(10);
    expect(skipped[0]).toMatchObject({ level: 'error', cause: 'Error: not this one' });
  });

  it('a purge passes any number of rows that it cannot erase, over several rounds', async () => {
    fill(100, NOW - 1);
    fill(50, NOW);
    inDatabase((database) =>
      database.exec(`CREATE TRIGGER stubborn BEFORE DELETE ON messages WHEN old.ttl < ${NOW}
        BEGIN SELECT RAISE(ABORT, 'not this one'); END`),
    );
    const purge = startPurge(purging(), SOON);
    await told('purge');
    await purge.stop();
    expect(rowsIn('messages')).toBe(100);
  });

  it('a purge logs that the write-ahead log could not be emptied, and tries again', async () => {
    let times = 0;
    const purge = startPurge(
      purging({ checkpoint: () => ({ isLogEmpty: ++times > 3, missingReserve: 0 }) }),
      SOON,
    );
    while (times < 5) await pause(5);
    await purge.stop();
    expect(lines.filter(({ event }) => event === 'checkpoint postponed')).toHaveLength(3);
  });
});

it('a checkpoint that cannot restore the reserve logs how much is missing', async () => {
  const checkpoint = () => ({ isLogEmpty: true, missingReserve: 4_096 });
  const purge = startPurge(purging({ checkpoint }), LATER);
  await told('volume full');
  await purge.stop();
  expect(lines[0]).toMatchObject({ level: 'warn', event: 'volume full', missing: 4_096 });
});

describe('a purge of many rows', () => {
  it('a purge of many rows lets requests run between its batches', async () => {
    fill(20_000, NOW);
    const store = new SqlMessageStore(sqlite.driver);
    let answered = 0;
    const purge = startPurge(purging(), LATER);
    while (!lines.some(({ event }) => event === 'purge')) {
      await store.ping();
      await new Promise((next) => setImmediate(next));
      answered++;
    }
    await purge.stop();
    expect(rowsIn('messages')).toBe(0);
    expect(answered).toBeGreaterThan(300);
    // With commits that wait for a busy disk, batches are short.
  }, 120_000);

  it('a purge of many rows ends early at a stop', async () => {
    fill(50_000, NOW);
    const purge = startPurge(purging(), LATER);
    await pause(10);
    await purge.stop();
    const left = rowsIn('messages');
    expect(left).toBeGreaterThan(0);
    await pause(50);
    expect(rowsIn('messages')).toBe(left);
  });
});
