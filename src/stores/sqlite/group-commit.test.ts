import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause, setImmediate as tickEnd } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../sql.ts';
import { Connection } from './connection.ts';
import { GroupCommit } from './group-commit.ts';

const TIMEOUT_MILLISECONDS = 400;

/** Keeps the processor, as work does. */
function holdUp(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('a group commit', () => {
  let folder: string;
  let writer: Connection;
  let reader: Connection;
  let writes: GroupCommit;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-group-'));
    const file = join(folder, 'test.db');
    writer = Connection.toWrite(file, 10);
    writer.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT NOT NULL)');
    reader = Connection.toRead(file, 10);
    writes = new GroupCommit(writer, { lockTimeout: TIMEOUT_MILLISECONDS });
  });
  afterEach(async () => {
    await writes.close();
    vi.restoreAllMocks();
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  const note = (id: number, text: string | null = 'x') =>
    sql`INSERT INTO notes (id, note) VALUES (${id}, ${text}) RETURNING id`;
  const kept = () => reader.query(sql`SELECT id FROM notes ORDER BY id`).map((row) => row['id']);
  const commits = () => {
    const execute = vi.spyOn(writer, 'execute');
    return () => execute.mock.calls.filter(([script]) => script === 'COMMIT').length;
  };
  const outcomes = async (jobs: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(jobs)).map(({ status }) => status);

  it('a group commit resolves each write with the rows of each of its statements', async () => {
    const answers = await Promise.all([
      writes.write([note(1), sql`SELECT COUNT(*) AS n FROM notes`]),
      writes.write([sql`DELETE FROM notes WHERE id = ${9} RETURNING id`]),
      writes.write([]),
    ]);
    expect(answers).toEqual([[[{ id: 1 }], [{ n: 1 }]], [[]], []]);
  });

  it('all writes of one tick share one commit', async () => {
    const committed = commits();
    await Promise.all([1, 2, 3].map((id) => writes.write([note(id)])));
    expect(committed()).toBe(1);
    await writes.write([note(4)]);
    expect(committed()).toBe(2);
    expect(kept()).toEqual([1, 2, 3, 4]);
  });

  it('writes of successive ticks share one commit, and a lone write waits one tick only', async () => {
    writes = new GroupCommit(writer, { lockTimeout: TIMEOUT_MILLISECONDS, maxDelay: 60_000 });
    const committed = commits();
    const writing = [1, 2].map((id) => writes.write([note(id)]));
    await tickEnd();
    writing.push(writes.write([note(3)]));
    await tickEnd();
    expect(committed()).toBe(0);
    await Promise.all(writing);
    expect(committed()).toBe(1);
    const alone = writes.write([note(4)]);
    await tickEnd();
    const late = writes.write([note(5)]);
    await Promise.all([alone, late]);
    expect(committed()).toBe(3);
    expect(kept()).toEqual([1, 2, 3, 4, 5]);
  });

  it('a write waits no longer than the maximum delay, however many more come', async () => {
    const coming = { isOver: false, ticks: 0 };
    const first = writes.write([note(0)]).then(() => {
      coming.isOver = true;
    });
    const others: Promise<unknown>[] = [];
    while (!coming.isOver && coming.ticks < 200) {
      others.push(writes.write([note(++coming.ticks)]));
      holdUp(2);
      await tickEnd();
    }
    await Promise.all([first, ...others]);
    expect(coming.ticks).toBeLessThan(20);
    expect(kept()).toHaveLength(coming.ticks + 1);
  });

  it('a flood of writes is committed in several groups, so that reads run in between', async () => {
    const committed = commits();
    await Promise.all(Array.from({ length: 600 }, (_, id) => writes.write([note(id)])));
    expect(committed()).toBe(3);
    expect(kept()).toHaveLength(600);
  });

  it('a failed write fails as a whole and alone', async () => {
    const jobs = [
      writes.write([note(1)]),
      writes.write([note(2), note(3, null)]),
      writes.write([note(1)]),
      writes.write([sql`INSERT INTO nowhere VALUES (1)`]),
      writes.write([note(4)]),
    ];
    expect(await outcomes(jobs)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled']);
    expect(kept()).toEqual([1, 4]);
  });

  it('no write resolves before the commit, and no reader sees it earlier', async () => {
    const seen: unknown[] = [];
    const execute = writer.execute.bind(writer);
    let isAnswered = false;
    vi.spyOn(writer, 'execute').mockImplementation((script) => {
      if (script === 'COMMIT') seen.push(kept(), isAnswered);
      execute(script);
    });
    await writes.write([note(1)]).then(() => {
      isAnswered = true;
    });
    expect(seen).toEqual([[], false]);
    expect(kept()).toEqual([1]);
  });

  it('a failed commit rejects its whole group, and later writes succeed', async () => {
    writer.execute('CREATE TABLE answers (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)');
    const jobs = [
      writes.write([note(1)]),
      writes.write([sql`INSERT INTO answers (note) VALUES (${99})`]),
      writes.write([note(2)]),
    ];
    expect(await outcomes(jobs)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(kept()).toEqual([]);
    await writes.write([note(3)]);
    expect(kept()).toEqual([3]);
  });

  it('later writes succeed after a rollback that failed too', async () => {
    const rollBack = vi.spyOn(writer, 'rollBack');
    writer.execute('CREATE TABLE answers (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)');
    const failing = [writes.write([note(1)]), writes.write([sql`INSERT INTO answers (note) VALUES (${99})`])];
    rollBack
      .mockImplementationOnce(() => undefined)
      .mockImplementationOnce(() => {
        throw new Error('disk I/O error');
      });
    expect(await outcomes(failing)).toEqual(['rejected', 'rejected']);
    expect(writer.isInTransaction).toBe(true);
    await writes.write([note(2)]);
    expect(kept()).toEqual([2]);
  });

  it('a group holds no more bytes than its memory limit', async () => {
    const committed = commits();
    const long = 'x'.repeat(6_000_000);
    await Promise.all([1, 2, 3, 4].map((id) => writes.write([note(id, long)])));
    expect(committed()).toBe(2);
    expect(kept()).toEqual([1, 2, 3, 4]);
  });

  it('a full disk rejects the write that filled it, and the rest is committed', async () => {
    writer.execute('PRAGMA max_page_count = 20');
    const rollBacks = vi.spyOn(writer, 'isInTransaction', 'get');
    // SQLite undoes one statement where it returns rows, and the whole transaction where it does not.
    const large = (id: number) => sql`INSERT INTO notes (id, note) VALUES (${id}, ${'x'.repeat(1_000_000)})`;
    const jobs = [
      writes.write([note(1)]),
      writes.write([note(2), sql`${large(3)} RETURNING id`]),
      writes.write([note(4)]),
      writes.write([large(5)]),
      writes.write([note(6)]),
    ];
    expect(await outcomes(jobs)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(kept()).toEqual([1, 4, 6]);
    expect(rollBacks.mock.results.map(({ value }) => value)).toContain(false);
    writer.execute('PRAGMA max_page_count = 1000000');
    await writes.write([note(7, 'x'.repeat(1_000_000))]);
    expect(kept()).toEqual([1, 4, 6, 7]);
  });

  it("a group waits for another process's lock while reads go on", async () => {
    const other = Connection.toWrite(join(folder, 'test.db'), 10);
    other.execute('BEGIN EXCLUSIVE');
    const writing = writes.write([note(1)]);
    await pause(TIMEOUT_MILLISECONDS / 4);
    expect(kept()).toEqual([]);
    const joining = writes.write([note(2)]);
    other.execute('ROLLBACK');
    other.close();
    await Promise.all([writing, joining]);
    expect(kept()).toEqual([1, 2]);
  });

  it('a group times out while the lock is held, and later writes succeed', async () => {
    const other = Connection.toWrite(join(folder, 'test.db'), 10);
    other.execute('BEGIN EXCLUSIVE');
    expect(await outcomes([writes.write([note(1)]), writes.write([note(2)])])).toEqual([
      'rejected',
      'rejected',
    ]);
    other.execute('ROLLBACK');
    other.close();
    await writes.write([note(3)]);
    expect(kept()).toEqual([3]);
  });

  it('a closed group commit finishes pending writes and accepts no more', async () => {
    const begun = writes.write([note(1)]);
    await writes.close();
    expect(kept()).toEqual([1]);
    await expect(begun).resolves.toEqual([[{ id: 1 }]]);
    await expect(writes.write([note(2)])).rejects.toThrow('closed');
  });
});
