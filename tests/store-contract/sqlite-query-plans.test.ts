import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { render, type Statement } from '../../src/stores/sql.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { storesOn } from '../../src/stores/stores.ts';
import { recordingDriver } from './recording-driver.ts';
import { NOW, person } from './samples.ts';
import { MIGRATIONS, temporaryFolder } from './sqlite-under-test.ts';
import { ALL_CALLS } from './store-calls.ts';

const BOB = person('bob', 'bob');
const SLICE = { offset: 10, limit: 10 };

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

  it.each(ALL_CALLS)('%s neither scans a table nor sorts', async (_, ask) => {
    const asked: Statement[] = [];
    await ask(storesOn(recordingDriver(sqlite.driver, asked)));
    expect(asked).not.toEqual([]);
    for (const step of asked.flatMap(planOf)) {
      expect(step).not.toMatch(
        /^SCAN (messages|idempotency|links|readings|receipts|secret_requests|other)|B-TREE|AUTOMATIC/,
      );
    }
  });

  it('lists and totals come from the index of the list', async () => {
    const asked: Statement[] = [];
    const { store, requests } = storesOn(recordingDriver(sqlite.driver, asked));
    await store.listOwned(BOB, SLICE, NOW);
    await store.listPending(BOB, SLICE, NOW);
    await store.listReceipts(BOB, SLICE);
    await requests.listRequests(BOB, SLICE);
    expect(asked.map(planOf)).toEqual([
      ['SEARCH messages USING INDEX messages_by_owner (uid=?)'],
      ['SEARCH messages USING COVERING INDEX messages_by_owner (uid=?)'],
      ['SEARCH messages USING INDEX messages_by_creator (creator_uid=?)', THE_LINK_OF_EACH],
      ['SEARCH messages USING COVERING INDEX messages_by_creator (creator_uid=?)', THE_LINK_OF_EACH],
      ['SEARCH receipts USING INDEX receipts_by_creator (creator_uid=? AND creator_token=?)'],
      ['SEARCH receipts USING COVERING INDEX receipts_by_creator (creator_uid=? AND creator_token=?)'],
      ['SEARCH secret_requests USING INDEX secret_requests_by_asker (asker_uid=? AND asker_token=?)'],
      [
        'SEARCH secret_requests USING COVERING INDEX secret_requests_by_asker (asker_uid=? AND asker_token=?)',
      ],
    ]);
  });

  it('what is read, and what has ended, comes from the index that holds nothing else', async () => {
    const asked: Statement[] = [];
    const store = new SqlMessageStore(recordingDriver(sqlite.driver, asked));
    await store.purgeRead(NOW, 10);
    await store.purgeEndings(NOW, 10);
    expect(asked.flatMap(planOf).filter((step) => /links_(read|ended)/.test(step))).toEqual([
      'SEARCH links USING INDEX links_read (ends_at<?)',
      ...Array(3).fill('SEARCH links USING INDEX links_ended (ends_at=?)'),
      'SEARCH links USING INDEX links_ended (ends_at<?)',
    ]);
  });

  it('the plan check finds a statement that scans or sorts', () => {
    const scan = { parts: ['SELECT id FROM messages WHERE iv = 1 ORDER BY salt'], values: [] };
    expect(planOf(scan)).toEqual(['SCAN messages', 'USE TEMP B-TREE FOR ORDER BY']);
  });
});

const THE_LINK_OF_EACH = 'SEARCH links USING INDEX sqlite_autoindex_links_1 (id=?) LEFT-JOIN';
