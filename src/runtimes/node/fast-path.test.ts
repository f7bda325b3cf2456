import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiRequest } from '../../http/api/api-request.ts';
import type { Route } from '../../http/api/endpoint.ts';
import type { LogLine } from '../../http/log-line.ts';
import { fastPath } from './fast-path.ts';
import { type OpenServer, openServer } from './server.ts';

const log: LogLine[] = [];
const answerFast = fastPath(
  { monotonicClock: () => 0, log: (line) => log.push(line) },
  new Map<string, Route>([
    [
      '/api/act',
      { maxBytes: 5, handle: async (request) => replyWith(`fastPath, ${await lengthOf(request)}`) },
    ],
    ['/api/broken', { maxBytes: 5, handle: () => Promise.reject(new Error('broken')) }],
  ]),
);

async function lengthOf(request: ApiRequest): Promise<number> {
  return (await request.arrayBuffer()).byteLength;
}

function replyWith(body: string) {
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body };
}

let server: OpenServer;
beforeEach(async () => {
  server = await openServer(
    { host: '127.0.0.1', port: 0 },
    { fetch: () => new Response('common'), fastPath: answerFast },
  );
});
afterEach(() => server.stop());

async function answerTo(head: string, body = 'hello'): Promise<string> {
  const socket = connect(server.port, '127.0.0.1').setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`);
  return (await socket.toArray()).join('').split('\r\n\r\n').slice(1).join('');
}

describe('the fast path', () => {
  it.each(['localhost', 'inigma.example:8000', '127.0.0.1', '127.0.0.1:61000', '255.249.199.0'])(
    'the fast path takes an ordinary request to %s',
    async (host) => {
      expect(await answerTo(`POST /api/act HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5`)).toBe(
        'fastPath, 5',
      );
    },
  );

  it.each([
    ['another method', 'GET /api/act HTTP/1.1\r\nHost: a\r\nContent-Length: 5'],
    ['another path', 'POST /api/acts HTTP/1.1\r\nHost: a\r\nContent-Length: 5'],
    ['a query', 'POST /api/act?x HTTP/1.1\r\nHost: a\r\nContent-Length: 5'],
    ['a host in capitals', 'POST /api/act HTTP/1.1\r\nHost: A.EXAMPLE\r\nContent-Length: 5'],
    ['an IPv6 address', 'POST /api/act HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 5'],
    ['too long a body', 'POST /api/act HTTP/1.1\r\nHost: a\r\nContent-Length: 6'],
  ])('the fast path leaves %s to the Fetch handler', async (_, head) => {
    expect(await answerTo(head)).toBe('common');
  });

  it('the fast path leaves a body without a length to the Fetch handler', async () => {
    const head = 'POST /api/act HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked';
    expect(await answerTo(head, '5\r\nhello\r\n0\r\n\r\n')).toMatch(/common/);
  });

  it('the fast path closes the connection and logs the error where a handler throws', async () => {
    expect(await answerTo('POST /api/broken HTTP/1.1\r\nHost: a\r\nContent-Length: 5')).toBe('');
    expect(log.at(-1)).toMatchObject({ level: 'error', event: 'error', error: 'Error: broken' });
  });
});
