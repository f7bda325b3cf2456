import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause, setImmediate as tickEnd } from 'node:timers/promises';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/domain/ports.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { openSqlite, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { anyHistory, totalsAreRight } from './list-totals.ts';
import { claimBy, linked, message, messageIn, NOW, person, proof, stored } from './samples.ts';
import { MIGRATIONS, temporaryFolder } from './sqlite-under-test.ts';

const LOCK_TIMEOUT_MILLISECONDS = 400;
const run = promisify(execFile);

describe('several processes on one SQLite file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let opened: SqliteStore[];

  const open = async () => {
    const sqlite = await openSqlite(file, MIGRATIONS, { lockTimeout: LOCK_TIMEOUT_MILLISECONDS });
    opened.push(sqlite);
    return new SqlMessageStore(sqlite.driver);
  };

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'inigma.db');
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((sqlite) => sqlite.close()));
    folder.remove();
  });

  it('processes that start together create the tables once', async () => {
    const program = `
      import { openSqlite } from ${moduleName('../../src/stores/sqlite/sqlite-store.ts')};
      import { MIGRATIONS } from ${moduleName('./sqlite-under-test.ts')};
      await (await openSqlite(process.argv[1], MIGRATIONS)).close();`;
    const start = () => run(process.execPath, ['--input-type=module', '--eval', program, file]);
    await Promise.all([start(), start(), start(), start()]);
    await open();
    const database = new DatabaseSync(file);
    const applied = database.prepare('SELECT name FROM migrations ORDER BY id').all();
    database.close();
    expect(applied.map((migration) => migration['name'])).toEqual(MIGRATIONS.map(({ name }) => name).sort());
  });

  it('the totals of lists are right in each process, whichever has written', async () => {
    const stores = [await open(), await open()];
    const followed = fc.asyncProperty(anyHistory(), (history) => totalsAreRight(stores, history));
    await fc.assert(followed, { numRuns: 50 });
  });

  it('a total is counted again when another process committed between the rows and the count', async () => {
    const [store, other] = [await open(), new DatabaseSync(file)];
    const ann = person('ann', 'ann');
    const owned = () => message({ creator: null, owner: { id: ann.id, binding: ann.token } });
    const [first, second] = [await stored(store, owned()), await stored(store, owned())];
    const listing = store.listOwned(ann, { offset: 0, limit: 1 }, NOW);
    other.prepare('DELETE FROM messages WHERE id = ?').run(first.id);
    other.close();
    await listing;
    await tickEnd();
    const { messages, total } = await store.listOwned(ann, { offset: 0, limit: 1 }, NOW);
    expect([messages.map(({ id }) => id), total]).toEqual([[second.id], 1]);
  });

  it('of two processes one wins a claim, and one begins a reading', async () => {
    const [first, second] = [await open(), await open()];
    const stores = [first, second];
    for (let round = 0; round < 20; round += 1) {
      const claimable = await stored(first, message());
      const readable = await linked(second, { maxReadings: 1 });
      const claims = await Promise.all(
        stores.flatMap((store, process) =>
          [1, 2, 3].map((n) => store.claim(claimBy(person(`p${process}${n}`), claimable.id), NOW)),
        ),
      );
      const readings = await Promise.all(
        stores.map((store, process) => store.recordReading(readable, proof(`reading${process}`), NOW)),
      );
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(readings.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
    }
  });

  it('a process sees at once what another has committed', async () => {
    const [one, other] = [await open(), await open()];
    const given = await stored(one, message());
    expect(await messageIn(other, given.id)).toEqual(given);
  });

  it('a process waits for a lock to write, and reads meanwhile', async () => {
    const store = await open();
    const given = await stored(store, message());
    const other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
    const claiming = store.claim(claimBy(person('carol'), given.id), NOW);
    await pause(LOCK_PAUSE_MILLISECONDS);
    expect(await messageIn(store, given.id)).toEqual(given);
    other.exec('ROLLBACK');
    other.close();
    expect(await claiming).toMatchObject({ kind: 'claimed' });
  });

  it('a lock that stays is an error, and the store stays usable', async () => {
    const store = await open();
    const given = await stored(store, message());
    const other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
    const error = await store.claim(claimBy(person('carol'), given.id), NOW).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error.cause)).toContain('database is locked');
    other.exec('ROLLBACK');
    other.close();
    expect(await messageIn(store, given.id)).toEqual(given);
    expect(await store.claim(claimBy(person('carol'), given.id), NOW)).toMatchObject({
      kind: 'claimed',
    });
  });
});

const LOCK_PAUSE_MILLISECONDS = LOCK_TIMEOUT_MILLISECONDS / 4;

function moduleName(relative: string): string {
  return JSON.stringify(new URL(relative, import.meta.url).href);
}
