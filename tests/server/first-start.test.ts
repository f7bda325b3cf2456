import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { LocalServer } from './server-process.ts';

const ROWS = 1_000_000;
const PEOPLE = 5_000;
const MEGABYTE = 1_048_576;
const MINUTE = 60_000;
/** In the year 2096. */
const LATE = 4_000_000_000;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-first-start-'));
  file = join(folder, 'inigma.db');
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
    CREATE TABLE messages (id TEXT PRIMARY KEY, ttl INTEGER NOT NULL, uid TEXT NOT NULL DEFAULT '',
      encrypted_message TEXT NOT NULL, iv TEXT NOT NULL, salt TEXT NOT NULL, custom_name TEXT DEFAULT '',
      creator_uid TEXT DEFAULT '', created_at INTEGER NOT NULL);
    CREATE INDEX idx_messages_ttl ON messages(ttl);
    INSERT INTO messages
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
      SELECT hex(randomblob(12)), ${LATE} + i, CASE i % 2 WHEN 0 THEN '' ELSE 'owner-' || (i % ${PEOPLE}) END,
        hex(randomblob(64)), 'AAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAAAA', '', 'sender-' || (i % ${PEOPLE}), i FROM n`);
  database.close();
}, MINUTE);
afterAll(() => rm(folder, { recursive: true }));

it(
  'a file of an earlier server with a million messages opens within the container’s memory limit',
  async () => {
    const server = await LocalServer.start({ DATABASE_URL: `file:${file}` });
    expect(server.process.memory().most).toBeLessThan(512 * MEGABYTE);
    const api = new Api(server.url);
    expect((await api.grant('listOwned', { uid: 'owner-7' })).total).toBe(ROWS / PEOPLE);
    expect((await api.grant('listPending', { uid: 'sender-8' })).total).toBe(ROWS / PEOPLE);
    await server.stop();
  },
  MINUTE,
);
