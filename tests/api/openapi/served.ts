import { describe, expect, it } from 'vitest';
import { API, HEALTH, OPENAPI, READY, SERVICE } from '../../../src/contract/routes.ts';
import { readAnswer } from '../api.ts';
import type { ApiUnderTest } from '../api-under-test.ts';
import { OPENAPI_TEXT, OPERATIONS } from './document.ts';

export function servedDocument({ api }: ApiUnderTest): void {
  describe('the description of the API', () => {
    it('GET /api/openapi.json answers what the build has made', async () => {
      const response = await api().fetch(OPENAPI);
      expect([response.status, await response.text()]).toEqual([200, OPENAPI_TEXT]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'no-cache',
        'content-type': 'application/json; charset=utf-8',
        'content-security-policy': expect.stringMatching(/^default-src 'none'/),
        etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
        vary: 'Accept-Encoding, Origin',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    });

    it('it is an OpenAPI 3.1 document of every act, and of what the server says of itself', () => {
      expect(JSON.parse(OPENAPI_TEXT).openapi).toBe('3.1.0');
      expect([...OPERATIONS.keys()].toSorted()).toEqual(
        [
          ...Object.values(API).map((path) => `POST ${path}`),
          ...[SERVICE, HEALTH, READY].map((path) => `GET ${path}`),
        ].toSorted(),
      );
    });

    it('it has the version that the server has', async () => {
      const { body } = await readAnswer(await api().fetch(SERVICE));
      expect(JSON.parse(OPENAPI_TEXT).info.version).toBe(body['version']);
    });

    it('a client that has it already gets 304 and no body', async () => {
      const first = await api().fetch(OPENAPI);
      await first.text();
      const tag = first.headers.get('ETag') ?? '';
      const again = await api().fetch(OPENAPI, { headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
      const other = await api().fetch(OPENAPI, { headers: { 'If-None-Match': 'W/"other"' } });
      expect([other.status, await other.text()]).toEqual([200, OPENAPI_TEXT]);
    });

    it('it is compressed for clients that accept gzip, and for no others', async () => {
      for (const [accepted, coding] of [
        ['gzip', 'gzip'],
        ['identity', null],
      ] as const) {
        const response = await api().fetch(OPENAPI, { headers: { 'Accept-Encoding': accepted } });
        expect(response.headers.get('Content-Encoding')).toBe(coding);
        expect(await response.text()).toBe(OPENAPI_TEXT);
      }
    });

    it('it is at no other path', async () => {
      const response = await api().fetch('/pages/openapi.json');
      expect(response.status).toBe(404);
      await response.text();
    });

    it('HEAD answers 200 without a body', async () => {
      const response = await api().fetch(OPENAPI, { method: 'HEAD' });
      expect([response.status, await response.text()]).toEqual([200, '']);
    });

    it('another method gets 405 with Allow, in JSON', async () => {
      const answer = await readAnswer(await api().fetch(OPENAPI, { method: 'POST', body: '{}' }));
      expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    });
  });
}
