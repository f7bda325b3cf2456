import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as tickEnd } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../sql.ts';
import { Connection } from './connection.ts';
import { FreeSpace } from './free-space.ts';
import { Reserve } from './reserve.ts';
import { SharedReads } from './shared-reads.ts';

describe('reads that share a transaction', () => {
  let folder: string;
  let writer: Connection;
  let reads: SharedReads;
  const addNote = () => writer.query(sql`INSERT INTO notes (note) VALUES ('x')`);
  const count = () => reads.query(sql`SELECT COUNT(*) AS count FROM notes`)[0]?.['count'];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-reads-'));
    const file = join(folder, 'test.db');
    writer = Connection.toWrite(file, 10);
    writer.execute('CREATE TABLE notes (note TEXT)');
    reads = new SharedReads(Connection.toRead(file, 10));
  });
  afterEach(() => {
    reads.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  it('reads of a tick see one state, and those of the next tick what was committed meanwhile', async () => {
    expect(count()).toBe(0);
    addNote();
    expect(count()).toBe(0);
    await tickEnd();
    expect(count()).toBe(1);
  });

  it('a read after the end of a transaction sees what was committed meanwhile', () => {
    count();
    addNote();
    reads.end();
    expect(count()).toBe(1);
  });

  it('a full volume’s log is emptied in the tick of a read too', () => {
    const reserve = new Reserve(join(folder, 'test.db'), 10_000);
    const space = new FreeSpace(join(folder, 'test.db'), writer, reserve, () => reads.end());
    addNote();
    count();
    expect(space.reclaim('replaces', true)).toBe(true);
    expect(statSync(join(folder, 'test.db-wal')).size).toBe(0);
  });

  it('a failing read leaves the others as they are', () => {
    expect(() => reads.query(sql`SELECT note FROM nowhere`)).toThrow('no such table');
    expect(count()).toBe(0);
  });

  it('nothing is left to do after a close in the tick of a read', async () => {
    const other = new SharedReads(Connection.toRead(join(folder, 'test.db'), 10));
    other.query(sql`SELECT * FROM notes`);
    other.close();
    await tickEnd();
    expect(() => other.query(sql`SELECT * FROM notes`)).toThrow('not open');
  });
});
