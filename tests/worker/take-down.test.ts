import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeDownStatements } from '../../build/take-down.ts';
import { Api } from '../api/api.ts';
import { someAnswer, someAsk, someLinked, someToken, someUserId } from '../api/samples.ts';
import { WorkerServer } from './worker-server.ts';

const NOW = Math.floor(Date.now() / 1_000);

let worker: WorkerServer;
let api: Api;
beforeAll(async () => {
  worker = await WorkerServer.start();
  api = new Api(worker.url);
});
afterAll(() => worker.stop());

it('what worker:remove runs on D1 takes a message down, and tells its sender and its readers', async () => {
  const [uid, token] = [someUserId(), someToken()];
  const { message, proof } = someLinked({ creator_uid: uid, receipt: true });
  const [taken, left] = [
    await api.grant('create', message, token),
    await api.grant('create', message, token),
  ];
  for (const statement of takeDownStatements(taken.view, NOW) ?? []) await worker.query(statement);

  const { body } = await api.refuse('view', { view: taken.view, uid: someUserId(), ...proof }, 410);
  expect(body).toMatchObject({ reason: 'removed', at: NOW });
  const { receipts } = await api.grant('listReceipts', { uid }, token);
  expect(receipts).toMatchObject([{ outcome: 'removed', outcome_at: NOW }]);
  expect((await api.grant('listPending', { uid }, token)).secrets).toMatchObject([{ id: left.view }]);
});

it('what worker:remove runs on D1 takes a request down with its answer', async () => {
  const token = someToken();
  for (const isAnswered of [false, true]) {
    const { fields, ask_token } = someAsk({});
    const { ask } = await api.grant('ask', fields, token);
    if (isAnswered) await api.grant('answer', someAnswer({ ask, ask_token }));
    for (const statement of takeDownStatements(ask, NOW) ?? []) await worker.query(statement);
    const { body } = await api.refuse('viewAsk', { ask, ask_token }, 410);
    expect(body).toMatchObject({ reason: 'removed', at: NOW });
    await api.refuse('view', { view: ask, uid: fields.uid }, 404, undefined, token);
  }
});

it.each(['', 'a b', "x'; DROP TABLE messages", 'https://inigma.example.com/view?view=abc', 'x'.repeat(51)])(
  'worker:remove does not take %j for an id',
  (id) => {
    expect(takeDownStatements(id, NOW)).toBeNull();
  },
);
