import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/http/manifest.ts';
import { LocalServer } from '../server/server-process.ts';
import { WorkerServer } from './worker-server.ts';

const { assets }: Manifest = JSON.parse(readFileSync('dist/server/manifest.json', 'utf8'));
const PATHS = Object.values(assets).map(({ path }) => path);
/** Headers of a single response, or of the connection. */
const OWN = ['x-request-id', 'etag', 'content-length', 'transfer-encoding', 'content-encoding', 'date'];
const CARRIED = ['connection', 'keep-alive', 'cf-cache-status'];

let worker: WorkerServer;
let server: LocalServer;
beforeAll(async () => {
  [worker, server] = await Promise.all([
    WorkerServer.start(),
    // Cloudflare serves assets without the Worker, so that no setting reaches their headers.
    LocalServer.start({ PUBLIC_URL: 'https://inigma.example', HSTS: 'off' }),
  ]);
});
afterAll(() => Promise.all([worker.stop(), server.stop()]));

async function headersAndBytes(url: string) {
  const response = await fetch(url);
  const headers = [...response.headers].filter(([name]) => ![...OWN, ...CARRIED].includes(name));
  return {
    status: response.status,
    headers,
    bytes: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

describe('assets', () => {
  it.each(PATHS)('GET %s has the same bytes and headers on both runtimes', async (path) => {
    const fromWorker = await headersAndBytes(worker.url + path);
    expect(fromWorker).toEqual(await headersAndBytes(server.url + path));
    expect(fromWorker.status).toBe(200);
  });

  it.each(PATHS)('GET %s gets 304 where the client has it already', async (path) => {
    const first = await fetch(worker.url + path);
    await first.arrayBuffer();
    const tag = first.headers.get('ETag') ?? '';
    const again = await fetch(worker.url + path, { headers: { 'If-None-Match': tag } });
    expect([tag === '', again.status, await again.text()]).toEqual([false, 304, '']);
  });

  it('the file with the headers of assets is not served', async () => {
    for (const path of ['/_headers', '/main.js', '/assets/_headers']) {
      const response = await fetch(worker.url + path);
      expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('<html')]);
    }
  });
});
