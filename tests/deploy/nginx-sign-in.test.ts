import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { API, SERVICE } from '../../src/contract/routes.ts';
import { someAnswer, someAsk, someCiphertext, someMessage, someToken, someUserId } from '../api/samples.ts';
import { RawClient } from '../server/raw-client.ts';
import { LocalServer } from '../server/server-process.ts';
import { someAddress, viaTunnel } from './clients.ts';
import { textOf } from './compose.ts';
import { EchoServer } from './echo-server.ts';
import { configurationErrors, NginxProxy, type ProxyResponse, TUNNEL } from './nginx-proxy.ts';
import { REFUSED_SESSIONS, SignInServer } from './sign-in-server.ts';

const INSTALLING = 300_000;
const LIMIT = 2_097_152;
const PROXIES = ['oauth2-proxy', 'authelia'] as const;
type AuthenticatingProxy = (typeof PROXIES)[number];

/** The files that ship for a proxy, with its address in the place of its name. */
function filesOf(proxy: AuthenticatingProxy, host: string): Record<string, string> {
  const read = (name: string) =>
    textOf(`deploy/sign-in/${proxy}/${name}`).replace(/http:\/\/sign-in:\d+/g, `http://${host}`);
  return { 'sign-in.conf': read('sign-in.conf'), 'writers.conf': read('writers.conf') };
}

const ACCESS_FILES = { 'writers.conf': textOf('deploy/sign-in/cloudflare-access/writers.conf') };

let server: LocalServer;
let echo: EchoServer;
beforeAll(async () => {
  echo = await EchoServer.start();
  server = await LocalServer.start({
    TRUSTED_PROXIES: '127.0.0.1',
    WRITERS: 'header:X-Forwarded-User',
    SIGN_IN_URL: '/oauth2/start',
    RATE_LIMITS: 'off',
  });
}, INSTALLING);
afterAll(async () => {
  await server.stop();
  await echo.stop();
});

async function nginx(site: Record<string, string>, app = new URL(server.url).host): Promise<NginxProxy> {
  const proxy = await NginxProxy.start(app, { site });
  onTestFinished(() => proxy.stop());
  return proxy;
}

async function signIn(proxy: AuthenticatingProxy = 'oauth2-proxy') {
  const auth = await SignInServer.start();
  onTestFinished(auth.stop);
  return { auth, before: await nginx(filesOf(proxy, auth.host)) };
}

function cookie(session: string): Record<string, string> {
  return { Cookie: `theme=dark; session=${session}` };
}

function create(
  before: NginxProxy,
  headers: Record<string, string> = {},
  message: object = someMessage({}),
  path: string = API.create,
): Promise<ProxyResponse> {
  const all = { ...headers, ...viaTunnel(someAddress()) };
  return before.request(path, { from: TUNNEL, method: 'POST', body: JSON.stringify(message), headers: all });
}

/** What a create answers whose headers are sent as they are written here. */
async function createRaw(before: NginxProxy, lines: readonly string[], version = '1.1'): Promise<string> {
  const body = JSON.stringify(someMessage({}));
  const isChunked = lines.includes('Transfer-Encoding: chunked');
  const length = isChunked ? [] : [`Content-Length: ${body.length}`];
  const head = [`POST ${API.create} HTTP/${version}`, 'Host: x', 'Content-Type: application/json', ...length];
  const all = [...head, `CF-Connecting-IP: ${someAddress()}`, 'Connection: close', ...lines, '', ''];
  const client = await RawClient.of(before.url, TUNNEL);
  client.send(all.join('\r\n') + (isChunked ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body));
  return (await client.socket.toArray()).join('');
}

const REFUSED = { status: 'failed', reason: 'sign-in-required' };

function expectRefused({ status, text }: ProxyResponse): void {
  expect([status, JSON.parse(text)]).toEqual([401, expect.objectContaining(REFUSED)]);
}

/** The ways to claim an identity without having one. */
const FORGERIES: readonly [name: string, lines: string[], version?: string][] = [
  ['once', ['X-Forwarded-User: mallory']],
  ['twice', ['X-Forwarded-User: mallory', 'X-Forwarded-User: mallory']],
  ['in lower case', ['x-forwarded-user: mallory']],
  ['in upper case', ['X-FORWARDED-USER: mallory']],
  ['with underscores', ['X_Forwarded_User: mallory']],
  ['by HTTP/1.0', ['X-Forwarded-User: mallory'], '1.0'],
  ['with a body in chunks', ['X-Forwarded-User: mallory', 'Transfer-Encoding: chunked']],
  ['behind Connection', ['X-Forwarded-User: mallory', 'Connection: X-Forwarded-User']],
  [
    'under other names',
    ['Remote-User: mallory', 'X-Auth-Request-User: mallory', 'X-Forwarded-Email: m@example.com'],
  ],
  ['of Cloudflare Access', ['Cf-Access-Authenticated-User-Email: m@example.com']],
  ['as a variable of nginx', ['Sign-In-Status: 200', 'Signed-In-User: mallory', 'Upstream-Status: 200']],
];

describe.each(PROXIES)('a sign-in with %s', (proxy) => {
  it('who has signed in may create, and is told so', async () => {
    const { before } = await signIn(proxy);
    expect((await create(before, cookie('alice'))).status).toBe(200);
    const { text } = await before.request(SERVICE, { headers: cookie('alice') });
    expect(JSON.parse(text).writing).toMatchObject({ allowed: true });
  });

  it('who has not signed in is refused by Inigma, in JSON, and may read', async () => {
    const { before } = await signIn(proxy);
    expectRefused(await create(before));
    const { text } = await before.request(SERVICE);
    expect(JSON.parse(text).writing).toMatchObject({ allowed: false, reason: 'sign-in-required' });
    const { view } = JSON.parse((await create(before, cookie('alice'))).text);
    const seen = await create(before, {}, { view, uid: someUserId() }, API.view);
    expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('encrypted_message')]);
  });

  it('who has signed in may ask for a secret, and everybody may answer', async () => {
    const { before } = await signIn(proxy);
    const { fields, ask_token } = someAsk({});
    const bearer = { Authorization: `Bearer ${someToken()}` };
    expectRefused(await create(before, bearer, fields, API.ask));
    const asked = await create(before, { ...bearer, ...cookie('alice') }, fields, API.ask);
    const link = { ask: JSON.parse(asked.text).ask, ask_token };
    expect((await create(before, {}, link, API.viewAsk)).status).toBe(200);
    expect((await create(before, {}, someAnswer(link), API.answer)).status).toBe(200);
    expect((await create(before, {}, { uid: fields.uid }, API.listAsked)).status).toBe(200);
  });

  it.each(REFUSED_SESSIONS)(
    'an answer that is no success is no identity, whoever it names (%s)',
    async (session) => {
      const { before } = await signIn(proxy);
      expectRefused(await create(before, cookie(session)));
    },
  );

  it('while the proxy is down, creating is refused in JSON and reading works', async () => {
    const { auth, before } = await signIn(proxy);
    const { view } = JSON.parse((await create(before, cookie('alice'))).text);
    await auth.stop();
    expectRefused(await create(before, cookie('alice')));
    for (const path of ['/', '/view?view=x', '/health'])
      expect([path, (await before.request(path)).status]).toEqual([path, 200]);
    expect((await create(before, {}, { view, uid: someUserId() }, API.view)).status).toBe(200);
  });

  it('a message of the maximum size passes, and the proxy sees neither it nor an owner token', async () => {
    const { auth, before } = await signIn(proxy);
    const message = { ...someCiphertext((LIMIT / 4) * 3), creator_uid: someUserId() };
    const token = someToken();
    const created = await create(before, { ...cookie('alice'), Authorization: `Bearer ${token}` }, message);
    expect(created.status).toBe(200);
    const seen = await create(
      before,
      {},
      { view: JSON.parse(created.text).view, uid: someUserId() },
      API.view,
    );
    expect(JSON.parse(seen.text).encrypted_message === message.encrypted_message).toBe(true);
    expect(auth.requests.map(({ method, bodyBytes }) => [method, bodyBytes])).toEqual([['GET', 0]]);
    const names = auth.requests.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
    for (const name of ['authorization', 'content-length', 'transfer-encoding', 'x-forwarded-user'])
      expect(names).not.toContain(name);
    expect(JSON.stringify(auth.requests)).not.toContain(token);
  });

  it.each(FORGERIES)('an identity that the client claims is none (%s)', async (_, lines, version) => {
    const { before } = await signIn(proxy);
    for (const own of [[], ['Cookie: session=refused'], ['Cookie: session=nameless']]) {
      const answer = await createRaw(before, [...lines, ...own], version);
      expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*"reason":"sign-in-required"/);
    }
  });

  it('a claimed identity does not replace the real one', async () => {
    const auth = await SignInServer.start();
    onTestFinished(auth.stop);
    const before = await nginx(filesOf(proxy, auth.host), echo.host);
    for (const [, lines, version] of FORGERIES) {
      const answer = await createRaw(before, [...lines, 'Cookie: session=alice'], version);
      const { headers } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n{')));
      const names = (headers as [string, string][]).filter(([name]) => /user|email/i.test(name));
      expect(names).toEqual([['X-Forwarded-User', 'alice']]);
    }
  });

  it('only requests that depend on who sends them are asked about, under every spelling', async () => {
    const { auth, before } = await signIn(proxy);
    for (const act of [API.view, API.listOwned, API.remove, API.rename]) await create(before, {}, {}, act);
    for (const path of ['/', '/view', '/threat-model']) await before.request(path);
    expect(auth.requests).toEqual([]);
  });

  it('a client cannot ask the proxy by nginx’s own question', async () => {
    const { auth, before } = await signIn(proxy);
    const { status, text } = await before.request('/sign-in-check', { headers: cookie('alice') });
    expect([status, text, auth.requests]).toEqual([204, '', []]);
  });
});

describe('the pages of oauth2-proxy', () => {
  it('the sign-in is on this host name, and may run no script', async () => {
    const { before } = await signIn();
    const { status, headers } = await before.request('/oauth2/start');
    expect([status, headers['location']]).toEqual([302, 'https://id.example/']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect((await before.request('/oauth2/auth', { headers: cookie('alice') })).status).toBe(404);
  });
});

describe('nginx without a sign-in', () => {
  it.each(FORGERIES)('an identity that the client claims is none (%s)', async (_, lines, version) => {
    const answer = await createRaw(await nginx({}), [...lines, 'Cookie: session=alice'], version);
    expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*"reason":"sign-in-required"/);
  });
});

describe('a sign-in with Cloudflare Access, which cloudflared checks', () => {
  const email = { 'Cf-Access-Authenticated-User-Email': 'alice@example.com' };

  it('who has passed Access may create', async () => {
    const before = await nginx(ACCESS_FILES);
    expect((await create(before, email)).status).toBe(200);
    expectRefused(await create(before));
    expectRefused(await create(before, { 'X-Forwarded-User': 'mallory' }));
  });

  it.each([
    '//api/create',
    '/api//create',
    '/api/%63reate',
    '/%61pi/create',
    '/x/../api/create',
    '/./api/create',
    '/api/create/',
    '/api/create?x',
    '/api/create%20',
    '/API/create',
  ])('a path that Access may not cover brings no identity (%s)', async (path) => {
    const { status } = await create(await nginx(ACCESS_FILES), email, someMessage({}), path);
    expect([path, status]).not.toEqual([path, 200]);
    const onward = await create(await nginx(ACCESS_FILES, echo.host), email, {}, path);
    expect(onward.text).not.toContain('alice');
  });
});

describe('the files of a sign-in', () => {
  it('nginx finds an error in them', async () => {
    const listen = 'listen 8080; real_ip_header CF-Connecting-IP;';
    const errors = (site: Record<string, string>) =>
      configurationErrors('server 127.0.0.1:8000;', listen, site);
    for (const proxy of PROXIES) expect(await errors(filesOf(proxy, '127.0.0.1:9'))).toBe('');
    expect(await errors(ACCESS_FILES)).toBe('');
    expect(await errors({ 'writers.conf': 'nonsense;' })).toContain('[emerg]');
  });
});
