import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { claimBy, messageIn, NOTHING, NOW, party, person, purge, RECIPIENT_CIPHERTEXT } from './samples.ts';
import { MIGRATIONS, openOnFile, temporaryFolder } from './sqlite-under-test.ts';
import {
  KEPT_OF_UNRELEASED_VERSION,
  migrationsBeforeFormat1,
  REMOVED_OF_UNRELEASED_VERSION,
  ROWS_OF_UNRELEASED_VERSION,
} from './unreleased-version.ts';

/** The table that earlier servers made by themselves, in a file without write-ahead log. */
const EARLIER_TABLE = `
  CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    ttl INTEGER NOT NULL,
    uid TEXT NOT NULL DEFAULT '',
    encrypted_message TEXT NOT NULL,
    iv TEXT NOT NULL,
    salt TEXT NOT NULL,
    custom_name TEXT DEFAULT '',
    creator_uid TEXT DEFAULT '',
    created_at INTEGER NOT NULL DEFAULT (strftime('%s', 'now'))
  );
  CREATE INDEX idx_messages_uid ON messages(uid);
  CREATE INDEX idx_messages_creator_uid ON messages(creator_uid);
  CREATE INDEX idx_messages_ttl ON messages(ttl);
  CREATE INDEX idx_messages_created_at ON messages(created_at);
  CREATE INDEX idx_messages_uid_ttl_created ON messages(uid, ttl, created_at DESC);`;

const LATER = NOW + 1_000;
const EARLIER_ROWS = `
  INSERT INTO messages (id, ttl, uid, encrypted_message, iv, salt, custom_name, creator_uid, created_at) VALUES
    ('pending',   ${LATER},   '',      'cA==', 'aQ==', 'cw==', 'to carol', 'bob', ${NOW - 5}),
    ('permanent', 9999999999, '',      'cA==', 'aQ==', 'cw==', '',         'bob', ${NOW - 4}),
    ('nameless',  ${LATER},   '',      'cA==', 'aQ==', 'cw==', NULL,       NULL,  ${NOW - 3}),
    ('claimed',   9999999999, 'carol', 'cA==', 'aQ==', 'cw==', 'from bob', 'bob', ${NOW - 2}),
    ('expired',   ${NOW - 1}, '',      'cA==', 'aQ==', 'cw==', '',         'bob', ${NOW - 9});
  INSERT INTO messages (id, ttl, encrypted_message, iv, salt) VALUES ('dated', 9999999999, 'cA==', 'aQ==', 'cw==');`;

const ALL = { offset: 0, limit: 100 };
/** What earlier clients show. */
const UNPROVEN = { linkToken: null, claimToken: null, readToken: null };
const CIPHERTEXT = { encryptedMessage: 'cA==', iv: 'aQ==', salt: 'cw==' };

describe('a database file of an earlier server', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let sqlite: SqliteStore;
  let store: MessageStore;
  let before: Record<string, unknown>[];

  const kept = () => before.map((row) => (row['id'] === 'claimed' ? { ...row, creator_uid: '' } : row));

  const rows = () => {
    const database = new DatabaseSync(join(folder.path, 'inigma.db'));
    const found = database
      .prepare(`SELECT id, ttl, uid, encrypted_message, iv, salt, custom_name, creator_uid, created_at
        FROM messages ORDER BY id`)
      .all();
    database.close();
    return found;
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    const earlier = new DatabaseSync(join(folder.path, 'inigma.db'));
    earlier.exec(EARLIER_TABLE + EARLIER_ROWS);
    earlier.close();
    before = rows();
    ({ sqlite, store } = await openOnFile(join(folder.path, 'inigma.db')));
  });
  afterEach(async () => {
    await sqlite.close();
    folder.remove();
  });

  it('an earlier file keeps every row, and loses the creator of claimed messages', () => {
    expect(before).toHaveLength(6);
    expect(rows()).toEqual(kept());
  });

  it('an earlier file is read by today’s rules: format 0, no binding, no link, no creator of claimed messages', async () => {
    const pending = {
      id: 'pending',
      format: 0,
      ciphertext: CIPHERTEXT,
      label: { customName: 'to carol', sealedName: '' },
      createdAt: NOW - 5,
      expiry: { kind: 'at', instant: LATER },
      creator: party('bob'),
      owner: null,
    };
    expect(await store.find('pending', 'reader')).toEqual({ ...NOTHING, message: pending });
    expect(await messageIn(store, 'nameless')).toMatchObject({
      label: { customName: '', sealedName: '' },
      creator: null,
    });
    expect(await messageIn(store, 'claimed')).toMatchObject({
      expiry: { kind: 'never' },
      creator: null,
      owner: party('carol'),
    });
    expect((await messageIn(store, 'dated'))?.createdAt).toBeGreaterThan(1_700_000_000);
  });

  it('messages of an earlier file are listed', async () => {
    const owned = await store.listOwned(person('carol', 'carol'), ALL, NOW);
    const pending = await store.listPending(person('bob'), ALL, NOW);
    expect(owned.messages.map(({ id, bound }) => [id, bound])).toEqual([['claimed', false]]);
    expect(pending.messages.map(({ id }) => id)).toEqual(['permanent', 'pending']);
    expect([owned.total, pending.total]).toEqual([1, 2]);
  });

  it('messages of an earlier file are claimed, renamed, deleted and purged', async () => {
    const dave = person('dave', 'dave');
    expect(await store.claim(claimBy(dave, 'nameless', UNPROVEN), NOW)).toEqual({
      kind: 'claimed',
      before: null,
    });
    expect(await messageIn(store, 'nameless')).toMatchObject({
      ciphertext: RECIPIENT_CIPHERTEXT,
      owner: party('dave', 'dave'),
    });
    expect(await store.claim(claimBy(dave, 'claimed', UNPROVEN), NOW)).toEqual({ kind: 'refused' });
    expect(await store.rename('claimed', person('carol'), { customName: 'new', sealedName: '' }, NOW)).toBe(
      true,
    );
    expect(await store.remove('claimed', person('bob'), null, NOW)).toBe(false);
    expect(await store.remove('pending', person('bob'), null, NOW)).toBe(true);
    expect(await purge(store, NOW, 10)).toBe(1);
    expect(rows().map((row) => row['id'])).toEqual(['claimed', 'dated', 'nameless', 'permanent']);
  });

  it('an earlier file loses the indexes that mislead the planner, and opens again unchanged', async () => {
    await sqlite.close();
    ({ sqlite, store } = await openOnFile(join(folder.path, 'inigma.db')));
    const database = new DatabaseSync(join(folder.path, 'inigma.db'));
    const indexes = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
      .all();
    const { integrity_check } = database.prepare('PRAGMA integrity_check').get() ?? {};
    database.close();
    expect(indexes.map((index) => index['name']).sort()).toEqual([
      'idempotency_by_age',
      'invitations_by_token',
      'links_ended',
      'links_read',
      'messages_by_creator',
      'messages_by_expiry',
      'messages_by_owner',
      'receipts_by_age',
      'receipts_by_creator',
      'secret_requests_by_age',
      'secret_requests_by_asker',
      'secret_requests_by_encapsulated_key',
    ]);
    expect(integrity_check).toBe('ok');
    expect(rows()).toEqual(kept());
  });
});

describe('a database file of the version before format 1', () => {
  it('the file loses the messages of that version, and keeps those of earlier clients', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'inigma.db');
    await (await openSqlite(file, migrationsBeforeFormat1(MIGRATIONS))).close();
    const unreleased = new DatabaseSync(file);
    unreleased.exec(ROWS_OF_UNRELEASED_VERSION);
    unreleased.close();
    const removed: unknown[] = [];
    const onRemoved = (...told: unknown[]) => removed.push(told);
    await (await openSqlite(file, MIGRATIONS, { onRemoved })).close();
    expect(removed).toEqual([['0006_links.sql', REMOVED_OF_UNRELEASED_VERSION.length]]);
    const { sqlite, store } = await openOnFile(file);
    const { messages } = await store.listOwned(person('carol'), ALL, NOW);
    const pending = await store.listPending(person('bob'), ALL, NOW);
    expect([...pending.messages, ...messages].map(({ id }) => id)).toEqual(KEPT_OF_UNRELEASED_VERSION);
    for (const id of KEPT_OF_UNRELEASED_VERSION)
      expect(await store.find(id, 'reader')).toMatchObject({
        message: { id, format: 0, ciphertext: CIPHERTEXT, label: { customName: 'name' } },
        link: null,
      });
    for (const id of REMOVED_OF_UNRELEASED_VERSION) expect(await store.find(id, 'r')).toEqual(NOTHING);
    expect(await store.recall({ key: 'key', request: 'request' }, 2)).toBeNull();
    await sqlite.close();
    folder.remove();
  });
});
