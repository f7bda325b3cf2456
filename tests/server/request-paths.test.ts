import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someMessage, someToken, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

// An ordinary request to the API is answered straight from node:http, any other by way of Fetch, such as one whose length is
// not announced. Clients must not see a difference.

const ORIGIN = 'https://client.example';
const JSON_TYPE = 'Content-Type: application/json';

let server: LocalServer;
beforeAll(async () => {
  server = await LocalServer.start({ CORS_ORIGINS: ORIGIN });
});
afterAll(() => server.stop());

/** What comes back until the server hangs up. */
async function exchange(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname).setEncoding('latin1');
  await once(socket, 'connect');
  socket.write(text, 'latin1');
  return (await socket.toArray()).join('');
}

interface LastResponse {
  readonly status: string;
  readonly headers: readonly string[];
  readonly body: unknown;
}

/** A last answer, without what is never the same twice. */
function read(output: string): LastResponse {
  const [head = '', ...rest] = output.split('\r\n\r\n');
  const [status = '', ...lines] = head.split('\r\n');
  const headers = lines
    .filter((line) => !/^(date|x-request-id):/i.test(line))
    .map((line) => line.toLowerCase());
  expect(lines.filter((line) => /^x-request-id: [0-9a-f-]{36}$/i.test(line))).toHaveLength(1);
  return { status, headers: headers.sort(), body: JSON.parse(rest.join('')) };
}

function post(path: string, headers: readonly string[], framing: string, host = '127.0.0.1'): string {
  return [`POST ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers, framing].join('\r\n');
}

async function onBothPaths(
  path: string,
  headers: readonly string[],
  body: string,
  host?: string,
): Promise<[LastResponse, LastResponse]> {
  const length = Buffer.byteLength(body, 'latin1');
  const fast = await exchange(post(path, headers, `Content-Length: ${length}\r\n\r\n${body}`, host));
  const chunks = length === 0 ? '' : `${length.toString(16)}\r\n${body}\r\n`;
  const viaFetch = await exchange(
    post(path, headers, `Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`, host),
  );
  return [read(fast), read(viaFetch)];
}

const view = JSON.stringify({ view: 'nothing', uid: someUserId() });
const bearer = `Authorization: Bearer ${someToken()}`;

describe('the fast path and the Fetch path', () => {
  it.each<[what: string, status: string, headers: string[], body: string]>([
    ['a message that is not there', '404 Not Found', [JSON_TYPE], view],
    ['a bearer token', '404 Not Found', [JSON_TYPE, bearer], view],
    ['an origin that is allowed', '404 Not Found', [JSON_TYPE, `Origin: ${ORIGIN}`], view],
    ['an origin that is not', '404 Not Found', [JSON_TYPE, 'Origin: https://other.example'], view],
    ['names of headers in capitals', '404 Not Found', [JSON_TYPE.toUpperCase(), bearer], view],
    ['no type', '415 Unsupported Media Type', [], view],
    ['another type', '415 Unsupported Media Type', ['Content-Type: text/plain'], view],
    ['two types', '415 Unsupported Media Type', [JSON_TYPE, 'Content-Type: text/plain'], view],
    ['two bearer tokens', '422 Unprocessable Entity', [JSON_TYPE, bearer, bearer], view],
    ['a bearer token that is none', '422 Unprocessable Entity', [JSON_TYPE, 'Authorization: Bearer x'], view],
    ['no body', '400 Bad Request', [JSON_TYPE], ''],
    ['no JSON', '400 Bad Request', [JSON_TYPE], '{"view":'],
    ['a byte that is no UTF-8', '400 Bad Request', [JSON_TYPE], '{"view":"\xff"}'],
    ['no object', '422 Unprocessable Entity', [JSON_TYPE], '[]'],
    ['an object in an object and so on', '422 Unprocessable Entity', [JSON_TYPE], '{"a":'.repeat(20)],
    ['one thing after another', '422 Unprocessable Entity', [JSON_TYPE], `{"a":[${'0,'.repeat(200)}0]}`],
    ['a body that is too long', '413 Payload Too Large', [JSON_TYPE], `{"view":"${'x'.repeat(8_192)}"}`],
    ['faulty fields', '422 Unprocessable Entity', [JSON_TYPE], '{"view":7}'],
    ['a name that is written in UTF-8', '422 Unprocessable Entity', [JSON_TYPE], '{"view":"\xc3\xa4"}'],
  ])('the fast path answers like the Fetch path to %s', async (_, status, headers, body) => {
    const [fast, viaFetch] = await onBothPaths(API.view, headers, body);
    expect(fast.status).toBe(`HTTP/1.1 ${status}`);
    expect(fast).toEqual(viaFetch);
  });

  it('the fast path answers like the Fetch path to an existing message', async () => {
    const { view: id } = await new Api(server.url).grant('create', someMessage({}));
    const [fast, viaFetch] = await onBothPaths(
      API.view,
      [JSON_TYPE, bearer],
      JSON.stringify({ view: id, uid: someUserId() }),
    );
    expect(fast.status).toBe('HTTP/1.1 200 OK');
    expect(fast).toEqual(viaFetch);
  });

  it.each(['localhost', 'localhost:8000', 'inigma.example', '127.0.0.1:65535', 'A.EXAMPLE', '[::1]:80'])(
    'the fast path answers like the Fetch path to host %s',
    async (host) => {
      const [fast, viaFetch] = await onBothPaths(API.view, [JSON_TYPE], view, host);
      expect(fast).toEqual(viaFetch);
    },
  );

  it.each(['1.2.3:80', '999.1.1.1:80', '1:80', '1.2.3.4.5:80', 'a:65536', '1.2.3.0X', 'a b', ''])(
    'the fast path answers like the Fetch path to %s, which is no host',
    async (host) => {
      const [fast, viaFetch] = await onBothPaths(API.view, [JSON_TYPE], view, host);
      expect(fast.status).toBe('HTTP/1.1 400 Bad Request');
      expect(fast).toEqual(viaFetch);
    },
  );

  it('the fast path logs like the Fetch path', async () => {
    await onBothPaths(API.view, [JSON_TYPE], view);
    await expect
      .poll(() =>
        server.process
          .lines()
          .slice(-2)
          .map(({ method, route, status }) => [method, route, status]),
      )
      .toEqual([
        ['POST', API.view, 404],
        ['POST', API.view, 404],
      ]);
  });
});

describe('a client that is refused and goes on sending', () => {
  it.each(['Content-Length: 3000000', 'Transfer-Encoding: chunked'])(
    'a client that is refused and goes on sending is cut off (%s)',
    async (framing) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname).setEncoding('latin1');
      socket.on('error', () => undefined);
      let output = '';
      socket.on('data', (text) => (output += text));
      socket.write(
        `POST ${API.view} HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n${framing}\r\n\r\n1\r\n`,
      );
      const interval = setInterval(() => socket.write(' '), 20);
      await once(socket, 'close', { signal: AbortSignal.timeout(5_000) });
      clearInterval(interval);
      expect(output).toMatch(/^HTTP\/1\.1 415 /);
    },
  );
});

describe('pipelined requests on both paths', () => {
  const ask = (path: string, body: string) =>
    `POST ${path} HTTP/1.1\r\nHost: a\r\n${JSON_TYPE}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

  it('pipelined requests are answered in order, whichever path each takes', async () => {
    const last = post(API.view, [JSON_TYPE], `Content-Length: ${view.length}\r\n\r\n${view}`);
    const output = await exchange(
      [
        ask(API.create, JSON.stringify(someMessage({}))),
        ask(API.view, '{}'),
        'GET /health HTTP/1.1\r\nHost: a\r\n\r\n',
        last,
      ].join(''),
    );
    expect([...output.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
      '200',
      '422',
      '200',
      '404',
    ]);
  });

  it('an aborted pipelined request leaves nothing behind', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `${ask(API.view, view)}POST ${API.view} HTTP/1.1\r\nHost: a\r\n${JSON_TYPE}\r\nContent-Length: 100\r\n\r\n{`,
    );
    await once(socket, 'data');
    socket.destroy();
    await expect
      .poll(() =>
        server.process
          .lines()
          .slice(-2)
          .map(({ status }) => status),
      )
      .toEqual([404, 400]);
    expect(server.process.stderr).toBe('');
    expect((await new Api(server.url).fetch('/health')).status).toBe(200);
  });
});
