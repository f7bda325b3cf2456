import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  MAX_IV_LENGTH,
  MAX_SALT_LENGTH,
  MAX_SEALED_NAME_LENGTH,
  MAX_SEALED_NOTE_LENGTH,
  MAX_USER_ID_LENGTH,
} from '../../src/domain/limits.ts';
import { Api } from '../api/api.ts';
import { WORKERS } from '../api/runtime-traits.ts';
import { someAnswer, someAsk, someLinked, someToken } from '../api/samples.ts';
import { WorkerServer } from './worker-server.ts';

/** Cloudflare refuses more; the D1 of this machine does not, so it is counted here. */
const LARGEST_ROW = 2_000_000;

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start();
});
afterAll(() => worker.stop());

async function bytesOfOnlyRow(table = 'messages'): Promise<number> {
  const [row] = await worker.query(`SELECT * FROM ${table}`);
  return Object.values(row ?? {}).reduce<number>((sum, value) => sum + Buffer.byteLength(String(value)), 0);
}

it('the longest message with the longest other fields fits a row of D1, before and after a claim', async () => {
  const api = new Api(worker.url);
  const longest = {
    encrypted_message: 'A'.repeat(WORKERS.longestMessage),
    iv: 'A'.repeat(MAX_IV_LENGTH),
    salt: 'A'.repeat(MAX_SALT_LENGTH),
    sealed_name: 'A'.repeat(MAX_SEALED_NAME_LENGTH),
  };
  const someId = 'u'.repeat(MAX_USER_ID_LENGTH);
  const { message, proof } = someLinked({ custom_name: '𝒳'.repeat(100), creator_uid: someId });
  const { view } = await api.grant('create', { ...message, ...longest }, someToken());
  expect(await bytesOfOnlyRow()).toBeGreaterThan(WORKERS.longestMessage);
  expect(await bytesOfOnlyRow()).toBeLessThan(WORKERS.longestMessage + 3_000);
  await api.grant('claim', { format: 1, view, uid: someId, ...proof, ...longest }, someToken());
  expect(await bytesOfOnlyRow()).toBeLessThan(WORKERS.longestMessage + 3_000);
  expect(WORKERS.longestMessage + 3_000).toBeLessThan(LARGEST_ROW);
});

it('the longest note, and the longest answer with the longest other fields, fit a row of D1', async () => {
  await worker.query('DELETE FROM messages');
  const api = new Api(worker.url);
  const { fields, ask_token } = someAsk({
    uid: 'u'.repeat(MAX_USER_ID_LENGTH),
    sealed_note: 'A'.repeat(MAX_SEALED_NOTE_LENGTH),
    sealed_name: 'A'.repeat(MAX_SEALED_NAME_LENGTH),
  });
  const { ask } = await api.grant('ask', fields, someToken());
  const encrypted_message = 'A'.repeat(WORKERS.longestMessage);
  await api.grant('answer', someAnswer({ ask, ask_token, encrypted_message }));
  expect(await bytesOfOnlyRow()).toBeGreaterThan(WORKERS.longestMessage);
  expect(await bytesOfOnlyRow()).toBeLessThan(WORKERS.longestMessage + 3_000);
  expect(await bytesOfOnlyRow('secret_requests')).toBeGreaterThan(MAX_SEALED_NOTE_LENGTH);
  expect(await bytesOfOnlyRow('secret_requests')).toBeLessThan(MAX_SEALED_NOTE_LENGTH + 3_000);
});
