import { afterEach, expect, it } from 'vitest';
import { isHealthy } from './healthcheck.ts';
import { type OpenServer, openServer } from './server.ts';

let server: OpenServer;
afterEach(() => server.stop());

async function serverThatAnswers(status: number, host: string): Promise<number> {
  const fetch = (request: Request) => {
    const isAsked = new URL(request.url).pathname === '/health';
    return new Response(null, { status: isAsked ? status : 404 });
  };
  server = await openServer({ host, port: 0 }, { fetch });
  return server.port;
}

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['0.0.0.0', '0.0.0.0'],
  ['::1', '::1'],
  ['::', '::'],
  ['localhost', 'localhost'],
])('the health check finds a server that listens on %s', async (listens, host) => {
  const port = await serverThatAnswers(200, listens);
  expect(await isHealthy({ host, port })).toBe(true);
});

it.each([503, 500, 404])('the health check fails for a server that answers %i', async (status) => {
  const port = await serverThatAnswers(status, '127.0.0.1');
  expect(await isHealthy({ host: '127.0.0.1', port })).toBe(false);
});

it('the health check fails where no server listens', async () => {
  const port = await serverThatAnswers(200, '127.0.0.1');
  await server.stop();
  expect(await isHealthy({ host: '127.0.0.1', port })).toBe(false);
});
