import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, SERVICE } from '../../../src/contract/routes.ts';
import { Api } from '../../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../../api/samples.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../../postgres/certificate-authority.ts';
import { LocalServer, ServerProcess } from '../../server/server-process.ts';
import { EchoServer, type RecordedRequest } from '../echo-server.ts';
import { PROXY_KINDS, type ProxyKind } from './proxy-kinds.ts';
import { ProxyProcess } from './proxy-process.ts';
import { connectTls, type Http2Response, requestHttp2, requestRaw } from './tls-clients.ts';

const INSTALLING = 300_000;
const LIMIT = 2_097_152;
const MEBIBYTE = 1_048_576;
/** Those in this network may create messages, and so may who has signed in. */
const WRITER = '127.99.0.1';
const OTHER_CLIENT = '127.66.0.1';
const SECRET = 'AbC-09_x'.repeat(4);

let authority: CertificateAuthority;
let server: LocalServer;
let echo: EchoServer;
const beforeServer = new Map<ProxyKind, ProxyProcess>();
/** With a short time for headers. */
const beforeEcho = new Map<ProxyKind, ProxyProcess>();

beforeAll(async () => {
  authority = await makeCertificateAuthority('localhost');
  echo = await EchoServer.start();
  server = await LocalServer.start({
    TRUSTED_PROXIES: '127.0.0.1',
    DOMAIN: 'inigma.example',
    RATE_LIMITS: 'view:10000, create:10000, claim:10000',
    WRITERS: 'header:X-Forwarded-User, 127.99.0.0/16',
  });
  const app = new URL(server.url).host;
  for (const kind of PROXY_KINDS) {
    beforeServer.set(kind, await ProxyProcess.start(kind, app, authority));
    beforeEcho.set(kind, await ProxyProcess.start(kind, echo.host, authority, { headerSeconds: 1 }));
  }
}, INSTALLING);
afterAll(async () => {
  for (const proxy of [...beforeServer.values(), ...beforeEcho.values()]) await proxy.stop();
  await echo.stop();
  await server.stop();
});

function proxyOf(kind: ProxyKind, proxies = beforeServer): ProxyProcess {
  const proxy = proxies.get(kind);
  if (proxy === undefined) throw new Error(`${kind.name} does not run.`);
  return proxy;
}

function create(proxy: ProxyProcess, from: string, headers: Record<string, string> = {}) {
  return requestHttp2(proxy, API.create, { from, headers, body: JSON.stringify(someMessage({})) });
}

/** What a server behind the proxy got, which answered with that. */
function recorded(text: string): RecordedRequest {
  return JSON.parse(text.slice(text.indexOf('{"method"')).replace(/\}\s*0?\s*$/, '}'));
}

async function passedOn(kind: ProxyKind, lines: readonly string[]): Promise<RecordedRequest> {
  const answer = await requestRaw(proxyOf(kind, beforeEcho), lines, { from: OTHER_CLIENT });
  return recorded(answer);
}

/** What a client may claim of itself. */
const FORGERIES: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['an address', [`X-Forwarded-For: ${WRITER}`]],
  ['addresses', [`X-Forwarded-For: ${WRITER}`, `X-Forwarded-For: ${WRITER}, 127.0.0.1`]],
  ['an address behind Connection', [`X-Forwarded-For: ${WRITER}`, 'Connection: X-Forwarded-For']],
  ['an address with underscores', [`X_Forwarded_For: ${WRITER}`]],
  ['an address of Cloudflare', [`CF-Connecting-IP: ${WRITER}`, `True-Client-IP: ${WRITER}`]],
  ['an address under other names', [`X-Real-IP: ${WRITER}`, `Forwarded: for=${WRITER}`]],
  ['a name', ['X-Forwarded-User: mallory']],
  ['a name in lower case', ['x-forwarded-user: mallory']],
  ['a name with underscores', ['X_Forwarded_User: mallory']],
  ['a name behind Connection', ['X-Forwarded-User: mallory', 'Connection: X-Forwarded-User']],
];

describe.each(PROXY_KINDS)('$name in front of Inigma', (kind) => {
  it('a browser speaks HTTP/2, TLS 1.2 or 1.3, and no older TLS', async () => {
    const proxy = proxyOf(kind);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const socket = await connectTls(proxy, {
        minVersion: version,
        maxVersion: version,
        ALPNProtocols: ['h2'],
      });
      expect([socket.getProtocol(), socket.alpnProtocol]).toEqual([version, 'h2']);
      socket.destroy();
    }
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
    await expect(connectTls(proxy, old)).rejects.toThrow(/alert|version|disconnected/i);
  });

  it('HTTP is redirected to the same address with HTTPS', async () => {
    const path = '/view?view=abc&x=%2F%20+y';
    const { headers, status } = await fetch(`http://localhost:${proxyOf(kind).httpPort}${path}`, {
      redirect: 'manual',
    });
    expect([301, 308]).toContain(status);
    const location = headers.get('location')?.replace(/:\d+(?=\/)/, '');
    expect(location).toBe(`https://localhost${path}`);
  });

  it('a page arrives as Inigma sends it, with every header once', async () => {
    const direct = await new Api(server.url).fetch('/');
    await direct.text();
    const { status, headers } = await requestHttp2(proxyOf(kind), '/');
    expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
    for (const name of ['cache-control', 'content-type', 'referrer-policy', 'x-frame-options'])
      expect([name, headers[name]]).toEqual([name, direct.headers.get(name)]);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-[^,]*$/);
  });

  it('only what Inigma itself compresses is compressed', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const page = await requestHttp2(proxyOf(kind), '/', { headers });
    expect(page.headers['content-encoding']).toMatch(/^(gzip|br)$/);
    const service = await requestHttp2(proxyOf(kind), SERVICE, { headers });
    expect([service.status, service.headers['content-encoding']]).toEqual([200, undefined]);
  });

  it('the client is who it is, and not who it says it is', async () => {
    const proxy = proxyOf(kind);
    expect((await create(proxy, WRITER)).status).toBe(200);
    expect((await create(proxy, OTHER_CLIENT)).status).toBe(401);
    const body = JSON.stringify(someMessage({}));
    for (const [name, lines] of FORGERIES) {
      const post = [
        `POST ${API.create} HTTP/1.1`,
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
      ];
      const answer = await requestRaw(proxy, [...post, ...lines], { from: OTHER_CLIENT, body });
      expect([name, answer.slice(0, 13)]).toEqual([name, 'HTTP/1.1 401 ']);
      const headers = Object.fromEntries(
        lines.filter((line) => !line.startsWith('Connection')).map((line) => line.toLowerCase().split(': ')),
      );
      expect([name, (await create(proxy, OTHER_CLIENT, headers)).status]).toEqual([name, 401]);
    }
  });

  it('Inigma gets one address, what it reads, and nothing that a client claims', async () => {
    const read = {
      'accept-encoding': 'br',
      'accept-language': 'de',
      authorization: 'Bearer x',
      'if-none-match': '"x"',
      'inigma-invitation': 'x',
      origin: 'https://other.example',
    };
    const unread = ['Cookie: session=x', 'Referer: https://x.example/view?view=x', 'User-Agent: x'];
    const more = ['Remote-User: mallory', 'X-Forwarded-Email: m@x.example', 'X-Auth-Request-User: mallory'];
    const access = ['Cf-Access-Authenticated-User-Email: m@x.example'];
    for (const [, lines] of FORGERIES) {
      const own = Object.entries(read).map(([name, value]) => `${name}: ${value}`);
      const all = [...own, ...unread, ...more, ...access, ...lines];
      const { headers } = await passedOn(kind, ['GET / HTTP/1.1', ...all]);
      const got = headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]);
      expect(got.filter(([name]) => name === 'x-forwarded-for')).toEqual([['x-forwarded-for', OTHER_CLIENT]]);
      expect(Object.fromEntries(got)).toMatchObject(read);
      const refused =
        /^(cookie|referer|user-agent|forwarded|cf-.*|true-client-ip|.*-user|.*-email|.*real-ip)$/;
      expect(got.filter(([name]) => refused.test(name))).toEqual([]);
      if (kind.hasAllowList)
        expect(
          got
            .map(([name]) => name)
            .filter((name) => !(name in read))
            .toSorted(),
        ).toEqual(expect.arrayContaining(['host', 'x-forwarded-for']));
    }
  });

  it.each([
    '/view?view=abc%23key%3Dx',
    '/view/?view=abc%2523key=x',
    '//view?view=a',
    '/view%3Fview=abc%23key=x',
    '/a%2Fb%5Cc/%7Euser?x=1&x=2;y&z#',
    '/?%2B+%20=%E2%82%AC',
  ])('a path and its query arrive as they were sent (%s)', async (path) => {
    const sent = path.replace('#', '');
    // Apache's ProxyPass takes all slashes at the beginning for one, and so does Inigma.
    const arrived = kind.name === 'Apache httpd' ? sent.replace(/^\/+/, '/') : sent;
    expect((await passedOn(kind, [`GET ${sent} HTTP/1.1`])).path).toBe(arrived);
    expect(recorded((await requestHttp2(proxyOf(kind, beforeEcho), sent)).text).path).toBe(arrived);
  });

  it('a client of HTTP/1.1 may send in chunks, and wait for 100 Continue', async () => {
    const body = JSON.stringify(someMessage({}));
    const post = [`POST ${API.create} HTTP/1.1`, 'Content-Type: application/json'];
    const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const inChunks = [...post, 'Transfer-Encoding: chunked'];
    const waiting = [...post, `Content-Length: ${body.length}`, 'Expect: 100-continue'];
    expect(await requestRaw(proxyOf(kind), inChunks, { from: WRITER, body: chunks })).toMatch(
      /^HTTP\/1\.1 200 /,
    );
    expect(await requestRaw(proxyOf(kind), waiting, { from: WRITER, body })).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n[\s\S]*\r\nHTTP\/1\.1 200 /,
    );
  });

  it('a message of the maximum size passes in both directions', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3), creator_uid: someUserId() };
    const created = await requestHttp2(proxyOf(kind), API.create, {
      from: WRITER,
      body: JSON.stringify(message),
    });
    expect(created.status).toBe(200);
    const body = JSON.stringify({ view: JSON.parse(created.text).view, uid: someUserId() });
    // A reader so slow that a proxy which buffers has to write the rest to disk.
    const beforeReading = async () => {
      for (let time = 0; time < 5; time++) await requestHttp2(proxyOf(kind), '/health');
    };
    const seen = await requestHttp2(proxyOf(kind), API.view, { body, beforeReading });
    expect(JSON.parse(seen.text).encrypted_message === message.encrypted_message).toBe(true);
  });

  it('Inigma refuses a longer message, and a longer body, itself', async () => {
    const message = { ...someCiphertext((LIMIT / 4) * 3 + 3), creator_uid: someUserId() };
    const long = await requestHttp2(proxyOf(kind), API.create, {
      from: WRITER,
      body: JSON.stringify(message),
    });
    expect([long.status, JSON.parse(long.text).errors]).toMatchObject([
      422,
      [{ field: 'encrypted_message' }],
    ]);
    for (const above of [1, MEBIBYTE, 20 * MEBIBYTE]) {
      const body = 'x'.repeat(LIMIT + MEBIBYTE + above);
      expectTooLarge(kind, await requestHttp2(proxyOf(kind), API.create, { from: WRITER, body }));
    }
  });

  it('a body is passed on while it arrives, and refused before it ends', async () => {
    const part = 'x'.repeat(65_536);
    let over = false;
    async function* endless() {
      while (!over) {
        yield part;
        await pause(1);
      }
    }
    const response = requestHttp2(proxyOf(kind), API.create, { from: WRITER, body: endless() });
    const answer = await response.finally(() => (over = true));
    if (kind.passesEarlyRefusals) expectTooLarge(kind, answer);
    else expect(answer.status).toBe(502);
  });

  it('nothing was written to disk on the way', () => {
    expect([proxyOf(kind), proxyOf(kind, beforeEcho)].flatMap((proxy) => proxy.temporaryFiles)).toEqual([]);
  });
});

function expectTooLarge({ passesEarlyRefusals }: ProxyKind, { status, headers, text }: Http2Response): void {
  const own = `The body must be at most ${LIMIT + MEBIBYTE} bytes`;
  const message = passesEarlyRefusals ? own : 'The body is too large';
  const refusal = { status: 'failed', reason: 'body-too-large', message };
  expect([status, headers['content-type']]).toEqual([413, expect.stringMatching(/^application\/json\b/)]);
  expect(JSON.parse(text)).toEqual(refusal);
}

describe('slow clients', () => {
  it.concurrent.each(PROXY_KINDS)('$name waits for a slow body, and not for slow headers', async (kind) => {
    const proxy = proxyOf(kind, beforeEcho);
    const [held, older] = [await connectHttp1(proxy), await connectHttp1(proxy)];
    held.resume().write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    const plain = connect(proxy.httpPort, '127.0.0.1').resume();
    plain.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    const ended = Promise.all([once(held, 'close'), once(plain, 'close')]);
    older.write('POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 20000\r\n\r\n');
    async function* slowly() {
      for (let part = 0; part < 20; part++) {
        older.write('x'.repeat(1_000));
        yield 'x'.repeat(1_000);
        await pause(100);
      }
    }
    const { text } = await requestHttp2(proxy, '/', { body: slowly() });
    expect(recorded(text).bodyBytes).toBe(20_000);
    expect(recorded((await older.setEncoding('latin1').toArray()).join('')).bodyBytes).toBe(20_000);
    await ended;
  });

  async function connectHttp1(proxy: ProxyProcess) {
    const socket = await connectTls(proxy, { ALPNProtocols: ['http/1.1'] });
    return socket.on('error', () => undefined);
  }
});

describe('the program’s own check', () => {
  it.concurrent.each(PROXY_KINDS)('`check` finds nothing wrong with $name', async (kind) => {
    const { folder, httpsPort } = proxyOf(kind);
    const file = join(folder, 'ca.crt');
    writeFileSync(file, authority.certificate);
    const args = ['check', '--outside', '--url', `https://localhost:${httpsPort}`];
    const { code, stdout } = await new ServerProcess(
      { NODE_EXTRA_CA_CERTS: file },
      { args, cwd: server.folder },
    ).ended;
    expect(stdout.split('\n').filter((line) => /^(wrong|note)/.test(line))).toEqual([]);
    expect(code).toBe(0);
  });
});

describe('a proxy while Inigma is down', () => {
  it('every proxy answers 503 in JSON, and passes requests on as soon as Inigma is back', async () => {
    const ask = async (path: string) => {
      const answers = PROXY_KINDS.map((kind) => requestHttp2(proxyOf(kind), path));
      return Promise.all(answers);
    };
    await ask('/');
    await server.process.kill('SIGTERM');
    for (const path of ['/', `/view?view=${SECRET}`, `/view%3Fview=abc%23key=${SECRET}`])
      for (const [index, { status, headers, text }] of (await ask(path)).entries()) {
        const found = [PROXY_KINDS[index]?.name, status, headers['retry-after'], headers['content-type']];
        expect(found).toEqual([PROXY_KINDS[index]?.name, 503, '5', 'application/json; charset=utf-8']);
        expect(JSON.parse(text)).toMatchObject({ status: 'failed', reason: 'unavailable' });
      }
    await server.restart({ PORT: new URL(server.url).port });
    // More often than a proxy has processes of its own.
    for (let time = 0; time < 8; time++)
      expect((await ask('/health')).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe('what a proxy writes down', () => {
  it.each(PROXY_KINDS)('$name logs no id, key or address', async (kind) => {
    const proxy = proxyOf(kind);
    const referer = { referer: `https://localhost/?${SECRET}` };
    for (const path of [`/view?view=${SECRET}`, `/${SECRET}`, `/view%3Fview=abc%23key=${SECRET}`])
      await requestHttp2(proxy, path, { headers: referer });
    await requestRaw(proxy, [`GET /view?view=${SECRET}${'x'.repeat(40_000)} HTTP/1.1`]);
    await requestRaw(proxy, [`GET /view?view=${SECRET} HTTP/9.9`]);
    await fetch(`http://localhost:${proxy.httpPort}/view?view=${SECRET}`, { redirect: 'manual' });
    for (const log of [proxy.log(), proxyOf(kind, beforeEcho).log()]) {
      expect(log).not.toContain(SECRET);
      expect(log).not.toContain(OTHER_CLIENT);
      expect(log).not.toContain(WRITER);
    }
  });
});
