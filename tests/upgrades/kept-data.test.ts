import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadExportOfD1 } from '../../src/stores/sqlite/from-d1.ts';
import { openOnFile, temporaryFolder } from '../store-contract/sqlite-under-test.ts';
import { checkMessages } from './check-messages.ts';
import { allKeptData, keptFile, keptStatements } from './kept-data.ts';
import { serverInTime } from './server-in-time.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'inigma.db');
});
afterEach(() => folder.remove());

/** All that a message is, as far as the first migration knew it. */
function rowsOf(path: string): unknown[] {
  const database = new DatabaseSync(path);
  const columns = 'id, ttl, uid, encrypted_message, iv, salt, custom_name, creator_uid, created_at';
  const rows = database.prepare(`SELECT ${columns} FROM messages ORDER BY id`).all();
  database.close();
  return rows;
}

describe.each(allKeptData())('the data of version $name', (kept) => {
  it('its SQLite file opens without losing a row, and keeps every promise', async () => {
    writeFileSync(file, keptFile(kept));
    const before = rowsOf(file);
    const { sqlite } = await openOnFile(file);
    expect(rowsOf(file)).toEqual(before);
    await checkMessages(kept.messages.sqlite, serverInTime(sqlite.driver, kept.madeAt), 'all');
    await sqlite.close();
  });

  it('what its Worker has exported from D1 moves to a file, and keeps every promise', async () => {
    loadExportOfD1(keptStatements(kept, 'd1'), file);
    const { sqlite } = await openOnFile(file);
    await checkMessages(kept.messages.d1, serverInTime(sqlite.driver, kept.madeAt), 'none');
    await sqlite.close();
  });
});
