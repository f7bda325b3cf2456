import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../../src/runtimes/node/build-files.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { type Stores, storesOn } from '../../src/stores/stores.ts';
import type { StoreUnderTest } from './message-store-contract.ts';
import { TABLES } from './tables.ts';

export const MIGRATIONS = readMigrations(
  fileURLToPath(new URL('../../src/stores/migrations', import.meta.url)),
);

/** A folder that is gone when the test is over: hand `remove` to `afterEach`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'inigma-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A store on a real file, as a server has it. */
export async function openOnFile(file: string): Promise<{ sqlite: SqliteStore } & Stores> {
  const sqlite = await openSqlite(file, MIGRATIONS);
  return { sqlite, ...storesOn(sqlite.driver) };
}

export async function sqliteUnderTest(): Promise<StoreUnderTest> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'inigma.db');
  let { sqlite, ...stores } = await openOnFile(file);
  return {
    ...stores,
    async reopen() {
      await sqlite.close();
      ({ sqlite, ...stores } = await openOnFile(file));
      return stores.store;
    },
    async deleteByHand(id) {
      const database = new DatabaseSync(file);
      database.prepare('DELETE FROM messages WHERE id = ?').run(id);
      database.close();
    },
    dump: async () => dumpOf(file),
    async close() {
      await sqlite.close();
      folder.remove();
    },
  };
}

function dumpOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = TABLES.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  database.close();
  return JSON.stringify(rows);
}
