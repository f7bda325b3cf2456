import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalServer } from './server-process.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

interface Raw {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer as it travels. */
function ask(path: string, accepted: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    get(server.url + path, { headers: { 'Accept-Encoding': accepted } }, async (response) =>
      resolve({ headers: response.headers, body: Buffer.concat(await response.toArray()) }),
    ).on('error', reject);
  });
}

/** The page is compressed in Brotli after its first request, and sent in gzip until that is done. */
async function askForBrotli(path: string): Promise<Raw> {
  for (;;) {
    const raw = await ask(path, 'gzip, deflate, br');
    if (raw.headers['content-encoding'] === 'br') return raw;
    expect(raw.headers['content-encoding']).toBe('gzip');
  }
}

function nonceOf({ headers }: Raw): string {
  return /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'no nonce';
}

describe('a page in Brotli', () => {
  it.each(['/', '/view', '/answer', '/nothing'])(
    'GET %s in Brotli is the same page as uncompressed, with a fresh nonce each time',
    async (path) => {
      const plain = await ask(path, 'identity');
      const expected = plain.body.toString().replaceAll(nonceOf(plain), 'NONCE');
      const nonces = new Set<string>();
      await askForBrotli(path);
      for (const raw of await Promise.all(Array.from({ length: 100 }, () => askForBrotli(path)))) {
        const nonce = nonceOf(raw);
        expect(brotliDecompressSync(raw.body).toString().replaceAll(nonce, 'NONCE')).toBe(expected);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(100);
    },
  );

  it('a page in Brotli is smaller than in gzip', async () => {
    const [br, gzip] = await Promise.all([askForBrotli('/view'), ask('/view', 'gzip')]);
    expect(br.body.length).toBeLessThan(gzip.body.length * 0.95);
  });

  it('a client that does not accept Brotli does not get it', async () => {
    await askForBrotli('/');
    const codings = await Promise.all(
      ['gzip', 'br;q=0, gzip', 'identity', ''].map(async (accepted) => (await ask('/', accepted)).headers),
    );
    expect(codings.map((headers) => headers['content-encoding'])).toEqual([
      'gzip',
      'gzip',
      undefined,
      undefined,
    ]);
  });
});
