import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api, expectApiHeaders } from './api.ts';
import type { RunningServer, StartServer } from './running-server.ts';
import { someUserId } from './samples.ts';

const LISTED = 'https://inigma.example';
const UNLISTED = ['https://inigma.example.evil', 'http://inigma.example', 'https://other.example', 'null'];

/** What a browser sends before it asks from another origin. */
const PREFLIGHT = {
  'Access-Control-Request-Method': 'POST',
  'Access-Control-Request-Headers': 'authorization,content-type',
};

export function crossOrigin(start: StartServer): void {
  describe.each([
    ['without listed origins', {}, []],
    ['with listed origins', { CORS_ORIGINS: `https://a.example,${LISTED}` }, [LISTED, 'https://a.example']],
  ])('cross-origin requests, %s', (_, settings: Record<string, string>, allowed) => {
    let server: RunningServer;
    let api: Api;
    beforeAll(async () => {
      server = await start(settings);
      api = new Api(server.url);
    });
    afterAll(() => server.stop());

    async function ask(origin: string): Promise<Headers> {
      const body = JSON.stringify({ uid: someUserId() });
      const answer = await api.post(API.listOwned, body, { Origin: origin });
      expect(answer.status).toBe(200);
      return answer.headers;
    }

    async function preflight(origin: string): Promise<Headers> {
      const response = await api.fetch(API.create, {
        method: 'OPTIONS',
        headers: { ...PREFLIGHT, Origin: origin },
      });
      expect([response.status, await response.text()]).toEqual([204, '']);
      return response.headers;
    }

    it('listed origins may read responses, and send the headers they need', async () => {
      for (const origin of allowed) {
        expect((await ask(origin)).get('Access-Control-Allow-Origin')).toBe(origin);
        const headers = await preflight(origin);
        expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
        expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, POST');
        expect(headers.get('Access-Control-Allow-Headers')).toBe(
          'Authorization, Content-Type, Inigma-Invitation',
        );
        expect(headers.get('Vary')).toBe('Origin');
        expect(headers.get('X-Request-ID')).not.toBeNull();
      }
      expect(allowed).toHaveLength(allowed.length);
    });

    it('origins that are not listed get no CORS headers', async () => {
      for (const origin of [...UNLISTED, ...(allowed.length === 0 ? [LISTED] : [])]) {
        for (const headers of [await ask(origin), await preflight(origin)]) {
          const names = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
          expect(names).toEqual([]);
          expect(headers.get('Vary')).toBe('Origin');
        }
      }
    });

    it('no origin ever gets credentials or a wildcard', async () => {
      const headers = [...(await ask(LISTED)), ...(await preflight(LISTED))];
      expect(headers.filter(([name]) => name === 'access-control-allow-credentials')).toEqual([]);
      expect(headers.filter(([, value]) => value === '*')).toEqual([]);
    });

    it('listed origins may read refusals too', async () => {
      const answer = await api.post(API.view, '{}', { Origin: LISTED });
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(allowed.length === 0 ? null : LISTED);
      expectApiHeaders(answer.headers);
    });
  });
}
