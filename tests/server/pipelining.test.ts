import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { RawClient } from './raw-client.ts';
import { LocalServer } from './server-process.ts';

const POLL_OPTIONS = { timeout: 30_000, interval: 50 };
/** As many as wait on one connection, while one is answered. */
const MOST_AT_ONCE = 129;

let server: LocalServer;
let api: Api;
const clients: RawClient[] = [];
beforeEach(async () => {
  server = await LocalServer.start();
  api = new Api(server.url);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await server.stop();
});

async function connection(): Promise<RawClient> {
  const client = await RawClient.of(server.url);
  clients.push(client);
  return client;
}

function viewOf(view: string): string {
  const body = JSON.stringify({ view, uid: someUserId() });
  const head = `POST ${API.view} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json`;
  return `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function statusesLogged(): unknown[] {
  return server.process.lines().flatMap(({ event, status }) => (event === 'request' ? [status] : []));
}

describe('pipelined requests on one connection', () => {
  /** Nothing may follow a request that asks for the end of the connection (RFC 9112 §9.6). */
  const withWhatMayNotFollow = (view: string) =>
    `${viewOf(view)}GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n${viewOf(view)}`;

  it('pipelined requests are answered up to one that is followed by garbage', async () => {
    const { view } = await api.grant('create', someMessage({}));
    const client = (await connection()).send(withWhatMayNotFollow(view));
    expect(await client.receive()).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('bytes of pipelined responses are released when the client disconnects, whatever followed', async () => {
    const { view } = await api.grant('create', { ...someCiphertext(1_500_000), creator_uid: someUserId() });
    for (let round = 0; round < 5; round++) {
      const leaving = await Promise.all(Array.from({ length: 10 }, connection));
      await Promise.all(leaving.map((client) => client.send(withWhatMayNotFollow(view)).receive()));
      for (const client of leaving) client.disconnect();
    }
    const look = async () => (await api.request('view', { view, uid: someUserId() })).status;
    await expect.poll(look, POLL_OPTIONS).toBe(200);
    const together = async () => new Set(await Promise.all(Array.from({ length: 30 }, look)));
    await expect.poll(together, POLL_OPTIONS).toEqual(new Set([200]));
  });

  it('pipelined requests are answered one after the other, each once the previous response is sent', async () => {
    const { view } = await api.grant('create', { ...someCiphertext(1_500_000), creator_uid: someUserId() });
    const client = (await connection()).send(viewOf(view).repeat(95));
    const beginning = await client.receive();
    // A later request of another client is answered meanwhile.
    await api.grant('listOwned', { uid: someUserId() });
    expect(statusesLogged().filter((status) => status === 200).length).toBeLessThan(50);
    expect(new Set(await client.receiveStatuses(95, beginning))).toEqual(new Set([200]));
    await expect.poll(() => statusesLogged().length, POLL_OPTIONS).toBe(97);
  });

  it('pipelined requests are all answered, however many follow as responses are read', async () => {
    const client = await connection();
    for (let round = 0; round < 5; round++) {
      client.send(viewOf('nothing').repeat(MOST_AT_ONCE - 1));
      const statuses = await client.receiveStatuses(MOST_AT_ONCE - 1);
      expect([statuses.length, new Set(statuses)]).toEqual([MOST_AT_ONCE - 1, new Set([404])]);
    }
  });

  it('a connection with too many pipelined requests is cut off, and no other', async () => {
    const { view } = await api.grant('create', someMessage({}));
    const client = (await connection()).send(viewOf(view).repeat(10_000));
    client.socket.resume();
    await client.closed;
    await api.grant('view', { view, uid: someUserId() });
    expect(server.process.stderr).toBe('');
  });

  it('pipelined responses that are not read do not exhaust the server’s memory', async () => {
    const { view } = await api.grant('create', { ...someCiphertext(1_500_000), creator_uid: someUserId() });
    await server.process.kill('SIGTERM');
    await server.restart({ NODE_OPTIONS: '--max-old-space-size=96' });
    api = new Api(server.url);
    for (let count = 0; count < 5; count++)
      await (await connection()).send(viewOf(view).repeat(95)).receive();
    await api.grant('view', { view, uid: someUserId() });
    expect(server.process.child.exitCode).toBeNull();
  });
});
