import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessageStore, StoreError } from '../../src/domain/ports.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { claimBy, digest, idempotency, message, NOW, person, purge, reader } from './samples.ts';
import { openOnFile, temporaryFolder } from './sqlite-under-test.ts';

const CAROL = person('carol');
const SLICE = { offset: 0, limit: 10 };

/** By name, so that a new method does not compile until it is here. */
const EVERY_METHOD: Record<keyof MessageStore, (store: MessageStore) => Promise<unknown>> = {
  create: (store) => store.create(message(), idempotency('a')),
  recall: (store) => store.recall(idempotency('a'), NOW),
  find: (store) => store.find('id'),
  claim: (store) => store.claim(claimBy(CAROL, 'id'), NOW),
  startReading: (store) => store.startReading('id', reader('mine'), NOW, NOW + 1),
  rename: (store) => store.rename('id', CAROL, { customName: '', sealedName: '' }, NOW),
  remove: (store) => store.remove('id', CAROL, digest('mine'), NOW),
  listOwned: (store) => store.listOwned(CAROL, SLICE, NOW),
  listPending: (store) => store.listPending(CAROL, SLICE, NOW),
  purgeMessages: (store) => purge(store, NOW, 10),
  nextExpired: (store) => store.nextExpired(NOW, null),
  purgeIdempotencyKeys: (store) => store.purgeIdempotencyKeys(NOW, 10),
  size: (store) => store.size(),
  ping: (store) => store.ping(),
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
      database.exec('DROP TABLE messages; DROP TABLE idempotency');
      database.close();
      if (name !== 'size') await expect(ask(store)).rejects.toBeInstanceOf(StoreError);
      await sqlite.close();
      await expect(ask(store)).rejects.toBeInstanceOf(StoreError);
    },
  );
});
