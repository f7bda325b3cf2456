import { afterAll, beforeAll, describe, it } from 'vitest';
import { D1Driver } from '../../src/stores/d1/d1-driver.ts';
import { checkMessages } from '../upgrades/check-messages.ts';
import { allKeptData, keptStatements } from '../upgrades/kept-data.ts';
import { loadD1 } from '../upgrades/operated-worker.ts';
import { serverInTime } from '../upgrades/server-in-time.ts';
import { WorkerServer } from './worker-server.ts';

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start();
});
afterAll(() => worker.stop());

describe.each(allKeptData())('the data of version $name', (kept) => {
  it('its D1 is migrated by Wrangler, and keeps every promise', async () => {
    await loadD1(worker, keptStatements(kept, 'd1'));
    const { DB } = await worker.bindings();
    await checkMessages(kept.messages.d1, serverInTime(new D1Driver(DB), kept.madeAt), 'some');
  });
});
