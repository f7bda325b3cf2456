import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someone } from '../api/given.ts';
import { LocalServer } from '../server/server-process.ts';
import { integrityFaults } from './crash.ts';
import { LIVES_AT_ONCE, Population } from './population.ts';

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
    const population = new Population(server.url);
    population.begin(server.url);
    await population.acknowledges(50);

    await server.withDatabase(async (database) => {
      database.exec('BEGIN EXCLUSIVE');
      const written = population.written;
      const unlocking = pause(LOCKED_MILLISECONDS).then(() => true);
      let reads = 0;
      for (let isOver = false; !isOver; isOver = (await Promise.race([unlocking, pause(50)])) === true) {
        await api.grant('view', { view, uid: someone() });
        reads += 1;
      }
      // What was under way when the lock was taken may have been answered after it.
      expect(population.written - written).toBeLessThanOrEqual(LIVES_AT_ONCE);
      expect(reads).toBeGreaterThan(5);
      database.exec('ROLLBACK');
    });

    await population.acknowledges(50);
    await population.end();
    expect(population.refused).toBe(0);
    expect(await population.audit(server.url)).toEqual([]);
    expect(integrityFaults(server.databaseFile)).toEqual([]);
    await population.close();
  });
});
