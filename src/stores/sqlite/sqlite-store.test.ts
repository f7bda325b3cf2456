import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { openSqlite, type SqliteStore } from './sqlite-store.ts';

const NOTES = { name: '0001_notes.sql', sql: 'CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT);' };
const UNPRIVILEGED_UID = 65_534;
const LOCK_TIMEOUT_MILLISECONDS = 300;

describe('a SQLite store', () => {
  let folder: string;
  let opened: SqliteStore[];
  const open = async (path = join(folder, 'test.db'), migrations = [NOTES]) => {
    const store = await openSqlite(path, migrations, { lockTimeout: LOCK_TIMEOUT_MILLISECONDS });
    opened.push(store);
    return store;
  };
  const note = (text: string) => sql`INSERT INTO notes (note) VALUES (${text})`;
  const pragma = async (store: SqliteStore, name: string) => {
    const [rows] = await store.driver.write([{ parts: [`PRAGMA ${name}`], values: [] }], 'adds');
    return Object.values(rows?.[0] ?? {})[0];
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-sqlite-'));
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });

  it('opening creates the file and the folders to it', async () => {
    const file = join(folder, 'of', 'many', 'folders', 'test.db');
    await open(file);
    expect(existsSync(file)).toBe(true);
  });

  it('the file and those beside it are readable by their owner alone, in an existing folder too', async () => {
    const store = await open();
    await store.driver.write([note('x')], 'adds');
    const names = readdirSync(folder);
    expect(names.toSorted()).toEqual(['test.db', 'test.db-reserve', 'test.db-shm', 'test.db-wal']);
    for (const name of names) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  });

  it('an existing file loses the permissions of other users', async () => {
    const file = join(folder, 'test.db');
    writeFileSync(file, '', { mode: 0o600 });
    chmodSync(file, 0o646);
    await open(file);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('a link is followed, and all files are kept beside its target', async () => {
    mkdirSync(join(folder, 'there'));
    symlinkSync(join(folder, 'there', 'real.db'), join(folder, 'test.db'));
    const store = await open();
    await store.driver.write([note('x')], 'adds');
    expect(readdirSync(folder).toSorted()).toEqual(['test.db', 'there']);
    expect(readdirSync(join(folder, 'there')).toSorted()).toEqual([
      'real.db',
      'real.db-reserve',
      'real.db-shm',
      'real.db-wal',
    ]);
    expect(statSync(join(folder, 'there', 'real.db')).mode & 0o077).toBe(0);
  });

  it('committed writes are on disk, and deleted bytes are overwritten', async () => {
    const store = await open();
    const full = 2;
    expect(await pragma(store, 'journal_mode')).toBe('wal');
    expect(await pragma(store, 'synchronous')).toBe(full);
    expect(await pragma(store, 'secure_delete')).toBe(1);
  });

  it('the reading connection refuses to write', async () => {
    const store = await open();
    await expect(store.driver.read(note('x'))).rejects.toThrow('readonly');
  });

  it('the size counts the bytes in use, and not free pages', async () => {
    const store = await open();
    const empty = await store.driver.size();
    await store.driver.write([note('x'.repeat(500_000))], 'adds');
    expect((await store.driver.size()) - empty).toBeGreaterThan(490_000);
    await store.driver.write([sql`DELETE FROM notes`], 'erases');
    expect(await store.driver.size()).toBeLessThan(empty + 8_192);
  });

  it('a checkpoint empties the write-ahead log', async () => {
    const store = await open();
    await store.driver.write([note('x')], 'adds');
    expect(statSync(join(folder, 'test.db-wal')).size).toBeGreaterThan(0);
    expect(store.checkpoint().isLogEmpty).toBe(true);
    expect(statSync(join(folder, 'test.db-wal')).size).toBe(0);
  });

  it('a checkpoint empties the log in a tick that has read', async () => {
    const store = await open();
    await store.driver.write([note('x')], 'adds');
    await store.driver.read(sql`SELECT note FROM notes`);
    expect(store.checkpoint().isLogEmpty).toBe(true);
  });

  it('a read after a write sees it, in a tick that has read before', async () => {
    const store = await openSqlite(join(folder, 'test.db'), [NOTES], { tickEnd: () => Promise.resolve() });
    opened.push(store);
    const notes = sql`SELECT note FROM notes`;
    const writing = store.driver.write([note('x')], 'adds');
    expect(await store.driver.read(notes)).toEqual([]);
    await writing;
    expect(await store.driver.read(notes)).toEqual([{ note: 'x' }]);
  });

  it('a checkpoint reports that another reader keeps the log from being emptied', async () => {
    const store = await open();
    const other = new DatabaseSync(join(folder, 'test.db'));
    other.exec('BEGIN; SELECT * FROM notes');
    await store.driver.write([note('x')], 'adds');
    expect(store.checkpoint().isLogEmpty).toBe(false);
    other.close();
    expect(store.checkpoint().isLogEmpty).toBe(true);
  });

  it('a closed store leaves one file with all its writes', async () => {
    const store = await open();
    const writing = store.driver.write([note('x')], 'adds');
    await store.close();
    await writing;
    expect(existsSync(join(folder, 'test.db-wal'))).toBe(false);
    const again = await open();
    expect(await again.driver.read(sql`SELECT note FROM notes`)).toEqual([{ note: 'x' }]);
    await again.close();
    await expect(again.driver.read(sql`SELECT 1`)).rejects.toThrow();
    await expect(again.driver.write([note('y')], 'adds')).rejects.toThrow('closed');
  });

  describe('a SQLite store that cannot be opened', () => {
    const refusal = async (path: string, migrations = [NOTES]) => {
      const error = await open(path, migrations).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(UnusableDatabase);
      return error.message;
    };

    it('opening a path below a file is refused with one sentence', async () => {
      writeFileSync(join(folder, 'file'), '');
      const path = join(folder, 'file', 'data', 'test.db');
      expect(await refusal(path)).toBe(
        `Cannot open the database ${path}: cannot create its folder (ENOTDIR).`,
      );
    });

    it('opening a folder is refused with one sentence', async () => {
      expect(await refusal(folder)).toContain('unable to open the file');
    });

    it('opening a file of another kind, which stays as it was, is refused with one sentence', async () => {
      const path = join(folder, 'letter.txt');
      const text = 'Dear reader, this is no database. '.repeat(100);
      writeFileSync(path, text);
      expect(await refusal(path)).toBe(
        `Cannot open the database ${path}: not a SQLite database (SQLITE_NOTADB).`,
      );
      expect(readFileSync(path, 'utf8')).toBe(text);
    });

    it('opening a folder that may not be written to is refused with one sentence', async () => {
      const path = join(folder, 'locked', 'test.db');
      mkdirSync(join(folder, 'locked'), { mode: 0o555 });
      chmodSync(folder, 0o755);
      expect(await asUnprivileged(() => refusal(path))).toContain('its folder is missing or read-only');
    });

    it('opening a file that may not be written to is refused with one sentence', async () => {
      const path = join(folder, 'test.db');
      await (await open()).close();
      chmodSync(folder, 0o777);
      chmodSync(path, 0o444);
      expect(await asUnprivileged(() => refusal(path))).toContain('read-only (SQLITE_READONLY)');
    });

    it('opening a file that another program keeps locked is refused with one sentence', async () => {
      const path = join(folder, 'test.db');
      await open();
      const other = new DatabaseSync(path);
      other.exec('BEGIN EXCLUSIVE');
      expect(await refusal(path)).toContain('locked by another process (SQLITE_BUSY)');
      other.close();
    });

    it('opening with a failing migration is refused with one sentence', async () => {
      const broken = { name: '0002_broken.sql', sql: 'ALTER TABLE nowhere ADD COLUMN x TEXT' };
      expect(await refusal(join(folder, 'test.db'), [NOTES, broken])).toMatch(
        /: migration 0002_broken\.sql failed: no such table: nowhere\.$/,
      );
    });
  });
});

/** Root may write everywhere, so that a test run by root steps down for a moment. */
async function asUnprivileged<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(UNPRIVILEGED_UID);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
