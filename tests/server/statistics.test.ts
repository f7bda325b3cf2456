import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExitResult, LocalServer, ServerProcess } from './server-process.ts';
import { STORED_SAMPLES, storeSamples } from './stored-samples.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

/** As an operator asks for it, beside the server. */
function run(...args: string[]): Promise<ExitResult> {
  const settings = { DATABASE_URL: `file:${server.databaseFile}` };
  return new ServerProcess(settings, { args, cwd: server.folder }).ended;
}

describe('stats', () => {
  it('stats counts messages by their state, links and receipts, while the server runs', async () => {
    const named = await storeSamples(server, (id) => run('remove', id));
    const { stdout, ...exit } = await run('stats', '--json');
    expect(exit).toEqual({ code: 0, signal: null, stderr: '' });
    const { bytes, ...counts } = JSON.parse(stdout);
    expect(counts).toEqual(STORED_SAMPLES);
    const [row] = await server.query('SELECT SUM(LENGTH(encrypted_message)) AS ciphertext FROM messages');
    expect(bytes).toEqual({ ...row, disk: expect.any(Number), free: expect.any(Number) });
    expect(bytes.disk).toBeGreaterThan(bytes.ciphertext);

    const text = (await run('stats')).stdout;
    for (const [name, count] of [
      ['waiting', 2],
      ['claimed', 2],
      ['for readers', 3],
      ['expired', 1],
    ])
      expect(text).toMatch(new RegExp(`^messages ${name} +${count}\\b`, 'm'));
    expect(text).toMatch(
      /^links +4 .*\nended links +1 .*\nreceipts +1 .*\nrequests +1 .*\nended requests +3 .*\nciphertext +[\d.]+ kB .*\non disk +[\d.]+ MB/m,
    );
    for (const word of named) expect(stdout + text).not.toContain(word);
  });

  it('stats of a stopped server’s database leaves no file beside it', async () => {
    await server.process.kill('SIGTERM');
    const before = readdirSync(server.folder);
    expect(await run('stats')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(server.folder)).toEqual(before);
  });

  it('stats after a crash counts what is only in the write-ahead log', async () => {
    await storeSamples(server, (id) => run('remove', id));
    await server.process.kill('SIGKILL');
    const { stdout } = await run('stats', '--json');
    expect(JSON.parse(stdout)).toMatchObject(STORED_SAMPLES);
  });

  it('stats of tables of an earlier version is refused, and changes nothing', async () => {
    await server.process.kill('SIGTERM');
    await server.withDatabase((database) => database.exec("DELETE FROM migrations WHERE name LIKE '0007%'"));
    expect(await run('stats')).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: 'The tables are of an earlier version: start the server, or run migrate.\n',
    });
  });

  it('stats of a missing database is refused, and creates none', async () => {
    const settings = { DATABASE_URL: 'file:none/none.db' };
    const exit = await new ServerProcess(settings, { args: ['stats'], cwd: server.folder }).ended;
    expect(exit).toMatchObject({ code: 1, stdout: '' });
    expect(exit.stderr).toMatch(/^The database \S+none\.db does not exist\.\n$/);
    expect(readdirSync(server.folder)).not.toContain('none');
  });
});

describe('migrate', () => {
  it('migrate creates the database, names each migration, and has nothing to do the second time', async () => {
    const settings = { DATABASE_URL: 'file:new/new.db' };
    const migrate = () => new ServerProcess(settings, { args: ['migrate'], cwd: server.folder }).ended;
    const first = await migrate();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^(Applied the migration \d{4}_\w+\.sql\.\n){7,}$/);
    expect(await migrate()).toMatchObject({ code: 0, stdout: 'No migration was needed.\n', stderr: '' });
  });

  it('migrate applies what is pending, and nothing else, beside a server', async () => {
    const file = join(server.folder, 'inigma.db');
    expect(await run('migrate')).toMatchObject({ code: 0, stdout: 'No migration was needed.\n' });
    await server.process.kill('SIGTERM');
    const database = new DatabaseSync(file);
    database.exec('DROP INDEX receipts_by_age; DROP INDEX receipts_by_creator; DROP TABLE receipts');
    database.exec("ALTER TABLE links DROP COLUMN receipt_id; DELETE FROM migrations WHERE name LIKE '0007%'");
    database.close();
    expect(await run('migrate')).toMatchObject({
      code: 0,
      stdout: 'Applied the migration 0007_receipts.sql.\n',
    });
    await server.restart();
  });

  it('a migration that fails is named, and those before it stay applied', async () => {
    await server.process.kill('SIGTERM');
    await server.withDatabase((database) => database.exec("DELETE FROM migrations WHERE name LIKE '0007%'"));
    const exit = await run('migrate');
    expect(exit).toMatchObject({ code: 1, stdout: '' });
    expect(exit.stderr).toMatch(
      /^Cannot open the database \S+: migration 0007_receipts\.sql failed: .*\.\n$/,
    );
  });
});
