import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { FRAMINGS, type Framing, RawClient, statusIn } from './raw-client.ts';
import { LocalServer, type Settings } from './server-process.ts';

const MEBIBYTE = 1_048_576;
/** The most that a create may bring, which is charged where no length is announced. */
const LONGEST = 3 * MEBIBYTE;
const FIT_SHARE = 5;
const FIT_TOTAL = 21;

const POLL_OPTIONS = { timeout: 30_000, interval: 500 };
const RETRY = /^retry-after: 10\r$/im;

let server: LocalServer;
const clients: RawClient[] = [];

async function start(settings: Settings): Promise<void> {
  server = await LocalServer.start(settings);
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await server.stop();
});

let hosts = 0;

/** A client that was not here before, so that no count of requests stands in the way. */
function someAddress(): string {
  hosts += 1;
  return `127.1.${hosts >> 8}.${hosts & 255}`;
}

async function connectionFrom(address: string): Promise<RawClient> {
  const client = await RawClient.of(server.url, address);
  clients.push(client);
  return client;
}

/** Sends a request, and returns the first chunk of the response. */
async function ask(address: string, path: string, fields: object): Promise<string> {
  return (await connectionFrom(address)).post(path, fields).receive();
}

/** Some go away, and the server has seen it: it logs a body that broke off. */
async function disconnect(senders: readonly RawClient[]): Promise<void> {
  const abortedCount = () => server.process.lines().filter(({ status }) => status === 400).length;
  const before = abortedCount();
  for (const client of senders) client.disconnect();
  await expect.poll(abortedCount, POLL_OPTIONS).toBe(before + senders.length);
}

/** The head alone: what follows may be megabytes. */
function headOf(answer: string): string {
  return answer.slice(0, answer.indexOf('\r\n\r\n') + 2);
}

interface WithheldBodies {
  readonly refusal: string;
  /** Those that were not refused. */
  readonly senders: readonly RawClient[];
}

/** Begins creates whose bodies never come to their ends, one from each address, until the server refuses one of them. */
async function withholdBodies(addresses: readonly string[], framing: Framing): Promise<WithheldBodies> {
  const { header, chunk } = FRAMINGS[framing];
  const senders: RawClient[] = [];
  for (const address of addresses) senders.push(await connectionFrom(address));
  for (const client of senders) client.startPost(API.create, header(LONGEST)).send(chunk(1_000));
  const answers = senders.map(async (client) => ({ client, refusal: await client.receive() }));
  const { client, refusal } = await Promise.race(answers);
  return { refusal, senders: senders.filter((sender) => sender !== client) };
}

async function statusOfView(address: string): Promise<number> {
  return statusIn(await ask(address, API.view, { view: 'nothing', uid: someUserId() }));
}

/** A create that is too long for the last mebibyte, which the others leave free. */
async function creates(address: string): Promise<number> {
  return statusIn(await ask(address, API.create, someMessage(someCiphertext(1_500_000))));
}

describe.each(['announced', 'in chunks'] as const)('request bodies in flight (%s)', (framing) => {
  beforeEach(() => start({ RATE_LIMITS: 'on' }));

  it('bodies over a client’s share get 429, unread, and other clients are served', async () => {
    const address = someAddress();
    const { refusal } = await withholdBodies(Array(FIT_SHARE + 1).fill(address), framing);
    expect([statusIn(refusal), refusal]).toEqual([429, expect.stringMatching(RETRY)]);
    expect(refusal).toContain('Too many bytes under way');
    expect(await statusOfView(address)).toBe(404);
    expect(await creates(someAddress())).toBe(200);
  });

  it('bodies over the total get 503, unread, and small requests are served', async () => {
    const { refusal, senders } = await withholdBodies(
      Array.from({ length: FIT_TOTAL + 1 }, someAddress),
      framing,
    );
    expect([statusIn(refusal), refusal]).toEqual([503, expect.stringMatching(RETRY)]);
    expect(refusal).toContain('The server is busy');
    expect(await statusOfView(someAddress())).toBe(404);
    await disconnect(senders);
    expect(await creates(someAddress())).toBe(200);
  });

  it('bytes are released when the response is known, and when the sender disconnects', async () => {
    const address = someAddress();
    const { refusal, senders } = await withholdBodies(Array(FIT_SHARE + 1).fill(address), framing);
    expect(statusIn(refusal)).toBe(429);
    await disconnect(senders.slice(0, 1));
    for (let count = 0; count < 3; count++) expect(await creates(address)).toBe(200);
  });
});

describe('responses that are not read', () => {
  // Far more than the kernel takes on a connection whose reader does not read.
  const LONG = 16 * MEBIBYTE;
  const FIT_SHARE = 2;
  const FIT_TOTAL = 4;
  beforeEach(() => start({ RATE_LIMITS: 'on', MAX_MESSAGE_BYTES: `${LONG}` }));

  const look = async (view: string, address: string) =>
    headOf(await ask(address, API.view, { view, uid: someUserId() }));

  it('unread responses over a client’s share get 429, over the total 503, and are released when the reader disconnects', async () => {
    const message = { ...someCiphertext((LONG / 4) * 3), creator_uid: someUserId() };
    const created = await ask(someAddress(), API.create, message);
    const view = /"view":"([^"]+)"/.exec(created)?.[1] ?? '';
    const [first, other, third] = [someAddress(), someAddress(), someAddress()];
    for (let count = 0; count < FIT_SHARE; count++) expect(statusIn(await look(view, first))).toBe(200);
    const refusal = await look(view, first);
    expect([statusIn(refusal), refusal]).toEqual([429, expect.stringMatching(RETRY)]);
    for (let count = FIT_SHARE; count < FIT_TOTAL; count++)
      expect(statusIn(await look(view, other))).toBe(200);
    const busy = await look(view, third);
    expect([statusIn(busy), busy]).toEqual([503, expect.stringMatching(RETRY)]);
    expect(statusIn(await look('nothing', third))).toBe(404);
    for (const client of clients) client.disconnect();
    await expect.poll(async () => statusIn(await look(view, first)), POLL_OPTIONS).toBe(200);
  });
});

describe('bytes in flight with RATE_LIMITS=off', () => {
  beforeEach(() => start({ RATE_LIMITS: 'off' }));

  it('without rate limits no client has a share, since a proxy may be the only client', async () => {
    const { refusal } = await withholdBodies(Array(FIT_TOTAL + 1).fill('127.0.0.1'), 'announced');
    expect(statusIn(refusal)).toBe(503);
    expect(await statusOfView('127.0.0.1')).toBe(404);
  });
});
