import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { StoreError } from '../../src/domain/ports.ts';
import { ServerProcess } from '../server/server-process.ts';
import { message, messageIn } from '../store-contract/samples.ts';
import { STORE_CALLS } from '../store-contract/store-calls.ts';
import { TABLES } from '../store-contract/tables.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';

describe('a store whose tables are gone or whose pool is closed', () => {
  let url: string;
  beforeAll(async () => {
    url = await newDatabase();
    await (await openOn(url)).postgres.close();
  });

  it.each(Object.entries(STORE_CALLS))(
    '%s throws an error, and never gives an empty result',
    async (_, ask) => {
      const { postgres, store } = await openOn(url);
      const rename = (from: string, to: string) => `ALTER TABLE ${from} RENAME TO ${to};`;
      const run = (script: string) => withClient(url, (client) => client.query(script));
      await run(TABLES.map((table) => rename(table, `${table}_away`)).join(''));
      try {
        await expect(ask(store)).rejects.toBeInstanceOf(StoreError);
        await expect(store.size()).rejects.toBeInstanceOf(StoreError);
      } finally {
        await run(TABLES.map((table) => rename(`${table}_away`, table)).join(''));
      }
      await store.ping();
      await postgres.close();
      await expect(ask(store)).rejects.toBeInstanceOf(StoreError);
    },
  );
});

describe('two messages with the same id', () => {
  it('the second message with the same id is an error, and the store stays usable', async () => {
    const { postgres, store } = await openOn(await newDatabase());
    const given = message();
    await store.create(given, null, null);
    await expect(store.create(given, null, null)).rejects.toBeInstanceOf(StoreError);
    expect(await messageIn(store, given.id)).toEqual(given);
    await postgres.close();
  });
});

describe('a start with an unusable database', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const port = inject('postgresPort');
  it.each([
    [
      `postgres://inigma:swordfish@127.0.0.1:${port}/nowhere`,
      'the database does not exist: create it first (3D000)',
    ],
    [
      `postgres://stranger:swordfish@127.0.0.1:${port}/postgres`,
      'authentication failed: wrong user or password (28P01)',
    ],
    [
      `postgres://inigma:hunter2@127.0.0.1:${port}/postgres`,
      'authentication failed: wrong user or password (28P01)',
    ],
    [`postgres://inigma@127.0.0.1:${port}/postgres`, 'password required'],
    ['postgres://inigma:swordfish@127.0.0.1:1/inigma', 'connection refused (ECONNREFUSED)'],
    ['postgres://inigma:swordfish@nobody.invalid/inigma', 'host name not found (ENOTFOUND)'],
    [
      `postgres://inigma:swordfish@127.0.0.1:${port}/postgres?sslmode=verify-full`,
      'the server does not support TLS',
    ],
  ])('a start ends with one sentence that repeats nothing of the database URL (%s)', async (url, reason) => {
    const { code, stdout, stderr } = await new ServerProcess(
      { PORT: '0', DATABASE_URL: url, RATE_LIMITS: 'off' },
      { cwd: folder },
    ).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Cannot open the PostgreSQL database: [^\n]+\.\n$/);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/swordfish|hunter2|stranger|nowhere|invalid/);
  });
});
