import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { crash } from './crash.ts';
import { Population } from './population.ts';

describe('a server killed under load (npm run stress repeats this more often)', () => {
  let server: LocalServer;
  let population: Population;
  beforeAll(async () => {
    server = await LocalServer.start({ LOG_LEVEL: 'info' });
    population = new Population(server.url);
  });
  afterAll(async () => {
    await population.close();
    await server.stop();
  });

  it.each([1, 2, 3, 4, 5])(
    'a server killed under load has lost nothing that it acknowledged, round %i',
    async () => {
      expect(await crash(server, population)).toEqual([]);
      expect(population.size).toBeGreaterThan(0);
    },
  );
});
