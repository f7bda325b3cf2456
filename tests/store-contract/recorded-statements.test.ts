import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RecordedStatement, recordStatements } from '../../bench/recorded-statements.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import type { Value } from '../../src/stores/sql.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { digest, NOW, person } from './samples.ts';
import { MIGRATIONS, temporaryFolder } from './sqlite-under-test.ts';

const FIELDS: Readonly<Record<string, Value>> = {
  ...{ view: 'a-message', uid: 'ann', creator_uid: 'bob', owner_token: digest('owner'), per_page: 100 },
  ...{ encrypted_message: 'bWVzc2FnZQ==', iv: 'aXY=', salt: 'c2FsdA==', sealed_name: '' },
  ...{
    link_verifier: digest('link'),
    claim_verifier: digest('key'),
    idempotency_key: 'key',
    request: 'request',
  },
  ...{ link_token: digest('link'), claim_token: digest('key'), read_token: digest('reader') },
};

let folder: ReturnType<typeof temporaryFolder>;
let sqlite: SqliteStore;
beforeEach(async () => {
  folder = temporaryFolder();
  sqlite = await openSqlite(join(folder.path, 'inigma.db'), MIGRATIONS);
});
afterEach(async () => {
  await sqlite.close();
  folder.remove();
});

/** As the bench's bare server runs them. */
function run(statements: readonly RecordedStatement[]) {
  const filled = (value: Value) => FIELDS[/^\{(\w+)\}$/.exec(String(value))?.[1] ?? ''] ?? value;
  const written = statements.map(({ text, values }) => ({
    parts: text.split('?'),
    values: values.map(filled),
  }));
  return sqlite.driver.write(written, 'adds');
}

it('the bench compares the server with statements that do what the server does', async () => {
  const { create, find, read, claim, list } = await recordStatements(folder.path, NOW);
  const store = new SqlMessageStore(sqlite.driver);
  const found = () => store.find('a-message', digest('reader'));
  await run(create);
  expect((await found()).message?.creator?.id).toBe('bob');
  await run(read);
  expect((await found()).link?.readings.count).toBe(1);
  expect((await run(find))[0]?.[0]?.['encrypted_message']).toBe('bWVzc2FnZQ==');
  await run(claim);
  expect((await found()).message?.owner?.id).toBe('ann');
  expect((await store.listReceipts(person('bob', 'owner'), { offset: 0, limit: 1 })).total).toBe(1);
  expect((await run(list)).map((rows) => rows.length)).toEqual([1, 1]);
});
