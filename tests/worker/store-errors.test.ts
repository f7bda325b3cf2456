import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../src/contract/routes.ts';
import { Api, readAnswer } from '../api/api.ts';
import { someAnswer, someAsk, someCiphertext, someMessage, someToken, someUserId } from '../api/samples.ts';
import { WorkerServer } from './worker-server.ts';

const UNAVAILABLE = {
  status: 'failed',
  reason: 'unavailable',
  message: 'The store cannot be reached; try again in a moment',
};

let worker: WorkerServer;
let api: Api;
beforeAll(async () => {
  worker = await WorkerServer.start();
  api = new Api(worker.url);
});
afterAll(() => worker.stop());

describe('a D1 that fails', () => {
  it('a D1 error is an error of every endpoint and of the purge: never an empty list, never an unknown message', async () => {
    const [uid, message] = [someUserId(), someMessage({})];
    const { view } = await api.grant('create', message);
    await worker.query('ALTER TABLE messages RENAME TO elsewhere');
    await worker.query('ALTER TABLE receipts RENAME TO away');
    await worker.query('ALTER TABLE secret_requests RENAME TO gone');

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
    expect(await worker.purge()).toBe('exception');
    expect(worker.output()).toMatch(/"event":"error".*no such table/);
    expect(worker.output()).toMatch(/"event":"purge failed"/);
    expect(worker.output()).not.toContain(uid);

    await worker.query('ALTER TABLE elsewhere RENAME TO messages');
    await worker.query('ALTER TABLE away RENAME TO receipts');
    await worker.query('ALTER TABLE gone RENAME TO secret_requests');
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(1);
    expect((await readAnswer(await api.fetch('/ready'))).status).toBe(200);
  });

  it('a D1 batch of which one statement fails is rolled back: no message without its idempotency key', async () => {
    const message = someMessage({ idempotency_key: someUserId() });
    await worker.query('ALTER TABLE idempotency RENAME TO elsewhere');
    await api.refuse('create', message, 503, UNAVAILABLE);
    await worker.query('ALTER TABLE elsewhere RENAME TO idempotency');
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(0);

    await worker.query('ALTER TABLE messages RENAME TO elsewhere');
    await api.refuse('create', message, 503, UNAVAILABLE);
    await worker.query('ALTER TABLE elsewhere RENAME TO messages');
    expect(await worker.query('SELECT * FROM idempotency')).toEqual([]);
    await api.grant('create', message);
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(1);
  });
});
