import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, SERVICE } from '../../src/contract/routes.ts';
import { someMessage } from '../api/samples.ts';
import { RawClient } from '../server/raw-client.ts';
import { LocalServer } from '../server/server-process.ts';
import { someAddress, viaTunnel } from './clients.ts';
import { ROOT, textOf } from './compose.ts';
import { EchoServer, type RecordedRequest } from './echo-server.ts';
import { NginxProxy, TUNNEL } from './nginx-proxy.ts';

const INSTALLING = 300_000;
const ORIGIN = 'https://other.example';

let echo: EchoServer;
let beforeEcho: NginxProxy;
let server: LocalServer;
let proxy: NginxProxy;

beforeAll(async () => {
  echo = await EchoServer.start();
  beforeEcho = await NginxProxy.start(echo.host);
  const settings = { TRUSTED_PROXIES: '127.0.0.1', RATE_LIMITS: 'off', CORS_ORIGINS: ORIGIN };
  server = await LocalServer.start(settings);
  proxy = await NginxProxy.start(new URL(server.url).host);
}, INSTALLING);
afterAll(async () => {
  await beforeEcho.stop();
  await proxy.stop();
  await echo.stop();
  await server.stop();
});

/** All that comes back until the connection ends. */
async function raw(before: NginxProxy, lines: readonly string[], body = ''): Promise<string> {
  const client = await RawClient.of(before.url, TUNNEL);
  const all = [...lines, `CF-Connecting-IP: ${someAddress()}`, 'Connection: close', '', body];
  client.send(all.join('\r\n'));
  return (await client.socket.toArray()).join('');
}

/** What Inigma would have got of a request. */
async function passedOn(
  headers: Record<string, string>,
  path: string = API.create,
): Promise<RecordedRequest> {
  const all = { ...headers, ...viaTunnel(someAddress()) };
  return JSON.parse((await beforeEcho.request(path, { from: TUNNEL, headers: all })).text);
}

describe('the headers that Inigma gets from nginx', () => {
  const READ = {
    'Accept-Encoding': 'br',
    'Accept-Language': 'de',
    Authorization: 'Bearer x',
    'Content-Type': 'application/json',
    'If-None-Match': '"x"',
    'Inigma-Invitation': 'x',
    Origin: ORIGIN,
  };
  const SET_BY_NGINX = ['Host', 'X-Forwarded-For'];

  it.each([API.create, API.view, SERVICE, '/'])(
    'nginx passes on what Inigma reads, and nothing else (%s)',
    async (path) => {
      const unread = {
        Cookie: 'session=x',
        'User-Agent': 'x',
        Referer: 'https://x.example/view?view=x',
        'X-Forwarded-User': 'mallory',
        'X-Forwarded-Host': 'evil.example',
        'Remote-User': 'mallory',
        'Cf-Access-Authenticated-User-Email': 'mallory@example.com',
        'X-Anything': 'x',
      };
      const { headers } = await passedOn({ ...READ, ...unread }, path);
      const passed = Object.fromEntries(headers.filter(([name]) => !SET_BY_NGINX.includes(name)));
      expect(passed).toEqual(READ);
    },
  );

  it('a header that was not sent is not passed on empty', async () => {
    const { headers } = await passedOn({});
    expect(headers.map(([name]) => name).toSorted()).toEqual(SET_BY_NGINX);
  });

  it('nginx knows every header that the server reads, which `check` does as a client', () => {
    const sources = execFileSync('git', ['ls-files', 'src/http', 'src/runtimes/node'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const reads = /(?:headers\.get|req\.header)\(\s*'([\w-]+)'|_HEADER = '([\w-]+)'/g;
    const read = sources
      .split('\n')
      .filter((path) => /(?<!\.test)\.ts$/.test(path) && !path.startsWith('src/runtimes/node/check/'))
      .flatMap((path) => [...textOf(path).matchAll(reads)].map(([, a, b]) => (a ?? b ?? '').toLowerCase()));
    const passed = [
      ...textOf('deploy/helm/inigma/files/nginx.conf').matchAll(/^ {2}proxy_set_header ([\w-]+) /gm),
    ].map(([, name = '']) => name.toLowerCase());
    // nginx frames the body itself, only Workers read an assertion, and the address of a client goes by X-Forwarded-For.
    const ELSEWHERE = ['content-length', 'cf-access-jwt-assertion', 'cf-connecting-ip'];
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((name) => !passed.includes(name) && !ELSEWHERE.includes(name))).toEqual([]);
  });
});

describe('requests of every kind behind nginx', () => {
  const message = () => JSON.stringify(someMessage({}));
  const head = (version: string) => [
    `POST ${API.create} HTTP/${version}`,
    'Host: x',
    'Content-Type: application/json',
  ];

  it('a body in chunks is passed on', async () => {
    const body = message();
    const chunks = [body.slice(0, 100), body.slice(100)].map(
      (part) => `${part.length.toString(16)}\r\n${part}\r\n`,
    );
    const answer = await raw(
      proxy,
      [...head('1.1'), 'Transfer-Encoding: chunked'],
      `${chunks.join('')}0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('a client that waits for 100 Continue gets it', async () => {
    const body = message();
    const answer = await raw(
      proxy,
      [...head('1.1'), `Content-Length: ${body.length}`, 'Expect: 100-continue'],
      body,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it('a client of HTTP/1.0 is answered', async () => {
    const body = message();
    expect(await raw(proxy, [...head('1.0'), `Content-Length: ${body.length}`], body)).toMatch(
      /^HTTP\/1\.1 200 /,
    );
    expect(await raw(proxy, ['GET /health HTTP/1.0'])).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('HEAD is answered without a body, OPTIONS with what another origin may send, and a known file with 304', async () => {
    const asked = await proxy.request('/', { method: 'HEAD' });
    expect([asked.status, asked.text]).toEqual([200, '']);
    const headers = { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' };
    const preflight = await proxy.request(API.create, { method: 'OPTIONS', headers });
    expect(preflight.headers['access-control-allow-origin']).toBe(ORIGIN);
    const path = /href="(\/assets\/style-[^"]+)"/.exec((await proxy.request('/')).text)?.[1] ?? '';
    const etag = String((await proxy.request(path)).headers['etag']);
    expect((await proxy.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });
});
