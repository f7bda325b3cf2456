import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfLivePages } from '../../build/live-pages.ts';
import type { Manifest } from '../../src/http/build-info.ts';
import { WorkerServer } from './worker-server.ts';

let worker: WorkerServer;
let manifest: Manifest;
let between: Server | null = null;
beforeAll(async () => {
  worker = await WorkerServer.start();
  manifest = JSON.parse(await readFile('dist/server/manifest.json', 'utf8'));
});
afterAll(() => worker.stop());
afterEach(() => {
  between?.close();
  between = null;
});

/** Somebody between the Worker and its visitors who changes what passes, as features of a zone do; gives their address. */
async function standBetween(change: (path: string, body: Buffer) => Buffer | string): Promise<string> {
  const server = createServer(async ({ url = '/' }, answer) => {
    const response = await fetch(worker.url + url, { headers: { 'Accept-Encoding': 'identity' } });
    const policy = response.headers.get('Content-Security-Policy');
    if (policy !== null) answer.setHeader('Content-Security-Policy', policy);
    answer.statusCode = response.status;
    answer.end(change(url, Buffer.from(await response.arrayBuffer())));
  });
  between = server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the check of what is served after a deployment', () => {
  it('finds the scripts of the build in the pages, and no others', async () => {
    expect(await faultsOfLivePages(worker.url, manifest)).toEqual([]);
  });

  it('is content with whoever changes nothing', async () => {
    expect(await faultsOfLivePages(await standBetween((_, body) => body), manifest)).toEqual([]);
  });

  it.each([
    [
      'a script that a zone puts in',
      '</head>',
      '<script src="/cdn-cgi/challenge-platform/x.js"></script></head>',
    ],
    [
      'a script within the page',
      '</body>',
      '<script>(function(){window.__CF$cv$params={}})()</script></body>',
    ],
    ['a script that was taken over', '<script', '<script type="x-rocket" data-x'],
  ])('tells of %s', async (_, mark, instead) => {
    const origin = await standBetween((path, body) =>
      path.startsWith('/assets/') ? body : body.toString().replace(mark, instead),
    );
    const faults = await faultsOfLivePages(origin, manifest);
    expect(faults.filter((fault) => fault.includes('script'))).not.toEqual([]);
  });

  it('tells of other bytes, of what is missing, and of another build', async () => {
    const origin = await standBetween((path, body) => (path.endsWith('.js') ? `${body} ` : body));
    expect(await faultsOfLivePages(origin, manifest)).toContainEqual(
      expect.stringMatching(/^\/assets\/composer-\w+\.js has other bytes than the build$/),
    );
    const moved = JSON.parse(JSON.stringify(manifest).replaceAll('/assets/composer-', '/assets/other-'));
    const faults = await faultsOfLivePages(worker.url, moved);
    expect(faults).toContainEqual(expect.stringMatching(/^\/assets\/other-\w+\.js answers 404$/));
    expect(faults).toContainEqual(expect.stringMatching(/^\/ lacks a script of the build: \/assets\/other-/));
  });
});
