import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileLock } from '../../src/stores/sqlite/file-lock.ts';
import { Api } from '../api/api.ts';
import { someMessage, someone } from '../api/given.ts';
import { type Kept, Load } from './load.ts';
import { type Ending, LocalServer, ServerProcess, type Settings } from './server-process.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

/** As an operator asks for it, beside the running server. */
function backUp(file: string, settings: Settings = {}): Promise<Ending> {
  const all = { DATABASE_URL: `file:${server.databaseFile}`, ...settings };
  return new ServerProcess(all, { args: ['backup', file], cwd: server.folder }).ended;
}

function expectRefused(ending: Ending, sentence: RegExp): void {
  expect(ending).toMatchObject({ code: 1, signal: null, stdout: '' });
  expect(ending.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(ending.stderr).toMatch(sentence);
}

/** What a file holds by id, after SQLite has found nothing wrong with it. */
function holding(file: string): Map<string, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const rows = database.prepare('SELECT id, encrypted_message FROM messages').all();
  database.close();
  return new Map(rows.map((row) => [String(row['id']), String(row['encrypted_message'])]));
}

function missing(kept: readonly Kept[], held: ReadonlyMap<string, string>): Kept[] {
  return kept.filter(({ view, encrypted_message }) => held.get(view) !== encrypted_message);
}

describe('a backup', () => {
  it('under load is whole, and holds every message that was answered before it began', async () => {
    const load = new Load(server.url);
    for (const name of ['one.db', 'two.db']) {
      await load.grants(200);
      const before = [...load.kept];
      expect(await backUp(name)).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
      expect(load.kept.length, 'the server went on').toBeGreaterThan(before.length);
      expect(missing(before, holding(join(server.folder, name)))).toEqual([]);
    }
    await load.end();
  });

  it('is put back by laying it in the place of the database', async () => {
    const message = someMessage({});
    const { view } = await new Api(server.url).grant('create', message);
    await backUp('copy.db');
    await new Api(server.url).grant('create', someMessage({}));
    await server.process.kill('SIGTERM');
    await rename(join(server.folder, 'copy.db'), server.databaseFile);
    await server.restart();
    const api = new Api(server.url);
    const seen = await api.grant('view', { view, uid: someone() });
    expect(seen.encrypted_message).toBe(message.encrypted_message);
    expect(holding(server.databaseFile).size).toBe(1);
    await api.grant('create', someMessage({}));
  });

  it('holds nothing of what was deleted', async () => {
    const message = someMessage({});
    const api = new Api(server.url);
    const { view } = await api.grant('create', message);
    await api.grant('remove', { view, uid: message.creator_uid });
    await backUp('copy.db');
    expect(readFileSync(join(server.folder, 'copy.db')).includes(message.encrypted_message)).toBe(false);
  });

  it('succeeds after one that was killed, and leaves nothing of that', async () => {
    await new Api(server.url).grant('create', someMessage({}));
    const before = readdirSync(server.folder);
    for (const left of ['copy.db.part', 'copy.db.part-lock'])
      writeFileSync(join(server.folder, left), left.endsWith('part') ? 'half a database' : '');
    expect(await backUp('copy.db')).toMatchObject({ code: 0, stderr: '' });
    expect(holding(join(server.folder, 'copy.db')).size).toBe(1);
    expect(readdirSync(server.folder).toSorted()).toEqual([...before, 'copy.db'].toSorted());
  });

  it('can be made of a database that no server has open', async () => {
    await new Api(server.url).grant('create', someMessage({}));
    await server.process.kill('SIGTERM');
    expect((await backUp('copy.db')).code).toBe(0);
    expect(holding(join(server.folder, 'copy.db')).size).toBe(1);
  });

  it('is nobody else’s to read, and leaves nothing beside itself', async () => {
    const before = readdirSync(server.folder);
    await backUp('copy.db');
    expect(statSync(join(server.folder, 'copy.db')).mode & 0o077).toBe(0);
    expect(readdirSync(server.folder).toSorted()).toEqual([...before, 'copy.db'].toSorted());
  });

  it('is poured out whole where - stands for the file', async () => {
    const message = someMessage({});
    await new Api(server.url).grant('create', message);
    const poured = new ServerProcess(
      { DATABASE_URL: `file:${server.databaseFile}` },
      { args: ['backup', '-'] },
    );
    const chunks: Buffer[] = [];
    poured.child.stdout?.removeAllListeners('data').setEncoding('latin1');
    poured.child.stdout?.on('data', (text: string) => chunks.push(Buffer.from(text, 'latin1')));
    expect(await poured.ended).toMatchObject({ code: 0, stderr: '' });
    const file = join(server.folder, 'poured.db');
    await writeFile(file, Buffer.concat(chunks));
    expect([...holding(file).values()]).toEqual([message.encrypted_message]);
    expect(readdirSync(server.folder).filter((name) => name.includes('part'))).toEqual([]);
  });
});

describe('a backup is refused', () => {
  it('where its file exists, which stays as it is', async () => {
    const file = join(server.folder, 'letter.txt');
    writeFileSync(file, 'Dear Bob');
    expectRefused(await backUp(file), /letter\.txt already exists/);
    expect(readFileSync(file, 'utf8')).toBe('Dear Bob');
    expectRefused(await backUp(server.databaseFile), /inigma\.db already exists/);
  });

  it('while another writes the same file', async () => {
    const lock = FileLock.take(join(server.folder, 'copy.db.part-lock'));
    expectRefused(await backUp('copy.db'), /copy\.db\.part: another backup is already writing it/);
    lock?.release();
    expect((await backUp('copy.db')).code).toBe(0);
  });

  it('where Node may not write, and says where it may', async () => {
    const NODE_OPTIONS = `--permission --allow-fs-read=* --allow-fs-write=${server.folder}/`;
    expectRefused(
      await backUp('/tmp/elsewhere.db', { NODE_OPTIONS }),
      /FILE must name a writable file: .*--allow-fs-write/,
    );
  });

  it('where there is no such folder', async () => {
    expectRefused(
      await backUp('nowhere/copy.db'),
      /nowhere\/copy\.db\.part: unable to open the file, or its folder is missing/,
    );
  });

  it('where there is no database, and none is made', async () => {
    const none = join(server.folder, 'none.db');
    expectRefused(
      await backUp('copy.db', { DATABASE_URL: `file:${none}` }),
      /The database .*none\.db does not exist/,
    );
    expect([none, join(server.folder, 'copy.db')].some(existsSync)).toBe(false);
  });

  it('where the file is no database, and leaves nothing', async () => {
    const letter = join(server.folder, 'letter.txt');
    writeFileSync(letter, 'Dear Bob, '.repeat(1_000));
    const ending = await backUp('copy.db', { DATABASE_URL: `file:${letter}` });
    expectRefused(ending, /Cannot copy the database .*letter\.txt: not a SQLite database/);
    expect(readdirSync(server.folder).filter((name) => basename(name).startsWith('copy'))).toEqual([]);
  });

  it('where PostgreSQL keeps the messages, which has its own way', async () => {
    const ending = await backUp('copy.db', { DATABASE_URL: 'postgres://inigma:s3cret@db/inigma' });
    expectRefused(ending, /pg_dump/);
    expect(ending.stderr).not.toContain('s3cret');
  });
});
