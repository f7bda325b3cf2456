import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CREATE, FIND, LIST, TOTAL } from '../../bench/bare-statements.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { render, type Statement } from '../../src/stores/sql.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { recordingDriver } from './recording-driver.ts';
import { idempotency, message, NOW, person } from './samples.ts';
import { MIGRATIONS, temporaryFolder } from './sqlite-under-test.ts';

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

it('the bench compares the server with the statements that the server runs', async () => {
  const asked: Statement[] = [];
  const store = new SqlMessageStore(recordingDriver(sqlite.driver, asked));
  await store.create(message(), idempotency('a'));
  await store.find('id');
  await store.listOwned(person('bob'), { offset: 0, limit: 100 }, NOW);
  const texts = asked.map((statement) => inOneLine(render(statement, () => '?')));
  expect(texts).toEqual([...CREATE, FIND, LIST, TOTAL].map(inOneLine));
});

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
