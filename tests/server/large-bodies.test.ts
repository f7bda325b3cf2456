import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

const MEGABYTE = 1_048_576;
const CHUNK = Buffer.alloc(65_536, 'A');
/** The longest message, and the room for the other fields. */
const MAX_BYTES = 3 * MEGABYTE;

let server: LocalServer;
beforeAll(async () => {
  server = await LocalServer.start();
});
afterAll(() => server.stop());

interface Upload {
  readonly status: number | undefined;
  readonly body: string;
  readonly sent: number;
}

function begin(headers: Record<string, string | number>): ClientRequest {
  const upload = request(`${server.url}/api/create`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  upload.flushHeaders();
  return upload;
}

/** Sends until there is an answer or nothing is left to be sent. */
async function upload(bytes: number, headers: Record<string, string | number>): Promise<Upload> {
  const client = begin(headers);
  let answer: IncomingMessage | undefined;
  const answered = once(client, 'response').then(([response]) => {
    answer = response;
    return response as IncomingMessage;
  });
  // Once we are answered, the server may well close before we have stopped to talk.
  const failed = once(client, 'error').then(([error]) =>
    answer === undefined ? Promise.reject(error) : answered,
  );
  let sent = 0;
  while (sent < bytes && answer === undefined && !client.destroyed) {
    if (!client.write(CHUNK)) await Promise.race([once(client, 'drain'), answered, failed]);
    sent += CHUNK.length;
  }
  const response = await Promise.race([answered, failed]);
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  client.destroy();
  return { status: response.statusCode, body, sent };
}

describe('a body of 120 MB', () => {
  const BYTES = 120 * MEGABYTE;

  it('a body of 120 MB is refused by its Content-Length before it is sent', async () => {
    const { status, body, sent } = await upload(BYTES, { 'Content-Length': BYTES });
    expect([status, JSON.parse(body)]).toMatchObject([413, { status: 'failed' }]);
    expect(sent).toBeLessThan(BYTES / 2);
  });

  it('a body of 120 MB without a Content-Length is refused while it arrives', async () => {
    const { status, body, sent } = await upload(BYTES, { 'Transfer-Encoding': 'chunked' });
    expect([status, JSON.parse(body)]).toMatchObject([413, { status: 'failed' }]);
    expect(sent).toBeGreaterThan(MAX_BYTES / 2);
    expect(sent).toBeLessThan(BYTES / 2);
  });

  it('a body of 120 MB costs little memory, even eight at once', async () => {
    await upload(BYTES, { 'Transfer-Encoding': 'chunked' });
    const before = server.process.memory().most;
    const uploads = Array.from({ length: 8 }, () => upload(BYTES, { 'Transfer-Encoding': 'chunked' }));
    for (const { status } of await Promise.all(uploads)) expect(status).toBe(413);
    expect(server.process.memory().most - before).toBeLessThan(100 * MEGABYTE);
  });
});

describe('a body that is too large', () => {
  it('a client that sends without reading still receives the 413', async () => {
    const api = new Api(server.url);
    for (let round = 0; round < 20; round++) {
      expect((await api.post('/api/create', new Uint8Array(20 * MEGABYTE))).status).toBe(413);
    }
  });
});

describe('an endless body', () => {
  it('an endless body is cut off at the limit', async () => {
    const { status, sent } = await upload(Number.POSITIVE_INFINITY, { 'Transfer-Encoding': 'chunked' });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(60 * MEGABYTE);
  });

  it('an endless body is cut off even where the client does not read the refusal', async () => {
    const client = begin({ 'Transfer-Encoding': 'chunked' });
    client.on('error', () => undefined);
    const closed = new Promise((resolve) => client.on('close', resolve));
    const sending = setInterval(() => client.destroyed || client.write(CHUNK), 1);
    await closed;
    clearInterval(sending);
    expect((await new Api(server.url).request('listOwned', { uid: someUserId() })).status).toBe(200);
  });
});

describe('a slow body', () => {
  it('a slow body is accepted, and delays no other request', async () => {
    const message = JSON.stringify(someMessage({}));
    const client = begin({ 'Content-Length': message.length });
    const response = once(client, 'response');
    const api = new Api(server.url);
    for (let offset = 0; offset < message.length; offset += 100) {
      client.write(message.slice(offset, offset + 100));
      expect((await api.request('listOwned', { uid: someUserId() })).status).toBe(200);
      await pause(20);
    }
    client.end();
    const [answer] = (await response) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
  });

  it('an aborted body leaves nothing but a line in the log', async () => {
    const [uid, before] = [someUserId(), server.process.lines().length];
    const client = begin({ 'Content-Length': 1_000 });
    client.on('error', () => undefined);
    client.write(`{"creator_uid":"${uid}"`);
    await pause(50);
    client.destroy();
    await pause(100);
    const lines = server.process.lines().slice(before);
    expect(lines).toMatchObject([{ event: 'request', level: 'info', status: 400 }]);
    expect(server.process.stderr).toBe('');
  });
});
