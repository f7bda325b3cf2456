import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../src/contract/routes.ts';
import { Api, readAnswer } from '../api/api.ts';
import { someAnswer, someAsk, someCiphertext, someMessage, someToken, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

const UNAVAILABLE = {
  status: 'failed',
  reason: 'unavailable',
  message: 'The store cannot be reached; try again in a moment',
};

let server: LocalServer;
let api: Api;
beforeEach(async () => {
  server = await LocalServer.start();
  api = new Api(server.url);
});
afterEach(() => server.stop());

const HIDE = `ALTER TABLE messages RENAME TO elsewhere; ALTER TABLE receipts RENAME TO away;
  ALTER TABLE secret_requests RENAME TO gone`;
const SHOW = `ALTER TABLE elsewhere RENAME TO messages; ALTER TABLE away RENAME TO receipts;
  ALTER TABLE gone RENAME TO secret_requests`;

describe('a store that fails', () => {
  it('a store error is an error of every endpoint: never an empty list, never an unknown message', async () => {
    const [uid, message] = [someUserId(), someMessage({})];
    const { view } = await api.grant('create', message);
    await server.withDatabase((database) => database.exec(HIDE));

    const acts: [Act, object][] = [
      ['create', someMessage({})],
      ['create', someMessage({ idempotency_key: someUserId() })],
      ['view', { view, uid }],
      ['claim', { view, uid, ...someCiphertext() }],
      ['listOwned', { uid }],
      ['listPending', { uid: message.creator_uid }],
      ['listReceipts', { uid: message.creator_uid }],
      ['rename', { view, uid, custom_name: 'x' }],
      ['remove', { view, uid: message.creator_uid }],
      ['viewAsk', { ask: view, ask_token: someToken() }],
      ['answer', someAnswer({ ask: view, ask_token: someToken() })],
      ['listAsked', { uid }],
      ['removeAsk', { ask: view, uid }],
    ];
    for (const [act, fields] of acts) {
      const { headers } = await api.refuse(act, { ...fields }, 503, UNAVAILABLE);
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    }
    await api.refuse('ask', someAsk({}).fields, 503, UNAVAILABLE, someToken());
    expect((await readAnswer(await api.fetch('/ready'))).status).toBe(503);
    expect((await readAnswer(await api.fetch('/health'))).status).toBe(200);

    await server.withDatabase((database) => database.exec(SHOW));
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(1);
    expect((await readAnswer(await api.fetch('/ready'))).status).toBe(200);
  });

  it('the cause of a store error is in the log, and not in the response', async () => {
    const uid = someUserId();
    await server.withDatabase((database) => database.exec('DROP TABLE messages'));
    const { headers } = await api.refuse('listOwned', { uid }, 503, UNAVAILABLE);
    const error = await server.process.line('error');
    expect(error).toMatchObject({ level: 'error', request: headers.get('X-Request-ID') });
    expect(error['cause']).toMatch(/no such table/);
    expect(server.process.stdout).not.toContain(uid);
  });

  it('a create of which one statement fails is rolled back: no message without its idempotency key', async () => {
    const message = someMessage({ idempotency_key: someUserId() });
    await server.withDatabase((database) => database.exec('ALTER TABLE idempotency RENAME TO elsewhere'));
    await api.refuse('create', message, 503, UNAVAILABLE);
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(0);
    await server.withDatabase((database) => database.exec('ALTER TABLE elsewhere RENAME TO idempotency'));
    await api.grant('create', message);
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(1);
  });
});

describe('a database that another program keeps locked', () => {
  it('a locked database is read, and writes are refused after a while', async () => {
    const message = someMessage({});
    await api.grant('create', message);
    await server.withDatabase(async (database) => {
      database.exec('BEGIN EXCLUSIVE');
      const [created, read] = await Promise.all([
        api.request('create', someMessage({})),
        api.grant('listPending', { uid: message.creator_uid }),
      ]);
      expect([created.status, created.body]).toEqual([503, UNAVAILABLE]);
      expect(read.total).toBe(1);
      database.exec('ROLLBACK');
    });
    await api.grant('create', someMessage({}));
  });
});

describe('a database damaged while the server was stopped', () => {
  it('a damaged database is a startup error, in one sentence', async () => {
    await Promise.all(Array.from({ length: 50 }, () => api.grant('create', someMessage({}))));
    await server.process.kill('SIGTERM');
    const { openSync, writeSync, closeSync } = await import('node:fs');
    const file = openSync(server.databaseFile, 'r+');
    writeSync(file, Buffer.alloc(4_096, 'x'), 0, 4_096, 0);
    closeSync(file);
    await expect(server.restart()).rejects.toThrow(/never said listening/);
    const { code, stderr } = await server.process.ended;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Cannot open the database \S+: [^\n]+\.\n$/)]);
  });
});
