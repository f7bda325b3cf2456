import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestEnv } from '../../http/server-context.ts';
import { addAssets, loadAssets } from './assets.ts';

const SCRIPT = Buffer.from('console.log("hello");\n'.repeat(100));
const SCRIPT_PATH = '/assets/composer-0123456789ab.js';

let folder: string;
let app: Hono<RequestEnv>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-assets-'));
  const files = join(folder, 'assets');
  mkdirSync(join(files, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(files, 'composer-0123456789ab.js'), SCRIPT);
  writeFileSync(join(files, 'composer-0123456789ab.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(files, 'composer-0123456789ab.js.gz'), gzipSync(SCRIPT));
  for (const name of ['a.css', 'b.svg', 'c.png', 'd.webmanifest', 'e.odd', 'inner/f.ico']) {
    writeFileSync(join(files, name), name);
  }
  app = new Hono<RequestEnv>();
  app.use(async (c, next) => {
    c.set('requestId', 'an-id');
    await next();
  });
  addAssets(app, await loadAssets(files), { publicUrl: () => 'https://inigma.example/', hsts: 'on' });
  // From now on the disk is not asked any more.
  await rm(folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await app.request(path, { method, headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('a file that pages load', () => {
  it('an asset is served uncompressed, as immutable, to the same origin only', async () => {
    const { response, bytes } = await get(SCRIPT_PATH);
    expect(bytes.equals(SCRIPT)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(SCRIPT.length),
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'an-id',
    });
    expect(response.headers.get('Content-Encoding')).toBeNull();
  });

  it('an asset is served compressed to a client that accepts it', async () => {
    const br = await get(SCRIPT_PATH, { 'Accept-Encoding': 'gzip, br' });
    expect(br.response.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(br.bytes).equals(SCRIPT)).toBe(true);
    const gzip = await get(SCRIPT_PATH, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.response.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(gzip.bytes).equals(SCRIPT)).toBe(true);
    const neither = await get(SCRIPT_PATH, { 'Accept-Encoding': 'gzip;q=0, br;q=0.0' });
    expect(neither.response.headers.get('Content-Encoding')).toBeNull();
  });

  it('an asset without a compressed form is served uncompressed', async () => {
    const { response, bytes } = await get('/assets/c.png', { 'Accept-Encoding': 'gzip, br' });
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(bytes.toString()).toBe('c.png');
  });

  it.each([
    ['a.css', 'text/css; charset=utf-8'],
    ['b.svg', 'image/svg+xml; charset=utf-8'],
    ['c.png', 'image/png'],
    ['d.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['e.odd', 'application/octet-stream'],
    ['inner/f.ico', 'image/x-icon'],
  ])('the asset %s is served as %s', async (name, type) => {
    const { response, bytes } = await get(`/assets/${name}`);
    expect([response.headers.get('Content-Type'), bytes.toString()]).toEqual([type, name]);
  });

  it('a HEAD for an asset gets its headers and no body', async () => {
    const { response, bytes } = await get(SCRIPT_PATH, {}, 'HEAD');
    expect([response.status, bytes.length]).toEqual([200, 0]);
    expect(response.headers.get('Content-Length')).toBe(String(SCRIPT.length));
  });

  it('an asset refuses other methods with 405', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { response } = await get(SCRIPT_PATH, {}, method);
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    }
  });
});

describe('a file that the client has already', () => {
  it('an asset with a matching ETag is answered with 304, per coding', async () => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const accepted = { 'Accept-Encoding': coding };
      const tag = (await get(SCRIPT_PATH, accepted)).response.headers.get('ETag') ?? '';
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const { response, bytes } = await get(SCRIPT_PATH, { ...accepted, 'If-None-Match': known });
        expect([response.status, bytes.length, response.headers.get('ETag')]).toEqual([304, 0, tag]);
        expect(response.headers.get('Cache-Control')).toContain('immutable');
      }
      const { response } = await get(SCRIPT_PATH, { ...accepted, 'If-None-Match': '"other"' });
      expect(response.status).toBe(200);
    }
  });

  it('an asset has an ETag for each coding', async () => {
    const codings = ['br', 'gzip', 'identity'];
    const tags = await Promise.all(
      codings.map(async (coding) =>
        (await get(SCRIPT_PATH, { 'Accept-Encoding': coding })).response.headers.get('ETag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('what is not there', () => {
  it.each([
    '/assets/',
    '/assets/nothing.js',
    '/assets/composer-0123456789ab.js.br',
    '/assets/composer-0123456789ab.js.gz',
    '/assets/inner',
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/....//secret.txt',
    '/assets/..\\secret.txt',
    '/assets/a.css%00.js',
    '/assets/%',
    '/assets/constructor',
    '/assets//a.css',
  ])('%s is answered with 404', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      expect((await get(path, {}, method)).response.status).toBe(404);
    }
  });
});
