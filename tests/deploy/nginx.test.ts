import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';
import { Installation } from './chart.ts';
import { post, someAddress, viaTunnel } from './clients.ts';
import { EVERY_VALUE } from './every-value.ts';
import { configurationErrors, NginxProxy, OUTSIDE, type ProxyResponse, TUNNEL } from './nginx-proxy.ts';

const LIMIT = 2_097_152;
const MEBIBYTE = 1_048_576;
const INSTALLING = 300_000;

let server: LocalServer;
let proxy: NginxProxy;

beforeAll(async () => {
  const settings = { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1', DOMAIN: 'inigma.example' };
  server = await LocalServer.start(settings);
  proxy = await NginxProxy.start(new URL(server.url).host);
}, INSTALLING);
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

/** A server of its own for the test that runs, and nginx before it. */
async function another(settings = {}): Promise<{ server: LocalServer; before: NginxProxy }> {
  const own = await LocalServer.start(settings);
  onTestFinished(own.stop);
  const before = await NginxProxy.start(new URL(own.url).host);
  onTestFinished(() => before.stop());
  return { server: own, before };
}

describe('body sizes behind nginx', () => {
  it('a message of the maximum size passes nginx in both directions', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3), creator_uid: someUserId() };
    expect(message.encrypted_message.length).toBe(LIMIT);
    const created = await post(proxy, 'create', message);
    expect([created.status, created.text]).toEqual([200, expect.stringContaining('https://inigma.example/')]);
    const seen = await post(proxy, 'view', { view: JSON.parse(created.text).view, uid: someUserId() });
    expect(JSON.parse(seen.text).encrypted_message === message.encrypted_message).toBe(true);
  });

  it('Inigma, not nginx, refuses a message over the maximum, and names the field', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3 + 3), creator_uid: someUserId() };
    const { status, text } = await post(proxy, 'create', message);
    expect([status, JSON.parse(text).errors]).toMatchObject([422, [{ field: 'encrypted_message' }]]);
  });

  it.each([1, MEBIBYTE, 40 * MEBIBYTE])(
    'a body of %i bytes above its limit gets Inigma’s own 413',
    async (above) => {
      const most = LIMIT + MEBIBYTE;
      const { status, text, headers } = await proxy.request(API.create, {
        from: TUNNEL,
        method: 'POST',
        body: 'x'.repeat(most + above),
        headers: viaTunnel(someAddress()),
      });
      expect([status, JSON.parse(text).message]).toEqual([413, `The body must be at most ${most} bytes`]);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('nginx’s own limit is above the highest that Inigma can be set to, and its 413 is JSON', async () => {
    const { hostname, port } = new URL(proxy.url);
    const ask = async (length: number) => {
      const socket = connect({ host: hostname, port: Number(port), localAddress: TUNNEL });
      const lines = ['Host: x', 'Content-Type: application/json', `Content-Length: ${length}`];
      const client = `CF-Connecting-IP: ${someAddress()}`;
      socket.write([`POST ${API.create} HTTP/1.1`, ...lines, client, '', ''].join('\r\n'));
      const [answer] = (await once(socket.setEncoding('latin1'), 'data')) as [string];
      socket.destroy();
      return answer;
    };
    expect(await ask(268_435_456 + MEBIBYTE)).toContain('The body must be at most');
    expect(await ask(300 * MEBIBYTE)).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*"reason":"body-too-large","message":"The body is too large"/,
    );
  });
});

describe('Inigma’s responses behind nginx', () => {
  it('a response passes nginx unchanged, with every header once', async () => {
    const { headers } = await proxy.request('/');
    const direct = await new Api(server.url).fetch('/');
    await direct.text();
    for (const name of [
      'strict-transport-security',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'cache-control',
      'permissions-policy',
    ])
      expect([name, headers[name]]).toEqual([name, direct.headers.get(name)]);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-/);
    expect(headers['retry-after']).toBeUndefined();
  });

  it.each([
    [{ DOMAIN: 'inigma.example' }, 'max-age=31536000'],
    [{ DOMAIN: 'inigma.example', HSTS: 'include-subdomains' }, 'max-age=31536000; includeSubDomains'],
    [{ DOMAIN: 'inigma.example', HSTS: 'off' }, undefined],
    [{}, undefined],
  ])('nginx passes on what Inigma says of HTTPS, and adds nothing (%j)', async (settings, expected) => {
    const { before } = await another(settings);
    for (const path of ['/', '/health', API.create, '/nothing']) {
      const { headers } = await before.request(path);
      expect([path, headers['strict-transport-security']]).toEqual([path, expected]);
    }
  });

  it('a compressed response stays compressed, and assets are cacheable for a year', async () => {
    const page = await proxy.request('/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'no-store, no-transform',
    });
    const path = /href="(\/assets\/style-[^"]+)"/.exec((await proxy.request('/')).text)?.[1] ?? '';
    const style = await proxy.request(path, { headers: { 'Accept-Encoding': 'br' } });
    expect([style.status, style.headers['content-encoding']]).toEqual([200, 'br']);
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('a response of /api is never cacheable', async () => {
    const { headers } = await post(proxy, 'listOwned', { uid: someUserId() });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a response names no version of nginx', async () => {
    for (const path of ['/', '/health', '/nothing']) {
      const { headers, text } = await proxy.request(path);
      expect(headers['server']).toBe('nginx');
      expect(text).not.toMatch(/nginx\/[0-9]/);
    }
  });
});

describe('the access log', () => {
  it('the access log has every request, and no query string, address or unknown path', async () => {
    const [secret, client] = [someUserId(), '203.0.113.77'];
    const paths = [
      `/view?view=${secret}`,
      `/answer?ask=${secret}`,
      `/?${secret}`,
      `/${secret}`,
      `/assets/${secret}/x?${secret}`,
    ];
    const answers: ProxyResponse[] = [];
    for (const path of paths)
      answers.push(
        await proxy.request(path, {
          from: TUNNEL,
          headers: { ...viaTunnel(client), Referer: `http://x/?${secret}` },
        }),
      );
    answers.push(await post(proxy, 'view', { view: secret, uid: secret }, viaTunnel(client)));
    const lines = await Promise.all(answers.map(lineOf));
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ['/view', 200],
      ['/answer', 200],
      ['/', 200],
      ['other', 404],
      ['other', 404],
      ['/api/view', 404],
    ]);
    for (const logged of [proxy.log(), proxy.errors()]) {
      expect(logged).not.toContain(secret);
      expect(logged).not.toContain('?');
      expect(logged).not.toContain(client);
    }
  });

  it('a link whose # was escaped is answered where it is, and its key is in no log', async () => {
    const key = 'AbC-09_x'.repeat(4);
    const paths = [
      `/view?view=abc%23key%3D${key}`,
      `/view/?view=abc%2523key=${key}`,
      `//view?view=abc%23key=${key}`,
      `/view%3Fview=abc%23key=${key}`,
      `/view?view=abc%23key=${key}${'x'.repeat(40_000)}`,
      '/health/',
      '/robots.txt',
    ];
    const answers: ProxyResponse[] = [];
    for (const path of paths) answers.push(await proxy.request(path));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 414, 200, 200]);
    expect(await lineOf(answers.at(-1) as ProxyResponse)).toMatchObject({ route: '/robots.txt' });
    for (const logged of [proxy.log(), proxy.errors(), server.process.stdout, server.process.stderr]) {
      expect(logged).not.toContain(key);
    }
  });

  it.each([
    ['/.well-known/security.txt', 404],
    ['/api/openapi.json', 200],
  ])('the access log names the path %s', async (path, status) => {
    const answer = await proxy.request(path);
    expect(await lineOf(answer)).toMatchObject({ route: path, status });
  });

  it('the access log has the same request id as Inigma’s own log', async () => {
    const answer = await proxy.request('/view?view=x');
    const { headers } = answer;
    expect(await lineOf(answer)).toMatchObject({ route: '/view', request: headers['x-request-id'] });
    const logged = () => server.process.lines().map(({ request }) => request);
    await expect.poll(logged).toContain(headers['x-request-id']);
  });

  /** The line of an answer, which is written when that has left: somewhat later, and by any of nginx's workers. */
  async function lineOf({ headers }: ProxyResponse): Promise<Record<string, unknown>> {
    for (;;) {
      const line = proxy
        .log()
        .split('\n')
        .find((text) => text.endsWith(`"${headers['x-request-id']}"}`));
      if (line !== undefined) return JSON.parse(line);
      await new Promise((turn) => setTimeout(turn, 10));
    }
  }
});

describe('nginx while Inigma is down', () => {
  it('nginx without Inigma answers 503 in JSON to everything, health checks included', async () => {
    const { server: gone, before } = await another();
    expect((await before.request('/health')).status).toBe(200);
    await gone.process.kill('SIGTERM');
    for (const path of ['/health', '/ready', '/', API.create, '/view?view=secret']) {
      const { status, headers, text } = await before.request(path, { from: OUTSIDE });
      expect([path, status, headers['retry-after']]).toEqual([path, 503, '5']);
      expect(JSON.parse(text)).toMatchObject({ status: 'failed' });
    }
    expect(before.errors()).not.toContain('secret');
    await gone.restart({ PORT: new URL(gone.url).port });
    expect((await before.request('/health')).status).toBe(200);
  });
});

describe('the deployment-specific part of the nginx configuration', () => {
  it('nginx accepts its configuration as the chart writes it', async () => {
    for (const values of [{}, EVERY_VALUE]) {
      const { data } = (await Installation.of(values)).one('ConfigMap', 'inigma-nginx');
      const {
        'default.conf': _,
        'upstream.conf': app = '',
        'listen.conf': listen = '',
        ...site
      } = data ?? {};
      expect(await configurationErrors(app, listen, site)).toBe('');
    }
  });

  it('the configuration check finds an error', async () => {
    expect(await configurationErrors('server 127.0.0.1:8000;', 'listen nowhere at all;')).toContain(
      '[emerg]',
    );
  });
});
