import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unstable_readConfig as readConfig } from 'wrangler';
import { Api } from '../api/api.ts';
import { someAnswer, someAsk, someCiphertext, someMessage, someToken, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';
import './worker-server.ts';

const LONGEST_STATEMENT = 100_000;
const ALL_MESSAGES = 'SELECT * FROM messages ORDER BY id';

/** A folder with a wrangler.jsonc, whose D1 lies there too. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-move-'));
  const { d1_databases: databases } = readConfig({ config: resolve('wrangler.jsonc') });
  const moved = databases.map((one: object) => ({
    ...one,
    migrations_dir: resolve('src/stores/migrations'),
  }));
  writeFileSync(at('wrangler.json'), JSON.stringify({ name: 'moving', d1_databases: moved }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function at(name: string): string {
  return join(folder, name);
}

function run(args: readonly string[], cwd = process.cwd()): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [...args], { cwd, env: { ...process.env, CI: 'true' } }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), output: out + err }),
    );
  });
}

async function d1(...args: string[]): Promise<void> {
  const { code, output } = await run(
    [resolve('node_modules/wrangler/bin/wrangler.js'), 'd1', ...args],
    folder,
  );
  expect(code, output).toBe(0);
}

function move(...args: string[]): Promise<{ code: number; output: string }> {
  return run(['build/d1-transfer.ts', ...args]);
}

/** Rows of a file, as a server would find them. */
function rowsOf(file: string, query = ALL_MESSAGES): unknown[] {
  const database = new DatabaseSync(file);
  const rows = database.prepare(query).all();
  database.close();
  return rows;
}

/** A self-hosted server's file with messages of all kinds, the longest that D1 takes and one that it does not. */
async function fileWithMessages(): Promise<{
  file: string;
  owner: string;
  token: string;
  key: object;
  first: unknown;
}> {
  const server = await LocalServer.start();
  const [api, owner, token] = [new Api(server.url), someUserId(), someToken()];
  const key = someMessage({ idempotency_key: someUserId(), custom_name: "Bob's\n; DROP TABLE messages; --" });
  const first = await api.grant('create', key);
  const { view } = await api.grant('create', someMessage({ ttl: 0, sealed_name: 'AAAA' }));
  await api.grant('claim', { view, uid: owner, ...someCiphertext() }, token);
  for (const isAnswered of [false, true]) {
    const { fields, ask_token } = someAsk({});
    const { ask } = await api.grant('ask', fields, token);
    if (isAnswered) await api.grant('answer', someAnswer({ ask, ask_token }));
  }
  await api.grant('create', { ...someMessage({}), encrypted_message: 'Inig'.repeat(475_000) });
  await api.grant('create', { ...someMessage({}), encrypted_message: 'Inig'.repeat(475_001) });
  await server.process.kill('SIGTERM');
  const database = new DatabaseSync(server.databaseFile);
  database.exec(`VACUUM INTO '${at('home.db')}'`);
  database.close();
  await server.stop();
  return { file: at('home.db'), owner, token, key, first };
}

describe('npm run move', () => {
  it('moving to Cloudflare and back loses nothing that fits D1', async () => {
    const { file, owner, token, key, first } = await fileWithMessages();
    const out = await move('to-d1', file, at('out.sql'));
    expect([out.code, out.output]).toEqual([
      0,
      expect.stringContaining('Skipped 1 messages that are too long for a row of D1.'),
    ]);
    expect(statSync(at('out.sql')).mode & 0o077).toBe(0);
    const statements = readFileSync(at('out.sql'), 'utf8').split(/;\n(?=INSERT|UPDATE|$)/);
    expect(Math.max(...statements.map(({ length }) => length))).toBeLessThan(LONGEST_STATEMENT);

    await d1('migrations', 'apply', 'DB', '--local');
    await d1('execute', 'DB', '--local', '--yes', '--file', at('out.sql'));
    await d1('export', 'DB', '--local', '--output', at('export.sql'));
    expect(await move('from-d1', at('export.sql'), at('back.db'))).toMatchObject({ code: 0 });
    const fits = ALL_MESSAGES.replace('ORDER', 'WHERE length(encrypted_message) <= 1900000 ORDER');
    expect(rowsOf(at('back.db'))).toEqual(rowsOf(file, fits));
    expect(rowsOf(at('back.db'))).toHaveLength(4);
    const requests = 'SELECT * FROM secret_requests ORDER BY id';
    expect(rowsOf(at('back.db'), requests)).toEqual(rowsOf(file, requests));
    expect(rowsOf(file, requests)).toHaveLength(2);

    const server = await LocalServer.start({ DATABASE_URL: `file:${at('back.db')}` });
    try {
      const api = new Api(server.url);
      expect((await api.grant('listOwned', { uid: owner }, token)).total).toBe(1);
      expect(await api.grant('create', { ...key })).toMatchObject({
        view: Reflect.get(Object(first), 'view'),
      });
    } finally {
      await server.stop();
    }
  }, 120_000);

  it('a move never overwrites a file, and leaves nothing when the input is no export', async () => {
    writeFileSync(at('there.db'), 'mine');
    writeFileSync(at('export.sql'), 'CREATE TABLE x (y);');
    for (const [from, to] of [
      ['export.sql', 'there.db'],
      ['export.sql', 'new.db'],
    ] as const) {
      const { code, output } = await move('from-d1', at(from), at(to));
      expect([code, output]).toEqual([1, expect.stringMatching(/already exists|not a D1 export/)]);
    }
    expect(readFileSync(at('there.db'), 'utf8')).toBe('mine');
    for (const name of ['new.db', 'new.db.arriving']) expect(() => statSync(at(name))).toThrow(/ENOENT/);
    expect(await move('elsewhere')).toEqual({ code: 1, output: expect.stringContaining('Usage') });
  });
});
