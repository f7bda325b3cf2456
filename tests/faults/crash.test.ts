import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalServer } from '../server/server-process.ts';
import { crash } from './crash.ts';
import { Population } from './population.ts';

describe('a server that is killed while it works (npm run torture does so more often)', () => {
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

  it.each([1, 2, 3, 4, 5])('has lost nothing that it acknowledged, the %ith time', async () => {
    expect(await crash(server, population)).toEqual([]);
    expect(population.size).toBeGreaterThan(0);
  });
});
