import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { render, type Statement } from '../../src/stores/sql.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { recordingDriver } from './recording-driver.ts';
import { claimBy, digest, idempotency, message, NOW, person, purge, reader } from './samples.ts';
import { MIGRATIONS, temporaryFolder } from './sqlite-under-test.ts';

const BOB = person('bob', 'bob');
const SLICE = { offset: 10, limit: 10 };

/** Every method of the store, by name: a new one does not compile until it is asked for its plan. */
const EVERY_METHOD: Record<keyof MessageStore, (store: MessageStore) => Promise<unknown>> = {
  create: (store) => Promise.all([store.create(message(), null), store.create(message(), idempotency('a'))]),
  recall: (store) => store.recall(idempotency('a'), NOW),
  find: (store) => store.find('id'),
  claim: (store) => store.claim(claimBy(BOB, 'id'), NOW),
  startReading: (store) =>
    Promise.all([null, 'key'].map((key) => store.startReading('id', reader('mine', key), NOW, NOW + 1))),
  rename: (store) => store.rename('id', BOB, { customName: '', sealedName: '' }, NOW),
  remove: (store) => store.remove('id', BOB, digest('mine'), NOW),
  listOwned: (store) => store.listOwned(BOB, SLICE, NOW),
  listPending: (store) => store.listPending(BOB, SLICE, NOW),
  purgeMessages: (store) => purge(store, NOW, 10),
  nextExpired: (store) => store.nextExpired(NOW, null),
  purgeIdempotencyKeys: (store) => store.purgeIdempotencyKeys(NOW, 10),
  size: (store) => store.size(),
  ping: (store) => store.ping(),
};

describe('SQLite query plans', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let sqlite: SqliteStore;
  let planner: DatabaseSync;

  beforeEach(async () => {
    folder = temporaryFolder();
    sqlite = await openSqlite(join(folder.path, 'inigma.db'), MIGRATIONS);
    planner = new DatabaseSync(join(folder.path, 'inigma.db'));
  });
  afterEach(async () => {
    planner.close();
    await sqlite.close();
    folder.remove();
  });

  const planOf = (statement: Statement) =>
    planner
      .prepare(`EXPLAIN QUERY PLAN ${render(statement, () => '?')}`)
      .all(...statement.values)
      .map((step) => String(step['detail']));

  it.each(Object.entries(EVERY_METHOD))('%s neither scans a table nor sorts', async (name, ask) => {
    const asked: Statement[] = [];
    await ask(new SqlMessageStore(recordingDriver(sqlite.driver, asked)));
    if (name !== 'size') expect(asked).not.toEqual([]);
    for (const step of asked.flatMap(planOf)) {
      expect(step).not.toMatch(/^SCAN (messages|idempotency)|B-TREE|AUTOMATIC/);
    }
  });

  it('lists and totals come from the index of the list', async () => {
    const asked: Statement[] = [];
    const store = new SqlMessageStore(recordingDriver(sqlite.driver, asked));
    await store.listOwned(BOB, SLICE, NOW);
    await store.listPending(BOB, SLICE, NOW);
    expect(asked.map(planOf)).toEqual([
      ['SEARCH messages USING INDEX messages_by_owner (uid=?)'],
      ['SEARCH messages USING COVERING INDEX messages_by_owner (uid=?)'],
      ['SEARCH messages USING INDEX messages_by_creator (creator_uid=?)'],
      ['SEARCH messages USING COVERING INDEX messages_by_creator (creator_uid=?)'],
    ]);
  });

  it('the plan check finds a statement that scans or sorts', () => {
    const scan = { parts: ['SELECT id FROM messages WHERE iv = 1 ORDER BY salt'], values: [] };
    expect(planOf(scan)).toEqual(['SCAN messages', 'USE TEMP B-TREE FOR ORDER BY']);
  });
});
