import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { MessageStore } from '../../src/domain/ports.ts';
import { readMigrations } from '../../src/runtimes/node/build-files.ts';
import { SqlInvitationStore } from '../../src/stores/invitation-store.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
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
export async function openOnFile(file: string): Promise<{ sqlite: SqliteStore; store: MessageStore }> {
  const sqlite = await openSqlite(file, MIGRATIONS);
  return { sqlite, store: new SqlMessageStore(sqlite.driver) };
}

export async function sqliteUnderTest(): Promise<StoreUnderTest> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'inigma.db');
  let { sqlite, store } = await openOnFile(file);
  return {
    store,
    invitations: new SqlInvitationStore(sqlite.driver),
    async reopen() {
      await sqlite.close();
      ({ sqlite, store } = await openOnFile(file));
      return store;
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
