import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessageStore, StoreError } from '../../src/domain/ports.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { openOnFile, temporaryFolder } from './sqlite-under-test.ts';
import { STORE_CALLS } from './store-calls.ts';
import { TABLES } from './tables.ts';

const EVERY_METHOD: Record<keyof MessageStore, (store: MessageStore) => Promise<unknown>> = {
  ...STORE_CALLS,
  size: (store) => store.size(),
};

describe('a store whose tables are gone or whose file is closed', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let sqlite: SqliteStore;
  let store: MessageStore;

  beforeEach(async () => {
    folder = temporaryFolder();
    ({ sqlite, store } = await openOnFile(join(folder.path, 'inigma.db')));
  });
  afterEach(() => folder.remove());

  it.each(Object.entries(EVERY_METHOD))(
    '%s throws an error, and never gives an empty result',
    async (name, ask) => {
      const database = new DatabaseSync(join(folder.path, 'inigma.db'));
      database.exec(TABLES.map((table) => `DROP TABLE ${table};`).join(''));
      database.close();
      if (name !== 'size') await expect(ask(store)).rejects.toBeInstanceOf(StoreError);
      await sqlite.close();
      await expect(ask(store)).rejects.toBeInstanceOf(StoreError);
    },
  );
});
