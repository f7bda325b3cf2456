import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileLock } from '../../src/stores/sqlite/file-lock.ts';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { type AcknowledgedMessage, Load } from './load.ts';
import { type ExitResult, LocalServer, ServerProcess, type Settings } from './server-process.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

/** As an operator asks for it, beside the running server. */
function backUp(file: string, settings: Settings = {}): Promise<ExitResult> {
  const all = { DATABASE_URL: `file:${server.databaseFile}`, ...settings };
  return new ServerProcess(all, { args: ['backup', file], cwd: server.folder }).ended;
}

function expectRefused(exit: ExitResult, sentence: RegExp): void {
  expect(exit).toMatchObject({ code: 1, signal: null, stdout: '' });
  expect(exit.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(exit.stderr).toMatch(sentence);
}

/** What a file holds by id, after SQLite has found nothing wrong with it. */
function messagesIn(file: string): Map<string, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const rows = database.prepare('SELECT id, encrypted_message FROM messages').all();
  database.close();
  return new Map(rows.map((row) => [String(row['id']), String(row['encrypted_message'])]));
}

function missing(
  acknowledged: readonly AcknowledgedMessage[],
  found: ReadonlyMap<string, string>,
): AcknowledgedMessage[] {
  return acknowledged.filter(({ view, encrypted_message }) => found.get(view) !== encrypted_message);
}

describe('a backup', () => {
  it('a backup under load is complete, and holds every message acknowledged before it began', async () => {
    const load = new Load(server.url);
    for (const name of ['one.db', 'two.db']) {
      await load.grants(200);
      const before = [...load.acknowledged];
      expect(await backUp(name)).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
      expect(load.acknowledged.length, 'the server went on').toBeGreaterThan(before.length);
      expect(missing(before, messagesIn(join(server.folder, name)))).toEqual([]);
    }
    await load.end();
  });

  it('a backup is restored by copying it to the path of the database', async () => {
    const message = someMessage({});
    const { view } = await new Api(server.url).grant('create', message);
    await backUp('copy.db');
    await new Api(server.url).grant('create', someMessage({}));
    await server.process.kill('SIGTERM');
    await rename(join(server.folder, 'copy.db'), server.databaseFile);
    await server.restart();
    const api = new Api(server.url);
    const seen = await api.grant('view', { view, uid: someUserId() });
    expect(seen.encrypted_message).toBe(message.encrypted_message);
    expect(messagesIn(server.databaseFile).size).toBe(1);
    await api.grant('create', someMessage({}));
  });

  it('a backup holds nothing of deleted messages', async () => {
    const message = someMessage({});
    const api = new Api(server.url);
    const { view } = await api.grant('create', message);
    await api.grant('remove', { view, uid: message.creator_uid });
    await backUp('copy.db');
    expect(readFileSync(join(server.folder, 'copy.db')).includes(message.encrypted_message)).toBe(false);
  });

  it('a backup succeeds after one that was killed, and removes what that left', async () => {
    await new Api(server.url).grant('create', someMessage({}));
    const before = readdirSync(server.folder);
    for (const left of ['copy.db.part', 'copy.db.part-lock'])
      writeFileSync(join(server.folder, left), left.endsWith('part') ? 'half a database' : '');
    expect(await backUp('copy.db')).toMatchObject({ code: 0, stderr: '' });
    expect(messagesIn(join(server.folder, 'copy.db')).size).toBe(1);
    expect(readdirSync(server.folder).toSorted()).toEqual([...before, 'copy.db'].toSorted());
  });

  it('--output names the file as the operand does, by the same rules', async () => {
    const settings = { DATABASE_URL: `file:${server.databaseFile}` };
    const make = () =>
      new ServerProcess(settings, { args: ['backup', '--output', 'o.db'], cwd: server.folder }).ended;
    expect(await make()).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(messagesIn(join(server.folder, 'o.db')).size).toBe(0);
    expectRefused(await make(), /o\.db already exists/);
  });

  it('a backup can be made of a database that no server has open', async () => {
    await new Api(server.url).grant('create', someMessage({}));
    await server.process.kill('SIGTERM');
    expect((await backUp('copy.db')).code).toBe(0);
    expect(messagesIn(join(server.folder, 'copy.db')).size).toBe(1);
  });

  it('a backup is readable for its user only, and leaves no other file', async () => {
    const before = readdirSync(server.folder);
    await backUp('copy.db');
    expect(statSync(join(server.folder, 'copy.db')).mode & 0o077).toBe(0);
    expect(readdirSync(server.folder).toSorted()).toEqual([...before, 'copy.db'].toSorted());
  });

  it('a backup to - is written to standard output whole', async () => {
    const message = someMessage({});
    await new Api(server.url).grant('create', message);
    const toStdout = new ServerProcess(
      { DATABASE_URL: `file:${server.databaseFile}` },
      { args: ['backup', '-'] },
    );
    const chunks: Buffer[] = [];
    toStdout.child.stdout?.removeAllListeners('data').setEncoding('latin1');
    toStdout.child.stdout?.on('data', (text: string) => chunks.push(Buffer.from(text, 'latin1')));
    expect(await toStdout.ended).toMatchObject({ code: 0, stderr: '' });
    const file = join(server.folder, 'poured.db');
    await writeFile(file, Buffer.concat(chunks));
    expect([...messagesIn(file).values()]).toEqual([message.encrypted_message]);
    expect(readdirSync(server.folder).filter((name) => name.includes('part'))).toEqual([]);
  });
});

describe('a refused backup', () => {
  it('a backup to an existing file is refused, and leaves that unchanged', async () => {
    const file = join(server.folder, 'letter.txt');
    writeFileSync(file, 'Dear Bob');
    expectRefused(await backUp(file), /letter\.txt already exists/);
    expect(readFileSync(file, 'utf8')).toBe('Dear Bob');
    expectRefused(await backUp(server.databaseFile), /inigma\.db already exists/);
  });

  it('a backup is refused while another writes the same file', async () => {
    const lock = FileLock.take(join(server.folder, 'copy.db.part-lock'));
    expectRefused(await backUp('copy.db'), /copy\.db\.part: another backup is already writing it/);
    lock?.release();
    expect((await backUp('copy.db')).code).toBe(0);
  });

  it('a backup to a path that Node may not write to is refused, and the error names the writable folder', async () => {
    const NODE_OPTIONS = `--permission --allow-fs-read=* --allow-fs-write=${server.folder}/`;
    expectRefused(
      await backUp('/tmp/elsewhere.db', { NODE_OPTIONS }),
      /FILE must name a writable file: .*--allow-fs-write/,
    );
  });

  it('a backup to a folder that does not exist is refused', async () => {
    expectRefused(
      await backUp('nowhere/copy.db'),
      /nowhere\/copy\.db\.part: unable to open the file, or its folder is missing/,
    );
  });

  it('a backup of a missing database is refused, and creates none', async () => {
    const none = join(server.folder, 'none.db');
    expectRefused(
      await backUp('copy.db', { DATABASE_URL: `file:${none}` }),
      /The database .*none\.db does not exist/,
    );
    expect([none, join(server.folder, 'copy.db')].some(existsSync)).toBe(false);
  });

  it('a backup of a file that is no database is refused, and leaves nothing', async () => {
    const textFile = join(server.folder, 'letter.txt');
    writeFileSync(textFile, 'Dear Bob, '.repeat(1_000));
    const exit = await backUp('copy.db', { DATABASE_URL: `file:${textFile}` });
    expectRefused(exit, /Cannot copy the database .*letter\.txt: not a SQLite database/);
    expect(readdirSync(server.folder).filter((name) => basename(name).startsWith('copy'))).toEqual([]);
  });

  it('a backup of PostgreSQL is refused: it has tools of its own', async () => {
    const exit = await backUp('copy.db', { DATABASE_URL: 'postgres://inigma:s3cret@db/inigma' });
    expectRefused(exit, /pg_dump/);
    expect(exit.stderr).not.toContain('s3cret');
  });
});
