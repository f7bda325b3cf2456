import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { DEFAULT_REQUESTS_PER_MINUTE, type RequestsPerMinute } from '../../src/http/settings/rate-limits.ts';
import { LocalServer } from '../server/server-process.ts';
import { Installation } from './chart.ts';
import { post, sendAtOnce, someAddress, untilLimited, viaTunnel } from './clients.ts';
import { limitDirectives, NginxProxy, type ProxyResponse, TUNNEL } from './nginx-proxy.ts';

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

describe('rate limits behind one tunnel', () => {
  it('200 clients behind a tunnel have a limit each', async () => {
    const all = Array.from({ length: 200 }, someAddress);
    const statuses = await Promise.all(
      all.map((client) => sendAtOnce(proxy, 6, API.create, TUNNEL, () => client)),
    );
    expect(statuses.flat()).toEqual(Array<number>(1_200).fill(405));
  });

  it('a client meets its own limit after its burst, and not before', async () => {
    const statuses = await untilLimited(proxy, API.create, TUNNEL, someAddress);
    expect(statuses.slice(0, 6)).toEqual(Array<number>(6).fill(405));
    expect(new Set(statuses)).toEqual(new Set([405, 429]));
  });

  it('pages have a higher limit than the API', async () => {
    const statuses = await untilLimited(proxy, '/nothing', TUNNEL, someAddress, 400);
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
      expect(await sendAtOnce(proxy, 200, API.create, TUNNEL, next)).toContain(429);
      expect(await sendAtOnce(proxy, 6, API.create, TUNNEL, () => neighbour)).not.toContain(429);
    }
  });

  it('the /48 of an IPv6 address is limited as 16 clients would be', async () => {
    let clients = 0;
    const from = (network: string) => () => {
      clients += 1;
      return `${network}:${clients.toString(16)}::1`;
    };
    const [own, neighbour] = [from('2001:db8:48'), from('2001:db8:49')];
    const statuses = await limitedTogether(own);
    expect(statuses.filter((status) => status === 405).length).toBeGreaterThan(80);
    expect(await sendAtOnce(proxy, 81, API.create, TUNNEL, neighbour)).toEqual(Array<number>(81).fill(405));
  });

  /** On connections enough that more than 160 of these come in a second, each from an unused address. */
  async function limitedTogether(client: () => string): Promise<number[]> {
    for (let round = 0; round < 20; round++) {
      const together = Array.from({ length: 8 }, () => sendAtOnce(proxy, 50, API.create, TUNNEL, client));
      const statuses = (await Promise.all(together)).flat();
      if (statuses.includes(429)) return statuses;
    }
    throw new Error('No limit was ever met.');
  }

  it('Inigma counts the same client as nginx, by endpoint and minute', async () => {
    const [client, other] = [viaTunnel(someAddress()), viaTunnel(someAddress())];
    const statuses: number[] = [];
    while (statuses.length < 11) {
      const { status, headers } = await post(proxy, 'create', {}, client);
      // What nginx refuses has not come to Inigma, which alone tells of a limit by number.
      if (status !== 429 || headers['x-ratelimit-limit'] !== undefined) statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    expect((await post(proxy, 'create', {}, other)).status).toBe(422);
  });
});

describe('nginx’s limits, which follow RATE_LIMITS', () => {
  /** For requests a minute, of which each of the three lists has its own. */
  function expectedFor(changed: Partial<RequestsPerMinute>): string {
    const { list, ...others } = { ...DEFAULT_REQUESTS_PER_MINUTE, ...changed };
    const total = Object.values(others).reduce((sum, one) => sum + one, 3 * list);
    const rate = Math.max(10, Math.ceil(total / 33));
    const burst = Math.floor(rate / 2);
    return [
      `limit_req_zone $client zone=api:10m rate=${rate}r/s;`,
      `limit_req_zone $network zone=api-network:5m rate=${16 * rate}r/s;`,
      `limit_req zone=api burst=${burst} nodelay;`,
      `limit_req zone=api-network burst=${16 * burst} nodelay;\n`,
    ].join('\n');
  }

  it.each([
    ['', {}],
    ['off', {}],
    ['create:1', { create: 1 }],
    ['create:20, view:2000', { create: 20, view: 2_000 }],
    ['list : 400,claim:100,rename:90 ,delete:80', { list: 400, claim: 100, rename: 90, delete: 80 }],
  ])('nginx’s limits for RATE_LIMITS=%j are the same in compose and in the chart', async (text, changed) => {
    const values = text === '' ? {} : { app: { settings: { RATE_LIMITS: text } } };
    const { data } = (await Installation.of(values)).one('ConfigMap', 'inigma-nginx');
    expect(limitDirectives(text)).toBe(expectedFor(changed));
    expect(data?.['limits.conf']).toBe(expectedFor(changed));
  });

  it('nginx lets through at once what a higher limit is for', async () => {
    const generous = await NginxProxy.start(new URL(server.url).host, { rateLimits: 'view:6000' });
    onTestFinished(() => generous.stop());
    const client = someAddress();
    expect(await sendAtOnce(generous, 90, API.view, TUNNEL, () => client)).toEqual(
      Array<number>(90).fill(405),
    );
  });
});

describe('a request over the limit', () => {
  it('a request over the limit gets 429 in JSON, with Retry-After and the same security headers', async () => {
    const client = someAddress();
    await untilLimited(proxy, API.create, TUNNEL, () => client);
    const answer = await over(client);
    expect(JSON.parse(answer.text)).toEqual({
      status: 'failed',
      reason: 'rate-limited',
      message: 'Too many requests; wait a moment',
    });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'retry-after': '1',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  async function over(client: string): Promise<ProxyResponse> {
    for (let time = 0; time < 200; time++) {
      const together = Array.from({ length: 20 }, () =>
        proxy.request(API.create, { from: TUNNEL, headers: viaTunnel(client) }),
      );
      const refused = (await Promise.all(together)).find(({ status }) => status === 429);
      if (refused !== undefined) return refused;
    }
    throw new Error('No limit was ever met.');
  }
});

describe('requests from outside of the tunnel’s network', () => {
  it('nginx does not believe a forged CF-Connecting-IP from outside of the tunnel', async () => {
    const from = '127.99.1.1';
    const statuses = await untilLimited(proxy, API.create, from, someAddress);
    expect(statuses.slice(0, 6)).toEqual(Array<number>(6).fill(405));
  });

  it('Inigma does not believe a forged CF-Connecting-IP either, and gets the address that nginx saw', async () => {
    const from = '127.99.1.2';
    const ask = () => {
      const forged = { ...viaTunnel(someAddress()), 'X-Forwarded-For': someAddress() };
      return proxy.request(API.remove, { from, method: 'POST', body: '{}', headers: forged });
    };
    const remaining: string[] = [];
    while (remaining.length < 5) {
      const { headers } = await ask();
      const left = headers['x-ratelimit-remaining'];
      if (typeof left === 'string') remaining.push(left);
    }
    expect(remaining).toEqual(['19', '18', '17', '16', '15']);
  });

  it('requests from outside cannot use up the limit of a client of the tunnel', async () => {
    const client = someAddress();
    await untilLimited(proxy, API.create, '127.99.1.3', () => client);
    expect(await sendAtOnce(proxy, 6, API.create, TUNNEL, () => client)).toEqual(Array<number>(6).fill(405));
  });
});
