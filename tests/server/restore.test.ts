import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeUse } from '../../src/stores/sqlite/use-lock.ts';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { type ExitResult, LocalServer, ServerProcess, type Settings } from './server-process.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/server/main.js');

let server: LocalServer;
/** In the backup and afterwards, and only afterwards. */
let saved: string;
let later: string;
beforeEach(async () => {
  server = await LocalServer.start();
  saved = await create();
  expect(await start(['backup', 'copy.db']).ended).toMatchObject({ code: 0 });
  later = await create();
});
afterEach(() => server.stop());

async function create(): Promise<string> {
  return (await new Api(server.url).grant('create', someMessage({}))).view;
}

/** As an operator starts it, beside the server or without one. */
function start(args: readonly string[], settings: Settings = {}, wrapper: string[] = []): ServerProcess {
  const all = { DATABASE_URL: `file:${server.databaseFile}`, ...settings };
  return new ServerProcess(all, { args, cwd: server.folder, wrapper });
}

function restore(file: string): Promise<ExitResult> {
  return start(['restore', file, '--yes']).ended;
}

function idsIn(file: string): string[] {
  const database = new DatabaseSync(join(server.folder, file));
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const rows = database.prepare('SELECT id FROM messages').all();
  database.close();
  return rows.map(({ id }) => String(id)).toSorted();
}

function files(): string[] {
  return readdirSync(server.folder).toSorted();
}

function keptFile(exit: ExitResult): string {
  return /inigma\.db\.replaced-\d{8}T\d{6}Z(-\d+)?/.exec(exit.stdout)?.[0] ?? 'none';
}

function expectRefused(exit: ExitResult, sentence: RegExp, code = 1): void {
  expect(exit).toMatchObject({ code, signal: null, stdout: '' });
  expect(exit.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(exit.stderr).toMatch(sentence);
}

describe('a restore', () => {
  it('a restore puts the backup in place, keeps the database before, and a server serves it', async () => {
    await server.process.kill('SIGTERM');
    const before = files();
    const exit = await restore('copy.db');
    expect(exit).toMatchObject({ code: 0, stdout: expect.stringContaining('; messages in it: 1.\n') });
    expect(exit.stderr).toContain('Messages that were read or deleted since the backup was made exist again');
    const kept = keptFile(exit);
    expect(files()).toEqual([...before, kept].toSorted());
    expect([idsIn('inigma.db'), idsIn(kept), idsIn('copy.db')]).toEqual([
      [saved],
      [saved, later].toSorted(),
      [saved],
    ]);
    for (const file of ['inigma.db', kept]) expect(statSync(join(server.folder, file)).mode & 0o077).toBe(0);

    await server.restart();
    const api = new Api(server.url);
    await api.grant('view', { view: saved, uid: someUserId() });
    await api.refuse('view', { view: later, uid: someUserId() }, 404);
    await api.grant('create', someMessage({}));
  });

  it('a restore from - reads standard input', async () => {
    await server.process.kill('SIGTERM');
    const shell = ['sh', '-c', 'exec "$@" < copy.db', 'sh'];
    const exit = await start(['restore', '-', '--yes'], {}, shell).ended;
    expect(exit).toMatchObject({ code: 0 });
    expect(idsIn('inigma.db')).toEqual([saved]);
  });

  it('the database before is kept with what was only in its write-ahead log', async () => {
    await server.process.kill('SIGKILL');
    expect(statSync(`${server.databaseFile}-wal`).size).toBeGreaterThan(0);
    const kept = keptFile(await restore('copy.db'));
    expect([idsIn('inigma.db'), idsIn(kept)]).toEqual([[saved], [saved, later].toSorted()]);
  });

  it('a damaged database is replaced, and kept with its write-ahead log', async () => {
    await server.process.kill('SIGKILL');
    const log = readFileSync(`${server.databaseFile}-wal`);
    writeFileSync(server.databaseFile, 'Dear Bob, '.repeat(1_000));
    const exit = await restore('copy.db');
    expect(exit).toMatchObject({ code: 0 });
    const kept = join(server.folder, keptFile(exit));
    expect(readFileSync(kept, 'utf8').slice(0, 8)).toBe('Dear Bob');
    expect(readFileSync(`${kept}-wal`).equals(log)).toBe(true);
    expect(idsIn('inigma.db')).toEqual([saved]);
  });

  it('what a restore has replaced can be restored, and nothing is ever overwritten', async () => {
    await server.process.kill('SIGTERM');
    const first = keptFile(await restore('copy.db'));
    const second = keptFile(await restore(first));
    expect(idsIn('inigma.db')).toEqual([saved, later].toSorted());
    expect(second).not.toBe(first);
    expect(idsIn(second)).toEqual([saved]);
  });

  it('a restore creates a database where there is none', async () => {
    const file = join(server.folder, 'new', 'new.db');
    const exit = await start(['restore', 'copy.db', '--yes'], { DATABASE_URL: `file:${file}` }).ended;
    expect(exit).toMatchObject({ code: 0, stdout: `Restored the database ${file}; messages in it: 1.\n` });
    expect(idsIn('new/new.db')).toEqual([saved]);
  });

  it('a restore removes what one before has left that was killed', async () => {
    await server.process.kill('SIGTERM');
    writeFileSync(`${server.databaseFile}.restore.part`, 'half a database');
    expect(await restore('copy.db')).toMatchObject({ code: 0 });
    expect(files().filter((name) => name.includes('part'))).toEqual([]);
  });

  it('a file of an earlier server, with its one table, is restored', async () => {
    await server.process.kill('SIGTERM');
    const earlier = new DatabaseSync(join(server.folder, 'earlier.db'));
    earlier.exec(readFileSync('src/stores/migrations/0001_messages.sql', 'utf8'));
    earlier.exec(
      "INSERT INTO messages VALUES ('old', 9999999999, '', 'cA==', 'aQ==', 'cw==', '', 'bob', 1700000000)",
    );
    earlier.close();
    expect(await restore('earlier.db')).toMatchObject({ code: 0 });
    await server.restart();
    await new Api(server.url).grant('view', { view: 'old', uid: someUserId() });
  });

  it('a restore that is killed before any of its steps leaves the old or the new database', async () => {
    await server.process.kill('SIGKILL');
    const crashed = await mkdtemp(join(tmpdir(), 'inigma-crashed-'));
    await cp(server.folder, crashed, { recursive: true });
    const found: string[][] = [];
    for (let step = 1; ; step += 1) {
      await rm(server.folder, { recursive: true });
      await cp(crashed, server.folder, { recursive: true });
      const preload = new URL('./kill-at-step.js', import.meta.url);
      const settings = { NODE_OPTIONS: `--import=${preload}`, KILL_AT_STEP: String(step) };
      const { signal } = await start(['restore', 'copy.db', '--yes'], settings).ended;
      found.push(idsIn('inigma.db'));
      if (signal === null) break;
      expect(signal).toBe('SIGKILL');
    }
    await rm(crashed, { recursive: true });
    const [before, after] = [[saved, later].toSorted(), [saved]];
    const firstNew = found.findIndex((ids) => ids.length === 1);
    expect(firstNew).toBeGreaterThan(5);
    expect(found.length).toBeGreaterThan(firstNew + 2);
    expect(found).toEqual(found.map((_, index) => (index < firstNew ? before : after)));
    await server.restart();
  });
});

describe('a restore and other processes', () => {
  it('a restore is refused while a server runs, and the server goes on', async () => {
    const before = files();
    expectRefused(await restore('copy.db'), /^The database \S+inigma\.db is in use: stop the server/);
    expect(files()).toEqual(before);
    await new Api(server.url).grant('view', { view: later, uid: someUserId() });
  });

  it('a restore is refused while the last of several servers runs', async () => {
    const other = new ServerProcess({ PORT: '0', DATABASE_URL: `file:${server.databaseFile}` });
    await other.line('listening');
    await server.process.kill('SIGTERM');
    expectRefused(await restore('copy.db'), /is in use: stop the server/);
    await other.kill('SIGTERM');
    expect(await restore('copy.db')).toMatchObject({ code: 0 });
  });

  it('a restore is refused while a program has the database open that holds no lock, such as an earlier server', async () => {
    await server.process.kill('SIGTERM');
    const before = files();
    const earlier = new DatabaseSync(server.databaseFile);
    earlier.exec('PRAGMA journal_mode = WAL; SELECT COUNT(*) FROM messages');
    const exit = await restore('copy.db');
    expect(exit).toMatchObject({ code: 1, stdout: '' });
    expect(exit.stderr).toMatch(/^The database \S+ is in use: stop what has it open\.$/m);
    earlier.close();
    expect(files()).toEqual(before);
    expect(idsIn('inigma.db')).toEqual([saved, later].toSorted());
  });

  it('no server starts while a database is being restored, and a killed restore holds nothing', async () => {
    await server.process.kill('SIGTERM');
    const use = takeUse(server.databaseFile);
    expectRefused(await start(['serve']).ended, /^Cannot open the database \S+: it is being restored; wait/);
    expectRefused(await start(['remove', 'x']).ended, /it is being restored/);
    use?.release();
    await server.restart();
  });

  it('backup, stats and remove need no server to stop, nor each other', async () => {
    const commands = [['backup', 'second.db'], ['stats'], ['remove', later], ['migrate']];
    const exits = await Promise.all(commands.map((args) => start(args).ended));
    expect(exits.map(({ code, stderr }) => [code, stderr])).toEqual(commands.map(() => [0, '']));
  });
});

describe('a refused restore', () => {
  beforeEach(async () => {
    await server.process.kill('SIGTERM');
  });

  /** A changed copy of the backup. */
  function changed(statements: string): string {
    copyFileSync(join(server.folder, 'copy.db'), join(server.folder, 'changed.db'));
    const database = new DatabaseSync(join(server.folder, 'changed.db'));
    database.exec(statements);
    database.close();
    return 'changed.db';
  }

  /** On a pseudo-terminal of its own (script(1)). */
  function inTerminal(args: string) {
    const env = { PATH: process.env['PATH'], DATABASE_URL: `file:${server.databaseFile}` };
    const command = ['-qfec', `exec ${process.execPath} ${PROGRAM} ${args}`, '/dev/null'];
    return spawn('script', command, { env, cwd: server.folder });
  }

  function written(text: string): string {
    writeFileSync(join(server.folder, 'letter.txt'), text);
    return 'letter.txt';
  }

  /** Overwrites the second page. */
  function damaged(): string {
    const descriptor = openSync(join(server.folder, changed('')), 'r+');
    writeSync(descriptor, Buffer.alloc(4_000, 7), 0, 4_000, 4_096);
    return 'changed.db';
  }

  it.each([
    ['that is missing', () => 'none.db', /^Cannot read none\.db: no such file \(ENOENT\)/],
    ['that is a folder', () => '.', /^Cannot read \.: it is a folder \(EISDIR\)/],
    [
      'that is no database',
      () => written('Dear Bob, '.repeat(1_000)),
      /letter\.txt cannot be read: not a SQLite/,
    ],
    ['that is empty', () => written(''), /letter\.txt is no database of Inigma/],
    ['of another program', () => changed('DROP TABLE messages'), /changed\.db is no database of Inigma/],
    [
      'that is damaged',
      damaged,
      /changed\.db (is damaged: SQLite’s integrity check|cannot be read: the file is corrupt)/,
    ],
    [
      'of a newer version',
      () => changed("INSERT INTO migrations (name) VALUES ('9999_future.sql')"),
      /changed\.db is of a newer version \(9999_future\.sql\): restore it with that version/,
    ],
    ['without a table', () => changed('DROP TABLE receipts'), /was changed by another program/],
    [
      'with a trigger',
      () => changed('CREATE TRIGGER t AFTER INSERT ON messages BEGIN DELETE FROM links; END'),
      /was changed by another program/,
    ],
  ])('a file %s is refused, and changes nothing', async (_, make, sentence) => {
    const file = make();
    const before = files();
    expectRefused(await restore(file), sentence);
    expect(files()).toEqual(before);
    expect(idsIn('inigma.db')).toEqual([saved, later].toSorted());
  });

  it('a live database is no backup: its latest writes are in its log', async () => {
    const live = new DatabaseSync(join(server.folder, 'live.db'));
    live.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)');
    expectRefused(
      await restore('live.db'),
      /live\.db is no backup: the latest writes are in live\.db-wal; make/,
    );
    live.close();
  });

  it('without --yes nothing is restored where nobody can be asked', async () => {
    expectRefused(await start(['restore', 'copy.db']).ended, /^Nothing was restored: .*; add --yes if/, 2);
    expect(idsIn('inigma.db')).toEqual([saved, later].toSorted());
  });

  it.each([
    ['y', [0, true]],
    ['', [1, false]],
    ['no', [1, false]],
  ])('in a terminal %j is the answer to whether to restore', async (answer, [code, isRestored]) => {
    const child = inTerminal('restore copy.db');
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));
    const ended = once(child, 'close');
    await expect.poll(() => screen).toContain('Restore it? [y/N]');
    child.stdin.write(`${answer}\r`);
    expect((await ended)[0], screen).toBe(code);
    expect(idsIn('inigma.db')).toEqual(isRestored ? [saved] : [saved, later].toSorted());
  });

  it('a restore into PostgreSQL is refused: it has tools of its own', async () => {
    const settings = { DATABASE_URL: 'postgres://inigma:s3cret@db/inigma' };
    const exit = await new ServerProcess(settings, { args: ['restore', 'copy.db', '--yes'] }).ended;
    expectRefused(exit, /^The messages are in PostgreSQL; restore them with pg_restore or psql\./);
    expect(existsSync(server.databaseFile)).toBe(true);
  });
});
