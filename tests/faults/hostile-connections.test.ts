import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause, setImmediate as tickEnd } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';

// The patience of the server as it ships: 15 s for headers, 30 s and its least rate for a body, looked at every 5 s.
const A_SECOND = 1_000;
const SLOW_CLIENTS = 50;
const IDLE_CONNECTIONS = 1_000;
const FLOODS = 20;
const MEGABYTE = 1_048_576;
const POST = 'POST /api/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

describe.concurrent('many hostile connections', { timeout: 120_000 }, () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await LocalServer.start();
  });
  afterAll(() => server.stop());

  async function connection(to = server): Promise<Socket> {
    const socket = connect(Number(new URL(to.url).port), '127.0.0.1').setEncoding('latin1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  function connections(count: number, to = server): Promise<Socket[]> {
    return Promise.all(Array.from({ length: count }, () => connection(to)));
  }

  /** Other clients are served, by a write and by a read. */
  async function servesOthers(by = server): Promise<void> {
    const api = new Api(by.url);
    const { view } = await api.grant('create', someMessage({}));
    await api.grant('view', { view, uid: someUserId() });
  }

  /** All that is said on a connection until it is cut, while a byte is sent each second and others are served. */
  async function sendSlowly(opening: string): Promise<string[]> {
    const sockets = await connections(SLOW_CLIENTS);
    const output = sockets.map(readUntilClosed);
    for (const socket of sockets) socket.write(opening);
    const interval = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, A_SECOND);
    const all = Promise.all(output);
    const over = all.then(() => true);
    while ((await Promise.race([over, pause(A_SECOND)])) !== true) await servesOthers();
    clearInterval(interval);
    return all;
  }

  it('clients that send their headers a byte a second are cut off', async ({ expect }) => {
    const output = await sendSlowly('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    for (const text of output) expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('clients that send their bodies a byte a second are cut off', async ({ expect }) => {
    const output = await sendSlowly(`${POST}Content-Length: 100000\r\n\r\n`);
    for (const text of output) expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('clients that withhold their bodies are cut off, and their bytes released', async ({ expect }) => {
    const own = await LocalServer.start({ RATE_LIMITS: 'on' });
    const api = new Api(own.url);
    const sockets = await connections(6, own);
    const output = sockets.map(readUntilClosed);
    for (const socket of sockets) socket.write(`${POST}Content-Length: 3000000\r\n\r\n{`);
    const texts = await Promise.all(output);
    expect(texts.map((text) => text.slice(9, 12)).toSorted()).toEqual([...Array(5).fill('408'), '429']);
    await api.grant('create', { ...someCiphertext(1_500_000), creator_uid: someUserId() });
    await own.stop();
  });

  it('a server with 1 000 idle connections serves others, and those when they send a request', async ({
    expect,
  }) => {
    // The others here fill the memory of the server that they share.
    const own = await LocalServer.start();
    const before = own.process.memory().now;
    const sockets = await connections(IDLE_CONNECTIONS, own);
    const ask = async (socket: Socket) => {
      socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
      const [text] = await once(socket, 'data');
      return String(text).slice(0, 12);
    };
    const all = Array.from({ length: IDLE_CONNECTIONS }, () => 'HTTP/1.1 200');
    expect(await Promise.all(sockets.map(ask))).toEqual(all);
    await servesOthers(own);
    expect(own.process.memory().now - before).toBeLessThan(150 * MEGABYTE);
    expect(await Promise.all(sockets.map(ask))).toEqual(all);
    for (const socket of sockets) socket.destroy();
    await own.stop();
  });

  /** Sends as fast as it is taken until it is cut; answers with what was said, and how much could be sent. */
  async function flood(
    to: LocalServer,
    opening: string,
    chunk: string,
  ): Promise<{ output: string; sent: number }> {
    const socket = await connection(to);
    const output = readUntilClosed(socket);
    socket.write(opening);
    let sent = 0;
    while (socket.writable) {
      sent += chunk.length;
      await (socket.write(chunk) ? tickEnd() : drainedOrClosed(socket));
    }
    return { output: await output, sent };
  }

  it.each([
    ['one header without end', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Flood: ', 'x'.repeat(8_192)],
    ['headers without end', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 'X-Flood: xxxxxxxx\r\n'.repeat(400)],
    ['a body without end', `${POST}Transfer-Encoding: chunked\r\n\r\n`, `10000\r\n${'A'.repeat(65_536)}\r\n`],
    ['a body of commas', `${POST}Content-Length: 3000000\r\n\r\n`, `${'[,'.repeat(16_384)}`],
  ])('floods of %s are cut off, and memory stays bounded', async (_, opening, chunk) => {
    const own = await LocalServer.start();
    const before = own.process.memory().now;
    const floods = Promise.all(Array.from({ length: FLOODS }, () => flood(own, opening, chunk)));
    await servesOthers(own);
    for (const { output, sent } of await floods) {
      expect(output).not.toMatch(/^HTTP\/1\.1 200 /);
      expect(sent).toBeLessThan(100 * MEGABYTE);
    }
    await servesOthers(own);
    expect(own.process.memory().now - before).toBeLessThan(250 * MEGABYTE);
    await own.stop();
  });
});

/** All that a server says on a connection until the connection is gone, in whichever way. */
function readUntilClosed(socket: Socket): Promise<string> {
  let output = '';
  socket.on('data', (text) => {
    output += text;
  });
  return new Promise((resolve) => socket.once('close', () => resolve(output)));
}

/** Resolves when the socket is writable again or closed. */
function drainedOrClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const proceed = () => {
      socket.off('drain', proceed).off('close', proceed);
      resolve();
    };
    socket.on('drain', proceed).on('close', proceed);
  });
}
