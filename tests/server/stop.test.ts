import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

const TEN_SECONDS = 10_000;

function beginCreate(server: LocalServer, message: string) {
  const client = request(`${server.url}/api/create`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': message.length },
  });
  client.write(message.slice(0, 10));
  return client;
}

async function isListening(server: LocalServer): Promise<boolean> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe.each(['SIGTERM', 'SIGINT'] as const)('a stop by %s', (signal) => {
  it('a stop finishes requests in progress, accepts no others, and closes the store', async () => {
    const server = await LocalServer.start();
    const message = someMessage({});
    const text = JSON.stringify(message);
    const client = beginCreate(server, text);
    await pause(100);
    const ended = server.process.kill(signal);
    await server.process.line('stopping');
    await pause(50);
    expect(await isListening(server)).toBe(false);
    expect(server.process.child.exitCode).toBeNull();

    const response = once(client, 'response');
    client.end(text.slice(10));
    const [answer] = (await response) as [IncomingMessage];
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    const { view } = JSON.parse((await answer.setEncoding('utf8').toArray()).join(''));

    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(server.process.lines().at(-1)).toMatchObject({ event: 'stopped' });
    expect(existsSync(`${server.databaseFile}-wal`)).toBe(false);
    await server.restart();
    const seen = await new Api(server.url).grant('view', { view, uid: someUserId() });
    expect(seen.encrypted_message).toBe(message.encrypted_message);
    await server.stop();
  });
});

describe('a stop', () => {
  it('a stop does not wait for idle connections', async () => {
    const server = await LocalServer.start();
    const agent = new Agent({ keepAlive: true });
    const [response] = (await once(request(`${server.url}/health`, { agent }).end(), 'response')) as [
      IncomingMessage,
    ];
    response.resume();
    await once(response, 'end');
    const silent = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const start = performance.now();
    expect((await server.process.kill('SIGTERM')).code).toBe(0);
    expect(performance.now() - start).toBeLessThan(7_000);
    agent.destroy();
    silent.destroy();
    await server.stop();
  });

  it('a stop lets a slow reader receive the whole response', async () => {
    const server = await LocalServer.start({ MAX_MESSAGE_BYTES: '20000000' });
    const message = someMessage(someCiphertext(15_000_000));
    const { view } = await new Api(server.url).grant('create', message);
    const reading = request(`${server.url}/api/view`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    }).end(JSON.stringify({ view, uid: someUserId() }));
    const [answer] = (await once(reading, 'response')) as [IncomingMessage];
    const ended = server.process.kill('SIGTERM');
    await server.process.line('stopping');
    await pause(300);
    const text = (await answer.setEncoding('utf8').toArray()).join('');
    expect(JSON.parse(text).encrypted_message).toBe(message.encrypted_message);
    expect(await ended).toMatchObject({ code: 0, signal: null });
    await server.stop();
  });

  it('a stop waits at most ten seconds for a request that never ends', async () => {
    const server = await LocalServer.start();
    const client = beginCreate(server, JSON.stringify(someMessage({}))).on('error', () => undefined);
    await pause(100);
    const start = performance.now();
    expect((await server.process.kill('SIGTERM')).code).toBe(0);
    expect(performance.now() - start).toBeLessThan(TEN_SECONDS);
    client.destroy();
    await server.stop();
  });

  it('a second signal does not disturb a stop', async () => {
    const server = await LocalServer.start();
    const client = beginCreate(server, JSON.stringify(someMessage({}))).on('error', () => undefined);
    await pause(100);
    server.process.child.kill('SIGINT');
    await server.process.line('stopping');
    server.process.child.kill('SIGINT');
    server.process.child.kill('SIGTERM');
    await pause(100);
    expect(server.process.child.exitCode).toBeNull();
    client.destroy();
    expect(await server.process.ended).toMatchObject({ code: 0, signal: null });
    await server.stop();
  });
});

describe('a server that is killed', () => {
  it('SIGKILL loses nothing that was answered with 200', async () => {
    const server = await LocalServer.start();
    const api = new Api(server.url);
    const messages = Array.from({ length: 40 }, () => someMessage({}));
    const created = await Promise.all(messages.map((message) => api.grant('create', message)));
    await server.process.kill('SIGKILL');
    await server.restart();
    for (const [index, { view }] of created.entries()) {
      const seen = await new Api(server.url).grant('view', { view, uid: someUserId() });
      expect(seen.encrypted_message).toBe(messages[index]?.encrypted_message);
    }
    await server.stop();
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('a restart (%s) loses no idempotency key', async (signal) => {
    const server = await LocalServer.start();
    const message = someMessage({ idempotency_key: someUserId() });
    const first = await new Api(server.url).grant('create', message);
    await server.process.kill(signal);
    await server.restart({ PORT: new URL(server.url).port });
    const api = new Api(server.url);
    expect(await api.grant('create', message)).toEqual(first);
    await api.refuse('create', { ...message, ttl: 1 }, 422);
    expect((await api.grant('listPending', { uid: message.creator_uid })).total).toBe(1);
    await server.stop();
  });
});
