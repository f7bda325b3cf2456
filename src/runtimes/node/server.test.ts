import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BodyTimeout } from '../../http/api/body.ts';
import { PlainRequest } from './plain-request.ts';
import { type OpenServer, openServer, type RequestHandlers } from './server.ts';

const BODY = { grace: 400, bytesPerSecond: 1_000, idle: 300 };
const SHORT_TIMEOUTS = {
  headers: 200,
  body: BODY,
  keepAlive: 60_000,
  idle: 60_000,
  checkInterval: 20,
  shutdown: 300,
};
const LONG_TIMEOUTS = { ...SHORT_TIMEOUTS, headers: 60_000, body: { ...BODY, grace: 60_000, idle: 60_000 } };
const HERE = { host: '127.0.0.1', port: 0 };

let server: OpenServer;
beforeEach(async () => {
  server = await openServer(HERE, { fetch: echo }, SHORT_TIMEOUTS);
});
afterEach(() => server.stop());

async function connection(to = server): Promise<Socket> {
  const socket = connect(to.port, HERE.host).setEncoding('utf8');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** What the server says until it hangs up. */
async function received(socket: Socket): Promise<string> {
  return (await socket.toArray()).join('');
}

/** Reads as the API does. */
const echo: RequestHandlers['fetch'] = async (_, platform) => {
  const { incoming } = platform as { incoming: IncomingMessage };
  try {
    const text = Buffer.from(await new PlainRequest(incoming).arrayBuffer()).toString();
    return new Response(`you said ${text}`, { headers: { 'Content-Type': 'text/plain' } });
  } catch (error) {
    return new Response(`${error}`, { status: error instanceof BodyTimeout ? 408 : 400 });
  }
};

const REASON_OF_STATUS: Readonly<Record<string, string>> = {
  '400': 'malformed-request',
  '408': 'request-timeout',
  '431': 'headers-too-large',
};

function expectRefusal(said: string, status: string): void {
  const [head = '', body = ''] = said.split('\r\n\r\n');
  expect(head.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
  expect(JSON.parse(body)).toMatchObject({ status: 'failed', message: status.slice(4) });
  expect(REASON_OF_STATUS[status.slice(0, 3)]).toBe(JSON.parse(body).reason);
  expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
  expect(head).toMatch(/^x-content-type-options: nosniff$/im);
  expect(head).toMatch(/^x-request-id: [0-9a-f-]{36}$/im);
  expect(head).toMatch(/^connection: close$/im);
}

describe('server timeouts', () => {
  it('headers that do not end time out', async () => {
    const socket = await connection();
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    const sending = setInterval(() => socket.write('x'), 20);
    const said = await received(socket);
    clearInterval(sending);
    expectRefusal(said, '408 Request Timeout');
  });

  it('a body that comes too slowly times out and closes its connection', async () => {
    const socket = await connection();
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n');
    const sending = setInterval(() => socket.write('x'), 20);
    expect(await received(socket)).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(sending);
  });

  it('a body of which nothing comes times out', async () => {
    const socket = await connection();
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nx');
    expect(await received(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('a stop destroys a request that outlives its timeout', async () => {
    const slow = await openServer(HERE, { fetch: echo }, LONG_TIMEOUTS);
    const socket = await connection(slow);
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n');
    await pause(50);
    const start = performance.now();
    await slow.stop();
    expect(performance.now() - start).toBeGreaterThan(200);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('what is no request', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', '400 Bad Request'],
    ['a request without a host', 'GET / HTTP/1.1\r\n\r\n', '400 Bad Request'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b<>\r\n\r\n', '400 Bad Request'],
    ['a target that is none', 'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n', '400 Bad Request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '400 Bad Request',
    ],
    [
      'a length beside chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      '400 Bad Request',
    ],
    [
      'headers that are too large',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large',
    ],
  ])("input that is no request (%s) is refused with the API's headers", async (_, bytes, status) => {
    const socket = await connection();
    socket.write(bytes);
    expectRefusal(await received(socket), status);
  });
});

describe('an address', () => {
  it('an address in use is reported', async () => {
    const taken = await openServer(HERE, { fetch: echo }, SHORT_TIMEOUTS);
    await expect(openServer({ ...HERE, port: taken.port }, { fetch: echo }, SHORT_TIMEOUTS)).rejects.toThrow(
      `Cannot listen on 127.0.0.1 port ${taken.port}: address already in use (EADDRINUSE).`,
    );
    await taken.stop();
  });
});
