import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { rateLimits } from '../api/rate-limits.ts';
import { WORKERS } from '../api/runtime-traits.ts';
import { WorkerServer } from './worker-server.ts';

const BETWEEN_WRITES_MILLISECONDS = 9_000;

describe('a Worker without rate limit bindings', () => rateLimits(WorkerServer.startCountingInKv, WORKERS));

describe('request counts in KV', () => {
  let worker: WorkerServer;
  let api: Api;
  beforeAll(async () => {
    worker = await WorkerServer.startCountingInKv({ RATE_LIMITS: 'on' });
    api = new Api(worker.url);
  });
  afterAll(() => worker.stop());

  async function ask(times: number, address: string): Promise<void> {
    for (let time = 0; time < times; time++)
      await api.post(API.create, '{}', { 'CF-Connecting-IP': address });
  }

  /** Twelve requests of a client in less time than lies between two writes, and that client's address. */
  async function burst(last = 2): Promise<string> {
    const [address, began] = [`198.51.100.${last}`, performance.now()];
    await ask(12, address);
    return performance.now() - began < BETWEEN_WRITES_MILLISECONDS ? address : burst(last + 1);
  }

  async function told(): Promise<Record<string, number>> {
    const { COUNTS } = await worker.bindings();
    const { keys } = await COUNTS.list();
    const values = keys.map(async ({ name }) => [name, JSON.parse((await COUNTS.get(name)) ?? '').count]);
    return Object.fromEntries(await Promise.all(values));
  }

  it('request counts in KV are not written for a few requests, and once for a burst', async () => {
    await ask(2, '198.51.100.1');
    const address = await burst();
    // The writing goes on behind the answer.
    await expect.poll(async () => (await told())[`create ${address}`]).toBe(3);
    expect(await told()).not.toHaveProperty(['create 198.51.100.1']);
  });

  it('request counts in KV are shared with other instances', async () => {
    const { COUNTS } = await worker.bindings();
    const began = Math.floor(Date.now() / 1_000);
    await COUNTS.put('create 198.51.101.3', JSON.stringify({ began, count: 10 }));
    await COUNTS.put('create 198.51.101.4', JSON.stringify({ began: began - 60, count: 10 }));
    const statuses = [];
    for (const address of ['198.51.101.3', '198.51.101.4']) {
      const { status } = await api.post(API.create, '{}', { 'CF-Connecting-IP': address });
      statuses.push(status);
    }
    expect(statuses).toEqual([429, 422]);
  });
});
