import { type FSWatcher, watch, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someLinked, someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

const LARGEST = 2_097_152;
const DAY = 86_400;

/** A folder for temporary files that tells of each that is made there, also of one that has no name a moment later. */
class WatchedFolder {
  readonly path: string;
  readonly #seen: string[] = [];
  readonly #watcher: FSWatcher;

  private constructor(path: string) {
    this.path = path;
    this.#watcher = watch(path, (_, name) => this.#seen.push(String(name)));
  }

  static async make(): Promise<WatchedFolder> {
    return new WatchedFolder(await mkdtemp(join(tmpdir(), 'inigma-temporary-')));
  }

  /** What has been made there so far. The system tells of it in order, so a file of our own says that all was told. */
  async made(): Promise<string[]> {
    writeFileSync(join(this.path, 'end'), '');
    while (!this.#seen.includes('end')) await new Promise((next) => setImmediate(next));
    return this.#seen.slice(0, this.#seen.indexOf('end'));
  }

  async remove(): Promise<void> {
    this.#watcher.close();
    await rm(this.path, { recursive: true });
  }
}

describe('temporary files', () => {
  let temporary: WatchedFolder;
  let server: LocalServer;
  let api: Api;
  beforeEach(async () => {
    temporary = await WatchedFolder.make();
    server = await LocalServer.start({ SQLITE_TMPDIR: temporary.path });
    api = new Api(server.url);
  });
  afterEach(async () => {
    await server.stop();
    await temporary.remove();
  });

  /** Stops the server, changes its database, and starts it again. */
  async function withServerStopped(work: (database: DatabaseSync) => void): Promise<void> {
    await server.process.kill('SIGTERM');
    const database = new DatabaseSync(server.databaseFile);
    database.exec('PRAGMA temp_store = MEMORY');
    work(database);
    database.close();
    await server.restart();
    api = new Api(server.url);
  }

  it('requests with the longest message create no temporary file', async () => {
    const longest = { encrypted_message: 'A'.repeat(LARGEST) };
    const uid = someUserId();
    const create = (own: object) =>
      api.grant(
        'create',
        someMessage({ ...longest, creator_uid: uid, idempotency_key: someUserId(), ...own }),
      );
    const [deleted, claimed] = [await create({}), await create({})];
    const { message, proof } = someLinked({ ...longest, max_readings: 1 });
    const once = await create(message);
    await api.grant('remove', { view: deleted.view, uid });
    await api.grant('claim', { ...someMessage(longest), view: claimed.view, uid });
    await api.grant('rename', { view: claimed.view, uid, custom_name: 'x' });
    await api.grant('view', { view: once.view, uid, ...proof });
    expect(await temporary.made()).toEqual([]);
  });

  it('the purge creates no temporary file', async () => {
    await withServerStopped((database) =>
      database.exec(`INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
        SELECT 'old-' || i, 1000000000, substr(hex(zeroblob(${LARGEST} / 2)), 1), 'AAAA', 'AAAA', 0 FROM n`),
    );
    expect(await server.process.line('purge')).toMatchObject({ messages: 20 });
    expect(await temporary.made()).toEqual([]);
  });

  it('the first start on a file of an earlier server creates no temporary file', async () => {
    await withServerStopped((database) =>
      database.exec(`DROP TABLE messages; DROP TABLE links; DROP TABLE readings; DROP TABLE receipts;
        DROP TABLE idempotency; DROP TABLE invitations; DROP TABLE secret_requests; DROP TABLE migrations;
        CREATE TABLE messages (id TEXT PRIMARY KEY, ttl INTEGER NOT NULL, uid TEXT NOT NULL DEFAULT '',
          encrypted_message TEXT NOT NULL, iv TEXT NOT NULL, salt TEXT NOT NULL, custom_name TEXT DEFAULT '',
          creator_uid TEXT DEFAULT '', created_at INTEGER NOT NULL);
        INSERT INTO messages
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
          SELECT 'm' || i, ${Math.floor(Date.now() / 1_000) + DAY} + i, 'u' || (i % 500), 'AAAA', 'AAAA', 'AAAA', '',
            'c' || (i % 500), i FROM n`),
    );
    expect((await api.grant('listOwned', { uid: 'u7' })).total).toBe(120);
    expect(await temporary.made()).toEqual([]);
  });
});
