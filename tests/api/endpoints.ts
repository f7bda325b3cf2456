import { describe, expect, it } from 'vitest';
import { parse } from '../../src/contract/parse.ts';
import { API } from '../../src/contract/routes.ts';
import { serviceResponse } from '../../src/contract/service.ts';
import { expectApiHeaders, readAnswer } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someMessage, someUserId } from './samples.ts';

const PAGES = ['/', '/view', '/view?view=abc', '/answer', '/answer?ask=abc'];

export function endpoints({ api, traits }: ApiUnderTest): void {
  describe('health', () => {
    it.each([
      ['/health', { status: 'healthy' }],
      ['/ready', { status: 'ready' }],
    ])('GET %s answers 200', async (path, body) => {
      const answer = await readAnswer(await api().fetch(path));
      expect([answer.status, answer.body]).toEqual([200, body]);
    });

    it.each(['/health', '/ready'])('HEAD %s answers 200 without a body', async (path) => {
      const response = await api().fetch(path, { method: 'HEAD' });
      expect([response.status, await response.text()]).toEqual([200, '']);
    });
  });

  describe('the description of the service', () => {
    it('GET /api/service says what a client has to know before it sends anything', async () => {
      const answer = await readAnswer(await api().fetch('/api/service'));
      expect(answer.status).toBe(200);
      expectApiHeaders(answer.headers);
      expect(parse(serviceResponse, answer.body).value).toEqual(answer.body);
      expect(answer.body).toMatchObject({ max_message_length: traits.longestMessage, max_ttl_days: null });
      expect(answer.body).toMatchObject({
        name: 'Inigma',
        links: { source: expect.stringMatching(/^\/assets\/source-\w+\.tgz$/) },
      });
    });

    it('a wrong method at /api/service gets 405 with Allow, in JSON', async () => {
      const answer = await readAnswer(await api().fetch('/api/service', { method: 'POST', body: '{}' }));
      expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    });
  });

  describe('a wrong method', () => {
    it.each(Object.values(API))('a wrong method at %s gets 405 with Allow, in JSON', async (path) => {
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'PURGE']) {
        const answer = await readAnswer(await api().fetch(path, { method }));
        expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST']);
        expect(answer.body).toEqual({
          status: 'failed',
          reason: 'method-not-allowed',
          message: 'This path answers only POST',
        });
      }
      const head = await api().fetch(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('Allow')]).toEqual([405, 'POST']);
    });

    it.each(['/', '/view', '/answer', '/health', '/ready'])(
      'a wrong method at %s gets 405 with Allow, as a page',
      async (path) => {
        for (const method of ['POST', 'PUT', 'DELETE']) {
          const response = await api().fetch(path, { method });
          expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
          expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
          await response.text();
        }
      },
    );
  });

  describe('an unknown path', () => {
    it.each(['/api', '/api/', '/api/nothing', '/api/create/', '/api/create/x', '/api/CREATE'])(
      'the unknown path %s gets 404 in JSON',
      async (path) => {
        for (const init of [
          {},
          { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
        ]) {
          const answer = await readAnswer(await api().fetch(path, init));
          expect([answer.status, answer.body]).toEqual([
            404,
            { status: 'failed', reason: 'unknown-path', message: 'There is nothing here' },
          ]);
        }
      },
    );

    it.each([
      '/nothing',
      '/apiary',
      '/view/x',
      '/answer/x',
      '//nothing',
      '/view%2Fx',
      '/health/x',
      '/.env',
      '/assets/nothing.js',
      '/assets/',
      '/nothing.ico',
    ])('the unknown path %s gets 404 as a page', async (path) => {
      const response = await api().fetch(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      await response.text();
    });
  });

  describe('a page', () => {
    it.each(PAGES)('GET %s answers any client with a page and its security headers', async (path) => {
      const response = await api().fetch(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'nonce-[A-Za-z0-9_-]{22}=='; style-src 'self';/,
      );
      expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types 'none'$/);
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(html).toContain(nonce);
      expect(html).not.toContain('%nonce%');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'no-store, no-transform',
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'x-robots-tag': expect.stringContaining('noindex'),
      });
      expect(response.headers.get('Set-Cookie')).toBeNull();
    });

    it.each(PAGES)('GET %s has a fresh nonce each time', async (path) => {
      const policies = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const response = await api().fetch(path);
          await response.text();
          return response.headers.get('Content-Security-Policy');
        }),
      );
      expect(new Set(policies).size).toBe(5);
    });

    it.each(PAGES)('GET %s is compressed for clients that accept gzip, and for no others', async (path) => {
      const plain = await api().fetch(path, { headers: { 'Accept-Encoding': 'identity' } });
      const zipped = await api().fetch(path, { headers: { 'Accept-Encoding': 'gzip' } });
      const refused = await api().fetch(path, { headers: { 'Accept-Encoding': 'gzip;q=0' } });
      const codings = [plain, zipped, refused].map(({ headers }) => headers.get('Content-Encoding'));
      expect(codings).toEqual([null, 'gzip', null]);
      expect(zipped.headers.get('Vary')).toContain('Accept-Encoding');
      const [text, unzipped] = [await plain.text(), await zipped.text()];
      expect(unzipped.length).toBe(text.length);
      await refused.text();
    });

    it.each(PAGES)('HEAD %s answers 200 without a body', async (path) => {
      const response = await api().fetch(path, { method: 'HEAD' });
      expect([response.status, await response.text()]).toEqual([200, '']);
    });

    it('a page reflects nothing of its query', async () => {
      const html = await (await api().fetch('/view?view=c4nary"><script>alert(1)</script>')).text();
      expect(html).not.toMatch(/c4nary|alert\(1\)/);
    });

    it('link previews of the view page change nothing', async () => {
      const message = someMessage({});
      const { view } = await api().grant('create', message);
      for (const method of ['GET', 'HEAD'])
        await (await api().fetch(`/view?view=${view}`, { method })).text();
      const seen = await api().grant('view', { view, uid: someUserId() });
      expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, claimable: true });
    });
  });

  describe('an address that a program changed', () => {
    const KEY = 'AbC-09_x'.repeat(4);

    it.each([
      `/view?view=abc%23key%3D${KEY}`,
      '/view/?view=abc',
      '//view?view=abc',
      '//view//?view=abc',
      '/view?view=abc/',
      `/view%3Fview=abc%23key=${KEY}`,
      `/view%253Fview%3Dabc%2523key%3D${KEY}`,
      '//',
      '/threat-model/',
      '/health/',
      '//ready/',
      '/robots.txt/',
    ])('%s is answered where it is, and not by a redirect', async (path) => {
      const response = await api().fetch(path, { redirect: 'manual' });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain(KEY);
    });

    it.each(['//api/view', '/api//view', '/api/view/', '//api/view/'])(
      'the API has no path %s',
      async (path) => {
        const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
        const response = await api().fetch(path, init);
        expect(response.status).toBe(404);
        await response.text();
      },
    );
  });

  it('/robots.txt keeps search engines from the API only, so that they see that no page is to be listed', async () => {
    const response = await api().fetch('/robots.txt');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ]);
    expect(await response.text()).toBe('User-agent: *\nDisallow: /api/\n');
  });

  it('/sign-in, which a proxy may cover, leads to the page on which messages are written', async () => {
    const response = await api().fetch('/sign-in', { redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/']);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('/.well-known/security.txt is no page where no contact is set', async () => {
    const response = await api().fetch('/.well-known/security.txt');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    await response.text();
  });

  describe('/favicon.ico', () => {
    it('GET /favicon.ico redirects to the icon of this build', async () => {
      const asked = await api().fetch('/favicon.ico', { redirect: 'manual' });
      expect([asked.status, asked.headers.get('Location')]).toEqual([
        302,
        expect.stringMatching(/^\/assets\/favicon-[0-9a-f]{12}\.ico$/),
      ]);
      const icon = await api().fetch(asked.headers.get('Location') ?? '');
      expect([icon.status, icon.headers.get('Content-Type')]).toEqual([
        200,
        expect.stringMatching(/^image\//),
      ]);
      await icon.arrayBuffer();
    });
  });

  describe('a request id', () => {
    it('every response has a request id of its own', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api().request('listOwned', { uid: 'a' })),
      );
      expect(new Set(answers.map(({ headers }) => headers.get('X-Request-ID'))).size).toBe(10);
    });

    it('a response does not take its request id from the request', async () => {
      const response = await api().fetch('/health', { headers: { 'X-Request-ID': 'forged' } });
      expect(response.headers.get('X-Request-ID')).not.toBe('forged');
      expectApiHeaders(response.headers);
    });
  });
}
