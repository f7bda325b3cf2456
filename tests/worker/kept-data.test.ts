import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { D1Driver } from '../../src/stores/d1/d1-driver.ts';
import { checkMessages } from '../upgrades/check-messages.ts';
import { statementsOf } from '../upgrades/database-dumps.ts';
import { allKeptData, keptStatements } from '../upgrades/kept-data.ts';
import { serverInTime } from '../upgrades/server-in-time.ts';
import { WorkerServer } from './worker-server.ts';

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start();
});
afterAll(() => worker.stop());

/** Without any table of ours. */
beforeEach(async () => {
  const tables = await worker.query(
    `SELECT name FROM sqlite_master WHERE type = 'table'
      AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_cf!_%' ESCAPE '!'`,
  );
  for (const { name } of tables) await worker.query(`DROP TABLE ${name}`);
});

describe.each(allKeptData())('the data of version $name', (kept) => {
  it('its D1 is migrated by Wrangler, and keeps every promise', async () => {
    for (const statement of statementsOf(keptStatements(kept, 'd1'))) await worker.query(statement);
    await worker.migrate();
    const { DB } = await worker.bindings();
    await checkMessages(kept.messages.d1, serverInTime(new D1Driver(DB), kept.madeAt), 'some');
  });
});
