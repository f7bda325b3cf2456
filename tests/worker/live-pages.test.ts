import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorsOfLivePages } from '../../build/live-pages.ts';
import type { Manifest } from '../../src/http/manifest.ts';
import { WorkerServer } from './worker-server.ts';

let worker: WorkerServer;
let manifest: Manifest;
let proxy: Server | null = null;
beforeAll(async () => {
  worker = await WorkerServer.start();
  manifest = JSON.parse(await readFile('dist/server/manifest.json', 'utf8'));
});
afterAll(() => worker.stop());
afterEach(() => {
  proxy?.close();
  proxy = null;
});

/** Starts a proxy between the Worker and its clients that changes responses, as features of a Cloudflare zone do; returns its URL. */
async function startProxy(change: (path: string, body: Buffer) => Buffer | string): Promise<string> {
  const server = createServer(async ({ url = '/' }, answer) => {
    const response = await fetch(worker.url + url, { headers: { 'Accept-Encoding': 'identity' } });
    const policy = response.headers.get('Content-Security-Policy');
    if (policy !== null) answer.setHeader('Content-Security-Policy', policy);
    answer.statusCode = response.status;
    answer.end(change(url, Buffer.from(await response.arrayBuffer())));
  });
  proxy = server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('npm run worker:check', () => {
  it('the live pages hold the scripts of the build, and no others', async () => {
    expect(await errorsOfLivePages(worker.url, manifest)).toEqual([]);
  });

  it('the live check passes where not everyone may create messages', async () => {
    const guarded = await WorkerServer.start({ WRITERS: 'invitations' });
    try {
      expect(await errorsOfLivePages(guarded.url, manifest)).toEqual([]);
    } finally {
      await guarded.stop();
    }
  });

  it('the live check passes behind a proxy that changes nothing', async () => {
    expect(await errorsOfLivePages(await startProxy((_, body) => body), manifest)).toEqual([]);
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
  ])('the live check reports %s', async (_, mark, instead) => {
    const origin = await startProxy((path, body) =>
      path.startsWith('/assets/') ? body : body.toString().replace(mark, instead),
    );
    const errors = await errorsOfLivePages(origin, manifest);
    expect(errors.filter((error) => error.includes('script'))).not.toEqual([]);
  });

  it('the live check reports changed bytes, missing assets, and another build', async () => {
    const origin = await startProxy((path, body) => (path.endsWith('.js') ? `${body} ` : body));
    expect(await errorsOfLivePages(origin, manifest)).toContainEqual(
      expect.stringMatching(/^\/assets\/composer-\w+\.js differs from the file of this build$/),
    );
    const moved = JSON.parse(JSON.stringify(manifest).replaceAll('/assets/composer-', '/assets/other-'));
    const errors = await errorsOfLivePages(worker.url, moved);
    expect(errors).toContainEqual(expect.stringMatching(/^\/assets\/other-\w+\.js responds with 404$/));
    expect(errors).toContainEqual(
      expect.stringMatching(/^\/ lacks a script of this build: \/assets\/other-/),
    );
  });
});
