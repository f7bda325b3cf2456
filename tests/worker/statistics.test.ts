import { afterAll, beforeAll, expect, it } from 'vitest';
import { inlineStatement } from '../../build/inline-statement.ts';
import { takeDownStatements } from '../../build/take-down.ts';
import { countEverything } from '../../src/stores/statistics.ts';
import { STORED_SAMPLES, storeSamples } from '../server/stored-samples.ts';
import { WorkerServer } from './worker-server.ts';

const now = () => Math.floor(Date.now() / 1_000);

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start();
});
afterAll(() => worker.stop());

it('what worker:stats runs on D1 counts as stats does, and names nobody', async () => {
  const named = await storeSamples(worker, async (id) => {
    for (const statement of takeDownStatements(id, now()) ?? []) await worker.query(statement);
  });
  const [row] = await worker.query(inlineStatement(countEverything(now())));
  const { ciphertext_bytes, links, ended_links, receipts, requests, ended_requests, ...messages } = row ?? {};
  expect({
    messages,
    links: { live: links, ended: ended_links },
    receipts,
    requests: { waiting: requests, ended: ended_requests },
  }).toEqual(STORED_SAMPLES);
  expect(ciphertext_bytes).toBeGreaterThan(0);
  for (const word of named) expect(JSON.stringify(row)).not.toContain(word);
});
