import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { crash } from './crash.ts';
import { Workload } from './workload.ts';

describe('a server killed under load (npm run stress repeats this more often)', () => {
  let server: LocalServer;
  let workload: Workload;
  beforeAll(async () => {
    server = await LocalServer.start({ LOG_LEVEL: 'info' });
    workload = new Workload(server.url);
  });
  afterAll(async () => {
    await workload.close();
    await server.stop();
  });

  it.each([1, 2, 3, 4, 5])(
    'a server killed under load has lost nothing that it acknowledged, round %i',
    async () => {
      expect(await crash(server, workload)).toEqual([]);
      expect(workload.size).toBeGreaterThan(0);
    },
  );
});
