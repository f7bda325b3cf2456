import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificateAuthority } from '../postgres/certificate-authority.ts';
import { type ExitResult, LocalServer, ServerProcess } from '../server/server-process.ts';
import { NginxProxy } from './nginx-proxy.ts';

const INSTALLING = 300_000;
/** No check is refused because another has used up a limit. */
const SETTINGS = { RATE_LIMITS: 'view:10000, create:10000, claim:10000', TRUSTED_PROXIES: '127.0.0.0/8' };

/** What an operator may have written for a proxy, each at an address of its own. `APP` is where Inigma listens. */
const SITES = {
  right:
    'client_max_body_size 5m; proxy_http_version 1.1; proxy_request_buffering off; location / { proxy_pass APP; proxy_set_header Connection ""; proxy_set_header X-Forwarded-For 198.51.100.9; }',
  'without a body limit of its own': 'location / { proxy_pass APP; }',
  'with a body limit that is too low for a long label':
    'client_max_body_size 2500k; location / { proxy_pass APP; }',
  'that loses refusals':
    'client_max_body_size 5m; location / { if ($content_length = 3145729) { return 502; } proxy_pass APP; proxy_set_header X-Forwarded-For 198.51.100.9; }',
  'with a policy of its own': `location / { proxy_pass APP; add_header Content-Security-Policy "default-src 'self'"; }`,
  'without the policy': 'location / { proxy_pass APP; proxy_hide_header Content-Security-Policy; }',
  'with headers of its own': 'location / { proxy_pass APP; add_header X-Frame-Options SAMEORIGIN; }',
  'with a script in the page':
    'location / { proxy_pass APP; proxy_set_header Accept-Encoding ""; sub_filter "</head>" "<script src=x></script></head>"; }',
  'with a cache':
    'location / { proxy_pass APP; proxy_cache stored; proxy_cache_valid any 1m; proxy_ignore_headers Cache-Control Vary; }',
  'with a cache that stores late':
    'location / { proxy_pass APP; proxy_cache stored; proxy_cache_key late$uri; proxy_cache_min_uses 2; proxy_cache_valid any 1m; proxy_ignore_headers Cache-Control Vary; }',
  'with the header of the client':
    'client_max_body_size 5m; location / { proxy_pass APP; proxy_set_header X-Forwarded-For $http_x_forwarded_for; }',
  'without Authorization': 'location / { proxy_pass APP; proxy_set_header Authorization ""; }',
  'with a closed port': 'location / { proxy_pass http://127.0.0.1:1; }',
  'with a password': 'location / { return 401; }',
  'with a sign-in page': 'location / { return 302 https://login.example.com/start?token=s3cret; }',
  'with Access before the service':
    'client_max_body_size 5m; location / { proxy_pass APP; proxy_set_header X-Forwarded-For 198.51.100.9; } location = /api/service { return 302 https://example.cloudflareaccess.com/; }',
  'with nothing': 'location / { return 404; }',
  'with a page of the web server': 'location / { return 200 "It works!"; }',
  'with long bodies turned away':
    'client_max_body_size 5m; location / { proxy_pass APP; } location /api/create { return 504; }',
} as const;
type Site = keyof typeof SITES;
const NAMES = Object.keys(SITES) as Site[];

let server: LocalServer;
let proxy: NginxProxy;
let certificates: string;
beforeAll(async () => {
  server = await LocalServer.start(SETTINGS);
  const { certificate, server: identity } = await makeCertificateAuthority('127.0.2.200');
  certificates = mkdtempSync(join(tmpdir(), 'inigma-check-'));
  for (const [name, text] of Object.entries({
    'ca.crt': certificate,
    'own.crt': identity.certificate,
    'own.key': identity.key,
  }))
    writeFileSync(join(certificates, name), text);
  proxy = await NginxProxy.start(new URL(server.url).host, { extraServers });
}, INSTALLING);
afterAll(async () => {
  await proxy.stop();
  await server.stop();
  rmSync(certificates, { recursive: true });
});

/** On the server's own port number, which is free at other addresses of this machine. */
function extraServers(folder: string): string {
  const sites = NAMES.map(
    (name, at) => `server { listen ${hostOf(at)}; ${SITES[name].replace('APP', server.url)} }`,
  );
  const tls = `server { listen ${hostOf(199)} ssl; ssl_certificate ${certificates}/own.crt; ssl_certificate_key ${certificates}/own.key;
    ${SITES.right.replace('APP', server.url)} }`;
  return [`proxy_cache_path ${folder}/cache keys_zone=stored:1m;`, ...sites, tls].join('\n');
}

function hostOf(at: number): string {
  return `127.0.2.${at + 1}:${new URL(server.url).port}`;
}

function urlOf(site: Site): string {
  return `http://${hostOf(NAMES.indexOf(site))}`;
}

function check(args: readonly string[], settings: Record<string, string> = {}): Promise<ExitResult> {
  return new ServerProcess(settings, { args: ['check', ...args], cwd: server.folder }).ended;
}

function fromOutside(url: string, settings = {}): Promise<ExitResult> {
  return check(['--outside', '--url', url], settings);
}

/** The sentences of a kind, without what every plain HTTP address of this test is told. */
function sentences({ stdout }: ExitResult, kind: 'ok' | 'note' | 'wrong'): string[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith(kind.padEnd(6)));
  return lines.map((line) => line.slice(7)).filter((line) => !line.startsWith('The URL has no HTTPS: '));
}

describe('check --url', () => {
  it('a service behind a proxy that does all right is found right, with HTTPS', async () => {
    const exit = await fromOutside(`https://${hostOf(199)}`, {
      NODE_EXTRA_CA_CERTS: join(certificates, 'ca.crt'),
    });
    expect(exit).toMatchObject({ code: 0, stderr: '' });
    expect([sentences(exit, 'wrong'), sentences(exit, 'note')]).toEqual([[], []]);
    expect(sentences(exit, 'ok')).toHaveLength(13);
    expect(await server.query('SELECT * FROM messages')).toEqual([]);
  });

  it.each([
    ['with a policy of its own', /^The page has another Content-Security-Policy .* \(nginx: add_header;/],
    ['without the policy', /^The page has lost its Content-Security-Policy: let the proxy pass/],
    [
      'with headers of its own',
      /^Headers of the page were changed on the way \(X-Frame-Options\): let the proxy/,
    ],
    ['with a script in the page', /^Scripts were added to the page \(1\): switch off/],
    ['with a cache', /^The same page came twice, with the same nonce: a cache in front/],
    ['with a cache that stores late', /^The same page came twice, with the same nonce: a cache in front/],
    ['with the header of the client', /^A client can choose its address by sending X-Forwarded-For/],
    ['without Authorization', /^The header Authorization does not arrive, so nobody can list/],
    [
      'without a body limit of its own',
      /^The proxy refuses a body of 2098176 bytes \(413\), .* \(nginx: client_max_body_size;/,
    ],
    [
      'with a body limit that is too low for a long label',
      /^The proxy refuses a longer body itself \(413\), and not in JSON, .* \(nginx: client_max_body_size;/,
    ],
    [
      'with long bodies turned away',
      /^A body of 2098176 bytes does not arrive: the proxy does not reach Inigma \(504\)/,
    ],
  ] as const)('a proxy %s is found out, and what to do is said', async (site, sentence) => {
    const exit = await fromOutside(urlOf(site));
    expect(exit).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Problems found: \d+\. The lines that begin with "wrong"/),
    });
    expect(sentences(exit, 'wrong')).toContainEqual(expect.stringMatching(sentence));
  });

  it.each([
    [
      'with a closed port',
      /^http:\S+ does not lead to Inigma: the proxy does not reach Inigma \(502\): check the address/,
    ],
    ['with a password', /: something in front asks for authentication \(401\): let it pass \/health/],
    [
      'with a sign-in page',
      /: it is redirected to https:\/\/login\.example\.com\/start: a sign-in page must/,
    ],
    ['with nothing', /: a web server answers that knows no such site \(404\)/],
    ['with a page of the web server', /: something else responds, with 200: check where the proxy passes/],
  ] as const)('a proxy %s ends the check, and what to do is said', async (site, sentence) => {
    const exit = await fromOutside(urlOf(site));
    expect(sentences(exit, 'wrong')).toEqual([expect.stringMatching(sentence)]);
    expect(exit.code).toBe(1);
    expect(exit.stdout).not.toContain('s3cret');
  });

  it('a service without HTTPS is found wrong, except on localhost', async () => {
    expect((await fromOutside(urlOf('right'))).stdout).toMatch(/^wrong {2}The URL has no HTTPS: browsers/m);
    const local = await fromOutside(`http://localhost:${new URL(server.url).port}`);
    expect(local.stdout).toMatch(/^ok {5}Browsers offer cryptography on localhost without HTTPS\.$/m);
  });

  it.each([
    [
      'a certificate that browsers do not trust',
      () => `https://${hostOf(199)}`,
      /its (intermediate )?certificate is/,
    ],
    [
      'no TLS',
      () => urlOf('right').replace('http:', 'https:'),
      /no TLS is spoken there: name the port of HTTPS/,
    ],
    [
      'a port at which nothing listens',
      () => `http://${hostOf(249)}`,
      /nothing listens there \(ECONNREFUSED\)/,
    ],
    [
      'a name without a DNS record',
      () => 'http://nowhere.invalid',
      /its name has no DNS record|DNS does not answer/,
    ],
  ])('an address with %s is named with its reason', async (_, url, reason) => {
    const exit = await fromOutside(url());
    expect(exit.code).toBe(1);
    expect(sentences(exit, 'wrong')).toContainEqual(expect.stringMatching(reason));
  });

  it('an address that accepts connections and says nothing is given up', async () => {
    const silent = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const exit = await fromOutside(`http://127.0.0.1:${port}`);
    expect(sentences(exit, 'wrong')).toEqual([expect.stringMatching(/the connection was (closed|reset)/)]);
    silent.close();
  });
});

it.each([
  ['everyone', 'Inigma refuses a longer body itself, in JSON.'],
  ['10.0.0.0/8', 'Inigma refuses a longer body itself, in JSON.'],
])('the shipped nginx is found right, whoever may write (%s)', async (WRITERS, sentence) => {
  const own = await LocalServer.start({ ...SETTINGS, WRITERS });
  const front = await NginxProxy.start(new URL(own.url).host);
  const exit = await fromOutside(front.url.replace('127.0.0.1', 'localhost'));
  await front.stop();
  await own.stop();
  expect(exit).toMatchObject({ code: 0, stderr: '' });
  expect([sentences(exit, 'wrong'), sentences(exit, 'note')]).toEqual([[], []]);
  expect(sentences(exit, 'ok')).toContain(sentence);
});

describe('check --url where people sign in', () => {
  const signingIn = { ...SETTINGS, WRITERS: 'header:X-Forwarded-User', SIGN_IN_URL: '/oauth2/start' };
  const site = {
    'sign-in.conf': 'location = /oauth2/start { return 302 https://login.example.com/; }',
  };

  it.each([
    ['the shipped nginx', site, true, []],
    [
      'one that passes the page of the sign-in to Inigma',
      {},
      true,
      [/^SIGN_IN_URL leads to no page: \/oauth2/],
    ],
    [
      'none',
      site,
      false,
      [/^A client can pose as signed in by sending X-Forwarded-User or/, /^SIGN_IN_URL leads/],
    ],
  ] as const)('behind %s, what is wrong with the sign-in is found', async (_, files, isBehind, found) => {
    const own = await LocalServer.start(signingIn);
    const front = await NginxProxy.start(new URL(own.url).host, { site: files });
    const url = isBehind ? front.url : own.url;
    const exit = await fromOutside(url.replace('127.0.0.1', 'localhost'));
    await front.stop();
    await own.stop();
    const wrongs = sentences(exit, 'wrong').filter((sentence) => !sentence.includes('X-Forwarded-For'));
    expect(wrongs).toEqual(found.map((sentence) => expect.stringMatching(sentence)));
    const isSafe = sentences(exit, 'ok').some((sentence) => sentence.endsWith('cannot pose as signed in.'));
    expect(isSafe).toBe(isBehind);
  });

  it('a network that may create messages anyway is told that a forged sign-in was not tried', async () => {
    const own = await LocalServer.start({
      ...signingIn,
      // Not where the question comes from: a proxy that names no client is none itself.
      TRUSTED_PROXIES: '127.0.0.2',
      WRITERS: '127.0.0.0/8, header:X-Forwarded-User',
    });
    const exit = await fromOutside(own.url.replace('127.0.0.1', 'localhost'));
    await own.stop();
    expect(sentences(exit, 'note')).toContainEqual(
      expect.stringMatching(/^This machine may create messages/),
    );
  });

  it('a sign-in before the description of the service is no earlier version', async () => {
    const exit = await fromOutside(urlOf('with Access before the service'));
    expect(sentences(exit, 'note')).toEqual([
      'A sign-in in front answers /api/service, as Cloudflare Access does; the version was not compared.',
    ]);
  });
});

it('a proxy that loses the refusal of a long body gets a note, and is not wrong', async () => {
  const exit = await fromOutside(urlOf('that loses refusals'));
  expect(sentences(exit, 'wrong')).toEqual([]);
  expect(sentences(exit, 'note')).toEqual([
    expect.stringMatching(/^Inigma's refusal of a longer body does not arrive \(502\), /),
  ]);
});

describe('check --url on the machine of the server', () => {
  it('other settings than those of the server, and another address than links begin with, are found', async () => {
    const settings = {
      DATABASE_URL: `file:${server.databaseFile}`,
      MAX_MESSAGE_BYTES: '3000000',
      DOMAIN: 'other.example',
    };
    const exit = await check(['--url', urlOf('right')], settings);
    expect(sentences(exit, 'wrong')).toEqual([
      expect.stringMatching(/^Links begin with https:\/\/other\.example, and not with http:\/\/127/),
      expect.stringMatching(/^TRUSTED_PROXIES is not set, so all clients/),
      expect.stringMatching(
        /^It accepts messages of 2097152 characters, and MAX_MESSAGE_BYTES here is 3000000/,
      ),
    ]);
  });

  it('a server that takes the proxy for its client is found, and one that does not is not', async () => {
    const found: string[][] = [];
    for (const TRUSTED_PROXIES of ['', '127.0.0.1']) {
      const settings = { ...SETTINGS, TRUSTED_PROXIES };
      const own = await LocalServer.start(settings);
      const front = await NginxProxy.start(new URL(own.url).host, {
        extraServers: () =>
          `server { listen 127.0.3.1:${new URL(own.url).port}; ${SITES.right.replace('APP', own.url)} }`,
      });
      const { port } = new URL(own.url);
      const exit = await check(['--url', `http://127.0.3.1:${port}`], {
        ...settings,
        PORT: port,
        PUBLIC_URL: `http://127.0.3.1:${port}`,
        DATABASE_URL: `file:${own.databaseFile}`,
      });
      found.push(sentences(exit, 'wrong').filter((sentence) => sentence.includes('client')));
      await front.stop();
      await own.stop();
    }
    expect(found).toEqual([
      [expect.stringMatching(/^The server takes the proxy for its client, .* TRUSTED_PROXIES/)],
      [],
    ]);
  });

  it('a server of another version than this program is found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inigma-other-version-'));
    cpSync('dist', folder, { recursive: true });
    const manifest = join(folder, 'server', 'manifest.json');
    const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ version: '99.0.0', ...rest }));
    const args = ['--outside', '--url', urlOf('right')];
    const settings = {};
    const other = new ServerProcess(settings, {
      args: ['check', ...args],
      program: join(folder, 'server', 'main.js'),
    });
    const exit = await other.ended;
    rmSync(folder, { recursive: true });
    expect(sentences(exit, 'wrong')).toEqual([
      `Its version is ${version}, and this program is 99.0.0: one of them was not updated or restarted.`,
    ]);
  });
});

describe('a wrong command line of check', () => {
  it.each([
    [['--url', 'inigma.example.com']],
    [['--url', 'https://a.example/path']],
    [['--url', 'ftp://a.example']],
    [['--outside']],
  ])('%j is refused with exit code 2', async (args) => {
    expect(await check(args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^--(url|outside) [^\n]+\.\n$/),
    });
  });
});
