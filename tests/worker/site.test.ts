import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOfLivePages } from '../../build/live-pages.ts';
import { bundleSite, liveManifest, siteIn } from '../../build/worker-site.ts';
import type { Manifest } from '../../src/http/manifest.ts';
import { LocalServer } from '../server/server-process.ts';
import { WorkerServer } from './worker-server.ts';

const SITE_DIR = resolve('deploy/example-site');
const SETTINGS = {
  PUBLIC_URL: 'https://inigma.example',
  // Cloudflare serves assets without the Worker, so that no setting reaches their headers.
  HSTS: 'off',
  MAX_MESSAGE_BYTES: '5000',
  SECURITY_CONTACT: 'mailto:security@example.com, https://example.com/report',
  SECURITY_POLICY: 'https://example.com/policy',
};
const NONCE = /[\w-]{22}==/g;
/** Headers of a single response, or of the connection. */
const OWN = [
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'x-request-id',
];
const CARRIED = ['cf-cache-status', 'transfer-encoding'];

let dist: string;
let worker: WorkerServer;
let server: LocalServer;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'inigma-dist-'));
  await cp('dist', dist, { recursive: true });
  await bundleSite(dist, sourceIn({ SITE_DIR }));
  [worker, server] = await Promise.all([
    WorkerServer.startWithAssets(join(dist, 'worker/public'), SETTINGS),
    LocalServer.start({ ...SETTINGS, SITE_DIR }),
  ]);
});
afterAll(async () => {
  await Promise.all([worker.stop(), server.stop()]);
  await rm(dist, { recursive: true });
});

function sourceIn(environment: Record<string, string>) {
  const read = siteIn(environment);
  if ('error' in read) throw new Error(read.error);
  return read.source;
}

async function answerOf(url: string, language = 'en') {
  const response = await fetch(url, { headers: { 'Accept-Language': language } });
  const headers = [...response.headers].filter(([name]) => ![...OWN, ...CARRIED].includes(name));
  return {
    status: response.status,
    headers: headers.map(([name, value]) => [name, value.replace(NONCE, 'NONCE')]),
    text: Buffer.from(await response.arrayBuffer())
      .toString('latin1')
      .replace(NONCE, 'NONCE'),
  };
}

async function bothAnswer(path: string, language?: string) {
  const fromWorker = await answerOf(worker.url + path, language);
  expect(fromWorker).toEqual(await answerOf(server.url + path, language));
  return fromWorker;
}

describe('a service under the name of its operator', () => {
  it.each(['/', '/view', '/answer', '/threat-model', '/nowhere'])(
    'GET %s shows it on both runtimes',
    async (path) => {
      const english = (await bothAnswer(path)).text;
      expect(english).toContain('<title>Kanzlei Nord: ');
      expect(english).toContain('For clients and staff of Kanzlei Nord only.');
      expect(english).toMatch(
        /<img src="\/assets\/site-logo-\w+\.png" alt="" class="site-logo"\/>Kanzlei Nord<\/a>/,
      );
      for (const name of ['Legal notice', 'Privacy', 'Report abuse', 'Source code'])
        expect(english).toContain(`>${name}</a>`);
      const german = (await bothAnswer(path, 'de')).text;
      expect(german).toContain('der Kanzlei Nord. Hilfe: 030 1234567');
      expect(german).toContain('<a href="https://www.example.com/imprint">Impressum</a>');
    },
  );

  it('what the pages load for it has the same bytes and headers on both runtimes', async () => {
    const { text } = await bothAnswer('/view');
    const paths = new Set([...text.matchAll(/"(\/assets\/site-[^"]+)"/g)].map(([, path = '']) => path));
    expect([...paths].map((path) => path.replace(/-\w{12}\./, '.')).toSorted()).toEqual([
      '/assets/site-logo.png',
      '/assets/site-manifest.webmanifest',
      '/assets/site-style.css',
    ]);
    for (const path of paths) {
      const { status, headers } = await bothAnswer(path);
      expect(status).toBe(200);
      expect(headers).toContainEqual(['cache-control', 'public, max-age=31536000, immutable']);
    }
  });

  it('the policy of the pages is the same as without', async () => {
    const plain = await LocalServer.start(SETTINGS);
    const policyOf = async (url: string) =>
      (await fetch(url)).headers.get('Content-Security-Policy')?.replace(NONCE, 'NONCE');
    expect(await policyOf(server.url)).toBe(await policyOf(plain.url));
    await plain.stop();
  });

  it('GET /api/service has the name and the links', async () => {
    expect(JSON.parse((await bothAnswer('/api/service')).text)).toMatchObject({
      name: 'Kanzlei Nord',
      links: {
        imprint: 'https://www.example.com/imprint',
        privacy: 'https://www.example.com/privacy',
        abuse: 'mailto:abuse@example.com',
        source: 'https://www.example.com/source',
      },
    });
  });

  it('GET /.well-known/security.txt names the contacts', async () => {
    const { text, headers } = await bothAnswer('/.well-known/security.txt');
    expect(headers).toContainEqual(['content-type', 'text/plain; charset=utf-8']);
    const lines = text.split('\n');
    expect(lines.filter((line) => !line.startsWith('Expires: '))).toEqual([
      'Contact: mailto:security@example.com',
      'Contact: https://example.com/report',
      'Canonical: https://inigma.example/.well-known/security.txt',
      'Policy: https://example.com/policy',
      '',
    ]);
    const days = (Date.parse(lines[2]?.slice('Expires: '.length) ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(365);
  });

  it('npm run worker:check compares the live logo and style sheet with the folder', async () => {
    const manifest: Manifest = JSON.parse(await readFile(join(dist, 'server/manifest.json'), 'utf8'));
    const live = await liveManifest(dist, manifest, sourceIn({ SITE_DIR }));
    expect(Object.keys(live.assets).length).toBe(Object.keys(manifest.assets).length + 3);
    expect(await errorsOfLivePages(worker.url, live)).toEqual([]);
    const other = await liveManifest(dist, manifest, { file: {}, colors: null, logo: null });
    expect(await errorsOfLivePages(worker.url, other)).toContainEqual(
      expect.stringMatching(/^\/assets\/site-style-\w+\.css responds with 404$/),
    );
  });
});

describe('the site folder of a deployment', () => {
  const files = async (folder: string) =>
    (await readdir(join(folder, 'worker/public/assets'))).filter((name) => name.startsWith('site-'));

  it('a folder takes the place of an earlier one, and none leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-dist-'));
    await cp('dist', folder, { recursive: true });
    await bundleSite(folder, sourceIn({ SITE_DIR }));
    const earlier = await files(folder);
    await bundleSite(folder, { file: { name: 'Other' }, colors: null, logo: null });
    const later = await files(folder);
    expect([earlier.length, later.length]).toEqual([3, 2]);
    expect(later.filter((name) => earlier.includes(name))).toEqual([]);
    await bundleSite(folder, null);
    expect(await files(folder)).toEqual([]);
    const site = (path: string) => readFile(join(folder, path, 'pages/site.json'), 'utf8');
    expect(await site('worker/public')).toBe(await site('server'));
    await rm(folder, { recursive: true });
  });

  it('a faulty folder is named by its setting', () => {
    expect(siteIn({ SITE_DIR: 'src' })).toEqual({
      error:
        'Invalid settings: SITE_DIR must name a folder with a valid site.json (the file cannot be read).',
    });
    expect(siteIn({})).toEqual({ source: null });
  });

  it('what the pages are made of is not served', async () => {
    expect((await fetch(`${worker.url}/pages/site.json`)).status).toBe(404);
  });
});
