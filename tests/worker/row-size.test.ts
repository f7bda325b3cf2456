import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  MAX_IV_LENGTH,
  MAX_SALT_LENGTH,
  MAX_SEALED_NAME_LENGTH,
  MAX_USER_ID_LENGTH,
} from '../../src/domain/limits.ts';
import { Api } from '../api/api.ts';
import { WORKERS } from '../api/runtime-traits.ts';
import { someToken, verifierOf } from '../api/samples.ts';
import { WorkerServer } from './worker-server.ts';

/** Cloudflare refuses more; the D1 of this machine does not, so it is counted here. */
const LARGEST_ROW = 2_000_000;

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start();
});
afterAll(() => worker.stop());

async function bytesOfOnlyRow(): Promise<number> {
  const [row] = await worker.query('SELECT * FROM messages');
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
  const [someId, claim_token] = ['u'.repeat(MAX_USER_ID_LENGTH), someToken()];
  const named = { custom_name: '𝒳'.repeat(100), claim_verifier: verifierOf(claim_token) };
  const { view } = await api.grant('create', { ...longest, ...named, creator_uid: someId }, someToken());
  expect(await bytesOfOnlyRow()).toBeGreaterThan(WORKERS.longestMessage);
  expect(await bytesOfOnlyRow()).toBeLessThan(WORKERS.longestMessage + 3_000);
  await api.grant('claim', { view, uid: someId, claim_token, ...longest }, someToken());
  expect(await bytesOfOnlyRow()).toBeLessThan(WORKERS.longestMessage + 3_000);
  expect(WORKERS.longestMessage + 3_000).toBeLessThan(LARGEST_ROW);
});
