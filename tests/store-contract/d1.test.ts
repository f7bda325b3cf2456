import { afterAll, beforeAll } from 'vitest';
import { d1UnderTest } from '../worker/d1-under-test.ts';
import { WorkerServer } from '../worker/worker-server.ts';
import { describeMessageStore } from './message-store-contract.ts';

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start();
});
afterAll(() => worker.stop());

describeMessageStore('Cloudflare D1', () => d1UnderTest(worker), {
  expired: 1_000,
  guesses: 100,
  stride: 20,
  histories: 1,
});
