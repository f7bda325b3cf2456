import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BodyRate } from './body-rate.ts';
import { PlainRequest } from './plain-request.ts';

const SECOND = 1_000;
const PACE = { grace: 30 * SECOND, bytesPerSecond: 1_000, idle: 20 * SECOND };
const LENGTH = 1_000_000;

let now: number;
let rate: BodyRate;
let server: ReturnType<typeof createServer>;
let client: Socket;
let incoming: IncomingMessage;
beforeEach(async () => {
  now = 0;
  rate = new BodyRate(PACE, () => now);
  server = createServer().listen(0);
  client = connect((server.address() as AddressInfo).port).on('error', () => undefined);
});
afterEach(() => {
  client.destroy();
  server.close();
});

async function begin(framing: string): Promise<void> {
  const arrived = once(server, 'request');
  client.write(`POST / HTTP/1.1\r\nHost: a\r\n${framing}\r\n\r\n`);
  [incoming] = (await arrived) as [IncomingMessage];
}

/** So many bytes have come when so many milliseconds are over; then somebody looks. */
async function pass(milliseconds: number, bytes: string): Promise<void> {
  const goal = incoming.socket.bytesRead + bytes.length;
  client.write(bytes);
  await expect.poll(() => incoming.socket.bytesRead, { interval: 1 }).toBe(goal);
  now += milliseconds;
  rate.check([incoming]);
}

async function finish(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks);
}

/** How a reading stands: `reading`, `read`, or the name of what ended it. */
function endOf(reading: Promise<unknown>): () => Promise<string> {
  const ended = reading.then(
    () => 'read',
    (error: Error) => error.name,
  );
  return () => Promise.race([ended, new Promise<string>((turn) => setImmediate(turn, 'reading'))]);
}

describe.each([
  ['of announced length', `Content-Length: ${LENGTH}`, (request: PlainRequest) => request.arrayBuffer()],
  ['in chunks', 'Transfer-Encoding: chunked', (request: PlainRequest) => finish(request.body)],
])('a body %s', (_, framing, read) => {
  const chunk = (size: number) =>
    framing.startsWith('T') ? `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n` : 'x'.repeat(size);
  let end: () => Promise<string>;
  beforeEach(async () => {
    await begin(framing);
    end = endOf(read(new PlainRequest(incoming)));
    rate.check([incoming]);
  });

  it('a body at the minimum rate may take any time', async () => {
    for (let seconds = 0; seconds < 600; seconds += 5) await pass(5 * SECOND, chunk(5_000));
    expect(await end()).toBe('reading');
  });

  it('a body may pause, but not beyond the idle limit', async () => {
    await pass(5 * SECOND, chunk(50_000));
    await pass(19 * SECOND, '');
    expect(await end()).toBe('reading');
    await pass(SECOND, chunk(1));
    await pass(19 * SECOND, '');
    expect(await end()).toBe('reading');
    await pass(SECOND, '');
    expect(await end()).toBe('BodyTimeout');
  });

  it('a body below the minimum rate times out, though bytes keep coming', async () => {
    for (let seconds = 0; seconds < 50; seconds += 5) await pass(5 * SECOND, chunk(1_000));
    expect(await end()).toBe('BodyTimeout');
  });

  it('a body has a grace period before its rate counts', async () => {
    for (let seconds = 0; seconds < 25; seconds += 5) await pass(5 * SECOND, chunk(1));
    expect(await end()).toBe('reading');
  });

  it('a complete body never times out', async () => {
    await pass(SECOND, framing.startsWith('T') ? `${chunk(10)}0\r\n\r\n` : chunk(LENGTH));
    await expect.poll(end).toBe('read');
    await pass(3_600 * SECOND, '');
    expect(await end()).toBe('read');
  });
});

it('a body that is not being read never times out', async () => {
  await begin(`Content-Length: ${LENGTH}`);
  rate.check([incoming]);
  await pass(3_600 * SECOND, 'x');
  const end = endOf(new PlainRequest(incoming).arrayBuffer());
  rate.check([incoming]);
  expect(await end()).toBe('reading');
});
