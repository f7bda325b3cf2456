import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';
import { integrityErrors } from './crash.ts';
import { CLIENTS, Workload } from './workload.ts';

const LOCKED_MILLISECONDS = 3_000;

describe('a database that another process keeps locked for three seconds', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await LocalServer.start();
  });
  afterEach(() => server.stop());

  it('writes to a locked database wait and succeed, and reads go on', async () => {
    const api = new Api(server.url);
    const { view } = await api.grant('create', someMessage({}));
    const workload = new Workload(server.url);
    workload.start(server.url);
    await workload.untilAcknowledged(50);

    await server.withDatabase(async (database) => {
      database.exec('BEGIN EXCLUSIVE');
      const written = workload.written;
      const unlocking = pause(LOCKED_MILLISECONDS).then(() => true);
      let reads = 0;
      for (let isOver = false; !isOver; isOver = (await Promise.race([unlocking, pause(50)])) === true) {
        await api.grant('view', { view, uid: someUserId() });
        reads += 1;
      }
      // What was under way when the lock was taken may have been answered after it.
      expect(workload.written - written).toBeLessThanOrEqual(CLIENTS);
      expect(reads).toBeGreaterThan(5);
      database.exec('ROLLBACK');
    });

    await workload.untilAcknowledged(50);
    await workload.end();
    expect(workload.refused).toBe(0);
    expect(await workload.audit(server.url)).toEqual([]);
    expect(integrityErrors(server.databaseFile)).toEqual([]);
    await workload.close();
  });
});
