import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { invite } from '../api/inviting.ts';
import { describeRequestSettings } from '../api/request-settings.ts';
import { NODE } from '../api/runtime-traits.ts';
import { someMessage } from '../api/samples.ts';
import { create, describeWriters, outcomeOf, withServer, writingFor } from '../api/writers.ts';
import { LocalServer, ServerProcess } from './server-process.ts';

const SIGNED_IN = { 'X-Forwarded-User': 'ann' };
const REQUIRED = [401, 'sign-in-required'];

describeWriters((settings) => LocalServer.start(settings), NODE);
describeRequestSettings((settings) => LocalServer.start(settings));

/** A request as it is written, from one of the addresses of this machine; resolves with the whole response. */
async function raw(url: string, lines: readonly string[], body: string, from = '127.0.0.1'): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  socket.write([...lines, '', body].join('\r\n'));
  return text(socket);
}

describe('WRITERS with a header', () => {
  const server = withServer((settings) => LocalServer.start(settings), {
    WRITERS: 'header:X-Forwarded-User, 10.0.0.0/8, invitations',
    TRUSTED_PROXIES: '127.0.0.1',
    SIGN_IN_URL: '/oauth2/sign_in',
  });

  it.each(['X-Forwarded-User', 'x-forwarded-user', 'X-FORWARDED-USER'])(
    'a trusted proxy lets people create by %s',
    async (name) => {
      expect(outcomeOf(await create(server(), { [name]: 'ann' }))).toEqual([200]);
      expect((await writingFor(server(), { [name]: 'ann' })).allowed).toBe(true);
    },
  );

  it.each([
    {},
    { 'X-Forwarded-User': '' },
    { 'X-Forwarded-User': '  ' },
    { 'X-Forwarded-User': '-' },
    { 'X-Forwarded-User': '(null)' },
    // Twice, and empty both times.
    { 'X-Forwarded-User': ', ' },
    { X_Forwarded_User: 'ann' },
    { 'X-Forwarded-Users': 'ann' },
    { 'Remote-User': 'ann' },
    { Cookie: 'X-Forwarded-User=ann' },
  ])('%j lets nobody create', async (headers) => {
    const refused = await create(server(), headers as Record<string, string>);
    expect(outcomeOf(refused)).toEqual(REQUIRED);
    expect(refused.headers.get('WWW-Authenticate')).toBe('Sign-In');
    expect((await writingFor(server(), headers as Record<string, string>)).reason).toBe('sign-in-required');
  });

  it.each([
    ['HTTP/1.1', 'announced', [] as string[]],
    ['HTTP/1.0', 'announced', []],
    ['HTTP/1.1', 'in chunks', []],
    ['HTTP/1.1', 'announced', ['X-Forwarded-User: ben']],
    ['HTTP/1.1', 'announced', ['x-forwarded-user: ben', 'X-Forwarded-For: 127.0.0.1']],
  ])('over %s, %s, with %j more, only a trusted proxy is believed', async (version, framing, more) => {
    const body = JSON.stringify(someMessage({}));
    const chunked = framing === 'in chunks';
    const request = (host: string) => [
      `POST ${API.create} ${version}`,
      `Host: ${host}`,
      'Connection: close',
      'Content-Type: application/json',
      chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length}`,
      'X-Forwarded-User: ann',
      ...more,
    ];
    const sent = chunked ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body;
    // A plain host takes the fast path, another one the way through Fetch.
    for (const host of ['inigma.example', 'inigma.example:0080']) {
      expect(await raw(server().url, request(host), sent)).toMatch(/^HTTP\/1\.1 200 /);
      const refused = await raw(server().url, request(host), sent, '127.0.0.2');
      expect(refused).toMatch(/^HTTP\/1\.1 401 /);
      expect(refused).toContain('"reason":"sign-in-required"');
    }
  });

  it('an address within the networks or an invitation is enough as well', async () => {
    expect(outcomeOf(await create(server(), { 'X-Forwarded-For': '10.1.2.3' }))).toEqual([200]);
    const token = await invite(server(), { usesLeft: 1 });
    const headers = { 'Inigma-Invitation': token };
    expect(outcomeOf(await create(server(), { ...headers, ...SIGNED_IN }))).toEqual([200]);
    expect((await writingFor(server(), headers)).invitation?.uses_left).toBe(1);
    expect(outcomeOf(await create(server(), headers))).toEqual([200]);
    expect(outcomeOf(await create(server(), headers))).toEqual([403, 'invitation-used-up']);
  });

  it('who has signed in is neither stored nor logged', async () => {
    const name = 'ann.of.the.legal.department';
    expect(outcomeOf(await create(server(), { 'X-Forwarded-User': name }))).toEqual([200]);
    expect((await server().storedBytes()).toString('latin1')).not.toContain(name);
    expect(server().output()).not.toContain(name);
  });
});

describe('WRITERS with the network of the proxy itself', () => {
  const server = withServer((settings) => LocalServer.start(settings), {
    WRITERS: '127.0.0.0/8',
    TRUSTED_PROXIES: '127.0.0.1',
  });

  it.each([{}, { 'X-Forwarded-For': 'unknown' }, { 'X-Forwarded-For': '' }, { 'CF-Connecting-IP': 'x' }])(
    'a proxy that names no client (%j) lets nobody create by its own address',
    async (headers) => {
      expect(outcomeOf(await create(server(), headers as Record<string, string>))).toEqual([
        403,
        'not-a-writer',
      ]);
    },
  );

  it('a client that it names may create, and one beside it', async () => {
    expect(outcomeOf(await create(server(), { 'X-Forwarded-For': '127.0.0.1' }))).toEqual([200]);
    const body = JSON.stringify(someMessage({}));
    const lines = [
      `POST ${API.create} HTTP/1.1`,
      'Host: x',
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    expect(await raw(server().url, lines, body, '127.0.0.2')).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('WRITERS that cannot hold', () => {
  const FORGEABLE =
    'WRITERS must have neither networks nor header: where TRUSTED_PROXIES trusts every address';

  it.each([
    ['header:X-Forwarded-User', undefined, 'WRITERS has header: and needs TRUSTED_PROXIES'],
    ['header:X-Forwarded-User', ',', 'WRITERS has header: and needs TRUSTED_PROXIES'],
    ['header:X-Forwarded-User', '0.0.0.0/0', FORGEABLE],
    ['10.0.0.0/8', '10.0.0.1, ::/0', FORGEABLE],
    ['10.0.0.0/8, invitations', '::ffff:0:0/96', FORGEABLE],
    [`access:acme/${'a1'.repeat(32)}`, undefined, 'WRITERS must not have access: here'],
  ])(
    'WRITERS=%s with TRUSTED_PROXIES=%s keeps the server from starting',
    async (writers, proxies, reason) => {
      const settings = {
        PORT: '0',
        WRITERS: writers,
        ...(proxies !== undefined && { TRUSTED_PROXIES: proxies }),
      };
      const { code, stderr } = await new ServerProcess(settings).ended;
      expect([code, stderr]).toEqual([1, expect.stringContaining(reason)]);
    },
  );
});
