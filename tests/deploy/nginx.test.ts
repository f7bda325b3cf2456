import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someone } from '../api/given.ts';
import { LocalServer } from '../server/server-process.ts';
import { Installation } from './chart.ts';
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

let clients = 0;
/** An address that no other test has used. */
function someClient(): string {
  clients += 1;
  return `198.51.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
}

function through(client: string): Record<string, string> {
  return { 'CF-Connecting-IP': client };
}

function post(act: keyof typeof API, fields: object, headers = through(someClient())): Promise<Answer> {
  return front.ask(API[act], { from: TUNNEL, method: 'POST', body: JSON.stringify(fields), headers });
}

/** Statuses of so many requests that leave in one packet, on one connection: nginx sees them in the same moment. */
async function atOnce(times: number, path: string, from: string, client: () => string): Promise<number[]> {
  const { hostname, port } = new URL(front.url);
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  await once(socket, 'connect');
  const requests = Array.from({ length: times }, (_, place) => {
    const connection = place < times - 1 ? 'keep-alive' : 'close';
    return `GET ${path} HTTP/1.1\r\nHost: x\r\nCF-Connecting-IP: ${client()}\r\nConnection: ${connection}\r\n\r\n`;
  });
  socket.write(requests.join(''));
  const answers = (await socket.setEncoding('latin1').toArray()).join('');
  return [...answers.matchAll(/HTTP\/1\.1 ([0-9]{3}) /g)].map(([, status]) => Number(status));
}

/** Tries until a limit was met: on a machine that has stood still meanwhile, nothing was too many. */
async function limited(path: string, from: string, client: () => string, times = 200): Promise<number[]> {
  for (let round = 0; round < 20; round++) {
    const one = client();
    const statuses = await atOnce(times, path, from, () => one);
    if (statuses.includes(429)) return statuses;
  }
  throw new Error('No limit was ever met.');
}

describe('behind one tunnel', () => {
  it('200 clients have a limit each, and none meets another’s', async () => {
    const all = Array.from({ length: 200 }, someClient);
    const statuses = await Promise.all(all.map((client) => atOnce(6, API.create, TUNNEL, () => client)));
    expect(statuses.flat()).toEqual(Array<number>(1_200).fill(405));
  });

  it('a client meets its own limit, after its burst and no sooner', async () => {
    const statuses = await limited(API.create, TUNNEL, someClient);
    expect(statuses.slice(0, 6)).toEqual(Array<number>(6).fill(405));
    expect(new Set(statuses)).toEqual(new Set([405, 429]));
  });

  it('pages have a wider limit than the API', async () => {
    const statuses = await limited('/nothing', TUNNEL, someClient, 400);
    expect(statuses.slice(0, 21)).toEqual(Array<number>(21).fill(404));
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
  });

  it('the /64 of an IPv6 address is one client, however it is written', async () => {
    for (const [network, neighbour] of [
      ['2001:db8:0:1', '2001:db8:0:2::1'],
      ['2001:db8', '2001:db9::1'],
    ] as const) {
      let host = 0;
      const next = () => {
        host += 1;
        return `${network}::${host.toString(16)}`;
      };
      expect(await atOnce(200, API.create, TUNNEL, next)).toContain(429);
      expect(await atOnce(6, API.create, TUNNEL, () => neighbour)).not.toContain(429);
    }
  });

  it('Inigma counts the same client, by act and minute', async () => {
    const [client, other] = [through(someClient()), through(someClient())];
    const statuses: number[] = [];
    while (statuses.length < 11) {
      const { status, headers } = await post('create', {}, client);
      // What nginx refuses has not come to Inigma, which alone tells of a limit by number.
      if (status !== 429 || headers['x-ratelimit-limit'] !== undefined) statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    expect((await post('create', {}, other)).status).toBe(422);
  });
});

describe('over the limit', () => {
  it('the answer is 429 in JSON, says when to come again, and is as careful as any', async () => {
    const client = someClient();
    await limited(API.create, TUNNEL, () => client);
    const answer = await over(client);
    expect(JSON.parse(answer.text)).toEqual({
      status: 'failed',
      message: 'Too many requests; wait a moment',
    });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'retry-after': '1',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  async function over(client: string): Promise<Answer> {
    for (let time = 0; time < 200; time++) {
      const together = Array.from({ length: 20 }, () =>
        front.ask(API.create, { from: TUNNEL, headers: through(client) }),
      );
      const refused = (await Promise.all(together)).find(({ status }) => status === 429);
      if (refused !== undefined) return refused;
    }
    throw new Error('No limit was ever met.');
  }
});

describe('from outside of the tunnel’s network', () => {
  it('a forged CF-Connecting-IP is not believed, whatever it says', async () => {
    const from = '127.99.1.1';
    const statuses = await limited(API.create, from, someClient);
    expect(statuses.slice(0, 6)).toEqual(Array<number>(6).fill(405));
  });

  it('nor by Inigma, which is told the address that nginx saw', async () => {
    const from = '127.99.1.2';
    const ask = () => {
      const forged = { ...through(someClient()), 'X-Forwarded-For': someClient() };
      return front.ask(API.remove, { from, method: 'POST', body: '{}', headers: forged });
    };
    const remaining: string[] = [];
    while (remaining.length < 5) {
      const { headers } = await ask();
      const left = headers['x-ratelimit-remaining'];
      if (typeof left === 'string') remaining.push(left);
    }
    expect(remaining).toEqual(['19', '18', '17', '16', '15']);
  });

  it('nobody uses up the limit of a client of the tunnel', async () => {
    const victim = someClient();
    await limited(API.create, '127.99.1.3', () => victim);
    expect(await atOnce(6, API.create, TUNNEL, () => victim)).toEqual(Array<number>(6).fill(405));
  });
});

describe('sizes', () => {
  it('a message at the limit passes, there and back', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3), creator_uid: someone() };
    expect(message.encrypted_message.length).toBe(LIMIT);
    const created = await post('create', message);
    expect([created.status, created.text]).toEqual([200, expect.stringContaining('https://inigma.example/')]);
    const seen = await post('view', { view: JSON.parse(created.text).view, uid: someone() });
    expect(JSON.parse(seen.text).encrypted_message === message.encrypted_message).toBe(true);
  });

  it('one above is Inigma’s to refuse, which names the field', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3 + 3), creator_uid: someone() };
    const { status, text } = await post('create', message);
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
    expect(await ask(300 * MEBIBYTE)).toMatch(/^HTTP\/1\.1 413 [\s\S]*The body is too large/);
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
    const nameless = await LocalServer.start();
    const before = await Front.start(new URL(nameless.url).host);
    const { headers } = await before.ask('/health');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    await before.stop();
    await nameless.stop();
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
    const { headers } = await post('listOwned', { uid: someone() });
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
    for (const path of paths)
      await front.ask(path, {
        from: TUNNEL,
        headers: { ...through(client), Referer: `http://x/?${secret}` },
      });
    await post('view', { view: secret, uid: secret }, through(client));
    const lines = await lastLines(paths.length + 1);
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
    const { headers } = await front.ask('/view?view=x');
    const [line] = await lastLines(1);
    expect(line?.['request']).toBe(headers['x-request-id']);
    const told = server.process.lines().map(({ request }) => request);
    expect(told).toContain(headers['x-request-id']);
  });

  /** A line is written when its answer has left, so somewhat later. */
  async function lastLines(count: number): Promise<Record<string, unknown>[]> {
    const marker = `/assets/${someone()}`;
    await front.ask(marker);
    for (;;) {
      const lines = front.log().trim().split('\n');
      const at = lines.findIndex((line) => line.includes(marker));
      if (at >= count) return lines.slice(at - count, at).map((line) => JSON.parse(line));
      await new Promise((turn) => setTimeout(turn, 10));
    }
  }
});

describe('while Inigma is down', () => {
  it('nothing is 200, health least of all, and nginx says so in JSON', async () => {
    const gone = await LocalServer.start();
    const before = await Front.start(new URL(gone.url).host);
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
    await before.stop();
    await gone.stop();
  });
});

describe('the places where it stands', () => {
  it('are good as the chart writes them', async () => {
    for (const values of [{}, EVERY_VALUE]) {
      const { data } = (await Installation.of(values)).one('ConfigMap', 'inigma-nginx');
      expect(await configurationFaults(data?.['app.conf'] ?? '', data?.['door.conf'] ?? '')).toBe('');
    }
  });

  it('are good as the image of compose writes them', async () => {
    const script = stage('nginx').last('RUN');
    const written = [...script.matchAll(/echo "([^"]+)" > \/etc\/nginx\/place\/(app|door)\.conf/g)];
    const [app = '', door = ''] = written.map(([, text]) => text?.replace(/\$\{[A-Z_]+:\?\}/, '10.203.7.2'));
    expect(app).toBe('server 10.203.7.2:8000;');
    expect(await configurationFaults(app, door)).toBe('');
  });

  it('would be told apart from bad ones', async () => {
    expect(await configurationFaults('server 127.0.0.1:8000;', 'listen nowhere at all;')).toContain(
      '[emerg]',
    );
  });
});
