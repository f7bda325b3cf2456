import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someone } from '../api/given.ts';
import { LocalServer } from '../server/server-process.ts';
import { Installation } from './chart.ts';
import { post, someClient, through } from './clients.ts';
import { stage } from './dockerfile.ts';
import { EVERY_VALUE } from './every-value.ts';
import { type Answer, configurationFaults, Front, OUTSIDER, TUNNEL } from './front.ts';

const LIMIT = 2_097_152;
const MEBIBYTE = 1_048_576;
const INSTALLING = 300_000;

let server: LocalServer;
let front: Front;

beforeAll(async () => {
  const settings = { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1', DOMAIN: 'inigma.example' };
  server = await LocalServer.start(settings);
  front = await Front.start(new URL(server.url).host);
}, INSTALLING);
afterAll(async () => {
  await front.stop();
  await server.stop();
});

/** A server of its own for the test that runs, and nginx before it. */
async function another(): Promise<{ server: LocalServer; before: Front }> {
  const own = await LocalServer.start();
  onTestFinished(own.stop);
  const before = await Front.start(new URL(own.url).host);
  onTestFinished(() => before.stop());
  return { server: own, before };
}

describe('sizes', () => {
  it('a message at the limit passes, there and back', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3), creator_uid: someone() };
    expect(message.encrypted_message.length).toBe(LIMIT);
    const created = await post(front, 'create', message);
    expect([created.status, created.text]).toEqual([200, expect.stringContaining('https://inigma.example/')]);
    const seen = await post(front, 'view', { view: JSON.parse(created.text).view, uid: someone() });
    expect(JSON.parse(seen.text).encrypted_message === message.encrypted_message).toBe(true);
  });

  it('one above is Inigma’s to refuse, which names the field', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3 + 3), creator_uid: someone() };
    const { status, text } = await post(front, 'create', message);
    expect([status, JSON.parse(text).errors]).toMatchObject([422, [{ field: 'encrypted_message' }]]);
  });

  it.each([1, MEBIBYTE, 40 * MEBIBYTE])(
    'a body of %i bytes above its limit gets Inigma’s own 413',
    async (above) => {
      const most = LIMIT + MEBIBYTE;
      const { status, text, headers } = await front.ask(API.create, {
        from: TUNNEL,
        method: 'POST',
        body: 'x'.repeat(most + above),
        headers: through(someClient()),
      });
      expect([status, JSON.parse(text).message]).toEqual([413, `The body must be at most ${most} bytes`]);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('nginx’s own limit stands above the highest that Inigma can be set to, and answers in JSON', async () => {
    const { hostname, port } = new URL(front.url);
    const ask = async (length: number) => {
      const socket = connect({ host: hostname, port: Number(port), localAddress: TUNNEL });
      const lines = ['Host: x', 'Content-Type: application/json', `Content-Length: ${length}`];
      const client = `CF-Connecting-IP: ${someClient()}`;
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

describe('what Inigma answers', () => {
  it('passes as it is, with every header once', async () => {
    const { headers } = await front.ask('/');
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

  it('has HSTS also where Inigma does not know its public address', async () => {
    const { before } = await another();
    const { headers } = await before.ask('/health');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it('is compressed where it was, and assets may be kept for ever', async () => {
    const page = await front.ask('/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'no-store, no-transform',
    });
    const path = /href="(\/assets\/style-[^"]+)"/.exec((await front.ask('/')).text)?.[1] ?? '';
    const style = await front.ask(path, { headers: { 'Accept-Encoding': 'br' } });
    expect([style.status, style.headers['content-encoding']]).toEqual([200, 'br']);
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('is never kept by anybody where it is of /api', async () => {
    const { headers } = await post(front, 'listOwned', { uid: someone() });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('says nothing of a version', async () => {
    for (const path of ['/', '/health', '/nothing']) {
      const { headers, text } = await front.ask(path);
      expect(headers['server']).toBe('nginx');
      expect(text).not.toMatch(/nginx\/[0-9]/);
    }
  });
});

describe('the access log', () => {
  it('tells of each request, and holds no query string, no address and no foreign path', async () => {
    const [secret, client] = [someone(), '203.0.113.77'];
    const paths = [`/view?view=${secret}`, `/?${secret}`, `/${secret}`, `/assets/${secret}/x?${secret}`];
    const answers: Answer[] = [];
    for (const path of paths)
      answers.push(
        await front.ask(path, {
          from: TUNNEL,
          headers: { ...through(client), Referer: `http://x/?${secret}` },
        }),
      );
    answers.push(await post(front, 'view', { view: secret, uid: secret }, through(client)));
    const lines = await Promise.all(answers.map(lineOf));
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ['/view', 200],
      ['/', 200],
      ['other', 404],
      ['other', 404],
      ['/api/view', 404],
    ]);
    for (const told of [front.log(), front.errors()]) {
      expect(told).not.toContain(secret);
      expect(told).not.toContain('?');
      expect(told).not.toContain(client);
    }
  });

  it('names the request as Inigma’s own log does', async () => {
    const answer = await front.ask('/view?view=x');
    const { headers } = answer;
    expect(await lineOf(answer)).toMatchObject({ route: '/view', request: headers['x-request-id'] });
    const told = () => server.process.lines().map(({ request }) => request);
    await expect.poll(told).toContain(headers['x-request-id']);
  });

  /** The line of an answer, which is written when that has left: somewhat later, and by any of nginx's workers. */
  async function lineOf({ headers }: Answer): Promise<Record<string, unknown>> {
    for (;;) {
      const line = front
        .log()
        .split('\n')
        .find((text) => text.endsWith(`"${headers['x-request-id']}"}`));
      if (line !== undefined) return JSON.parse(line);
      await new Promise((turn) => setTimeout(turn, 10));
    }
  }
});

describe('while Inigma is down', () => {
  it('nothing is 200, health least of all, and nginx says so in JSON', async () => {
    const { server: gone, before } = await another();
    expect((await before.ask('/health')).status).toBe(200);
    await gone.process.kill('SIGTERM');
    for (const path of ['/health', '/ready', '/', API.create, '/view?view=secret']) {
      const { status, headers, text } = await before.ask(path, { from: OUTSIDER });
      expect([path, status, headers['retry-after']]).toEqual([path, 503, '5']);
      expect(JSON.parse(text)).toMatchObject({ status: 'failed' });
    }
    expect(before.errors()).not.toContain('secret');
    await gone.restart({ PORT: new URL(gone.url).port });
    expect((await before.ask('/health')).status).toBe(200);
  });
});

describe('the places where it stands', () => {
  it('are good as the chart writes them', async () => {
    for (const values of [{}, EVERY_VALUE]) {
      const { data } = (await Installation.of(values)).one('ConfigMap', 'inigma-nginx');
      expect(await configurationFaults(data?.['upstream.conf'] ?? '', data?.['listen.conf'] ?? '')).toBe('');
    }
  });

  it('are good as the image of compose writes them', async () => {
    const script = stage('nginx').last('RUN');
    const written = [...script.matchAll(/echo "([^"]+)" > \/etc\/nginx\/site\/(upstream|listen)\.conf/g)];
    const [app = '', listen = ''] = written.map(([, text]) =>
      text?.replace(/\$\{[A-Z_]+:\?\}/, '10.203.7.2'),
    );
    expect(app).toBe('server 10.203.7.2:8000;');
    expect(await configurationFaults(app, listen)).toBe('');
  });

  it('would be told apart from bad ones', async () => {
    expect(await configurationFaults('server 127.0.0.1:8000;', 'listen nowhere at all;')).toContain(
      '[emerg]',
    );
  });
});
