import { afterEach, describe, expect, it } from 'vitest';
import { Api } from './api.ts';
import type { RunningServer, StartServer } from './running-server.ts';
import { someMessage, someToken, verifierOf } from './samples.ts';

/** A message of format 1, with the fields that come with a link. */
function linked(own: object) {
  const verifiers = { claim_verifier: verifierOf(someToken()), link_verifier: verifierOf(someToken()) };
  return someMessage({ format: 1, ...verifiers, ...own });
}

/** What a server holds of the options that an operator sets, and what it says of them. */
export function operatorOptions(start: StartServer): void {
  let server: RunningServer;
  afterEach(() => server.stop());

  async function startWith(settings: Record<string, string>): Promise<Api> {
    server = await start(settings);
    return new Api(server.url);
  }

  describe('the options of messages', () => {
    it('READERS refuses every other kind, and names the field', async () => {
      const api = await startWith({ READERS: 'one, several' });
      for (const max_readings of [1, 2, 100]) await api.grant('create', linked({ max_readings }));
      await api.refuseFields('create', linked({}), ['max_readings']);
      await api.refuseFields('create', someMessage({}), ['max_readings']);
    });

    it('READERS=first is what older clients send, and refuses any number', async () => {
      const api = await startWith({ READERS: 'first' });
      await api.grant('create', someMessage({}));
      await api.grant('create', linked({}));
      for (const max_readings of [1, 2])
        await api.refuseFields('create', linked({ max_readings }), ['max_readings']);
    });

    it('PASSPHRASE=required refuses what does not say that it is locked', async () => {
      const api = await startWith({ PASSPHRASE: 'required' });
      await api.grant('create', linked({ locked: true }));
      for (const message of [linked({}), linked({ locked: false }), someMessage({})])
        await api.refuseFields('create', message, ['locked']);
    });

    it('what only clients hold does not change what the API takes', async () => {
      const api = await startWith({ LIFETIMES: '1h', FILES: 'off', DEFAULT_READERS: 'one' });
      const { expires_at } = await api.grant('create', someMessage({}));
      expect(Math.abs(Number(expires_at) - (Date.now() / 1_000 + 30 * 86_400))).toBeLessThan(5);
      await api.grant('create', someMessage({ ttl: 0 }));
    });

    it('GET /api/service tells what is on offer', async () => {
      const api = await startWith({
        LIFETIMES: '90m, 7d, custom',
        READERS: 'several, one',
        DEFAULT_READERS: 'several',
        PASSPHRASE: 'required',
        FILES: 'off',
        LANGUAGES: 'de, en',
        RATE_LIMITS: 'off',
      });
      expect(await (await api.fetch('/api/service')).json()).toMatchObject({
        lifetimes: { offered: [5_400, 604_800], default: 604_800, never: false, custom: true },
        readers: { allowed: ['one', 'several'], default: 'several' },
        passphrase_required: true,
        files: false,
        languages: ['de', 'en'],
        requests_per_minute: null,
      });
    });
  });

  describe('the languages of pages', () => {
    const languageOf = async (api: Api, accepted: string, query = '') => {
      const response = await api.fetch(`/${query}`, { headers: { 'Accept-Language': accepted } });
      await response.text();
      return response.headers.get('Content-Language');
    };

    it('LANGUAGES=de is one language, whatever is asked for', async () => {
      const api = await startWith({ LANGUAGES: 'de' });
      for (const [accepted, query] of [
        ['fr', ''],
        ['en', '?lang=en'],
        ['*', '?lang=klingon'],
      ] as const)
        expect(await languageOf(api, accepted, query)).toBe('de');
    });

    it('the first of LANGUAGES is for readers of none of them', async () => {
      const api = await startWith({ LANGUAGES: 'fr, zh-Hant, en' });
      expect(await languageOf(api, 'ko')).toBe('fr');
      expect(await languageOf(api, 'en-GB')).toBe('en');
      expect(await languageOf(api, 'en', '?lang=zh-TW')).toBe('zh-Hant');
      expect(await languageOf(api, 'de', '?lang=de')).toBe('fr');
    });
  });
}
