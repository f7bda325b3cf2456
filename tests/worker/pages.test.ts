import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/languages.ts';
import { LocalServer } from '../server/server-process.ts';
import { WorkerServer } from './worker-server.ts';

const PATHS = ['/', '/view', '/answer', '/threat-model', '/nowhere'];
const NONCE = /[\w-]{22}==/g;
const LIMITS = { MAX_MESSAGE_BYTES: '5000', MAX_TTL_DAYS: '10' };
/** Headers of a single response, or of the connection. */
const OWN = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'];

let worker: WorkerServer;
let server: LocalServer;
beforeAll(async () => {
  const settings = { ...LIMITS, PUBLIC_URL: 'https://inigma.example' };
  [worker, server] = await Promise.all([WorkerServer.start(settings), LocalServer.start(settings)]);
});
afterAll(() => Promise.all([worker.stop(), server.stop()]));

async function page(url: string, language: string) {
  const response = await fetch(url, { headers: { 'Accept-Language': language, 'Accept-Encoding': 'gzip' } });
  const headers = [...response.headers].filter(([name]) => !OWN.includes(name));
  return {
    status: response.status,
    headers: headers.map(([name, value]) => [name, value.replace(NONCE, 'NONCE')]),
    html: (await response.text()).replace(NONCE, 'NONCE'),
  };
}

describe('pages', () => {
  it.each(PATHS)('GET %s has the same text and headers on both runtimes, in every language', async (path) => {
    for (const [code, { language }] of Object.entries(LANGUAGES)) {
      const fromWorker = await page(worker.url + path, code);
      expect(fromWorker).toEqual(await page(server.url + path, code));
      expect(fromWorker.headers).toContainEqual(['content-language', language.tag]);
      expect(fromWorker.html).toContain(`<html lang="${language.tag}"`);
      expect(fromWorker.html).not.toMatch(/%[a-z-]+%|%(if|end) /);
    }
  });

  it('the limits of the operator are in the page that was rendered before they were known', async () => {
    const { html } = await page(`${worker.url}/`, 'en');
    expect(html).toContain('"max_message_length":5000,"max_ttl_days":10');
    expect(html).toContain('<option value="604800" selected="">7 days</option><option value="custom">');
  });

  it('templates are not served', async () => {
    for (const path of ['/pages/en/compose.json', '/pages/zh/missing.json', '/pages/']) {
      const [fromWorker, fromServer] = [
        await page(worker.url + path, 'en'),
        await page(server.url + path, 'en'),
      ];
      expect(fromWorker.status).toBe(404);
      expect(fromWorker).toEqual(fromServer);
    }
  });
});

describe('pages with the options of an operator', () => {
  const OPTIONS = {
    LIFETIMES: '90m, 36h, 1y',
    DEFAULT_LIFETIME: '36h',
    READERS: 'one, several',
    DEFAULT_READERS: 'several',
    PASSPHRASE: 'required',
    FILES: 'off',
    LANGUAGES: 'uk, de, ar',
  };

  async function withBoth(
    settings: Record<string, string>,
    look: (get: (language: string) => Promise<string>) => Promise<void>,
  ): Promise<void> {
    const all = { ...LIMITS, MAX_TTL_DAYS: '365', PUBLIC_URL: 'https://inigma.example', ...settings };
    const both = await Promise.all([WorkerServer.start(all), LocalServer.start(all)]);
    const [fromWorker, fromServer] = both;
    try {
      await look(async (language) => {
        const shown = await page(`${fromWorker.url}/`, language);
        expect(shown).toEqual(await page(`${fromServer.url}/`, language));
        return shown.html;
      });
    } finally {
      await Promise.all(both.map((one) => one.stop()));
    }
  }

  it('pages have the options on offer and no others, the same on both runtimes', async () => {
    await withBoth(OPTIONS, async (get) => {
      const html = await get('uk');
      expect(html).toContain('<option value="5400">90 хвилин</option>');
      expect(html).toContain('<option value="129600" selected="">36 годин</option>');
      expect(html).not.toMatch(/value="(never|custom|first|en|3600)"/);
      expect(html).toMatch(/<option value="one">.*<option value="several" selected="">/);
      expect(html.match(/<option value="\w+" lang/g)).toHaveLength(3);
      expect(html).not.toContain('id="files"');
      expect(html).toContain('aria-required="true"');
      const { passphraseMissing, filesRefused } = LANGUAGES.uk.compose;
      for (const sentence of [passphraseMissing, filesRefused]) expect(html).toContain(sentence);
      for (const language of ['de', 'ar', 'fr']) await get(language);
    });
  });

  it('what is no choice is text, and one language alone has no menu', async () => {
    await withBoth({ LIFETIMES: '7d', READERS: 'one', LANGUAGES: 'de' }, async (get) => {
      const html = await get('fr');
      expect(html).not.toMatch(/<select/);
      expect(html).toContain('>7 Tage</div>');
      expect(html).toContain(`>${LANGUAGES.de.compose.readersOne}</div>`);
      const { passphraseMissing, filesRefused } = LANGUAGES.de.compose;
      for (const sentence of [passphraseMissing, filesRefused]) expect(html).not.toContain(sentence);
    });
  });
});
