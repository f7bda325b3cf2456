import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { someCiphertext, someMessage, someone } from '../api/given.ts';
import { FRAMINGS, type Framing, RawClient, statusIn } from './raw-client.ts';
import { LocalServer, type Settings } from './server-process.ts';

const MEBIBYTE = 1_048_576;
/** The most that a create may bring, which is charged where no length is announced. */
const LONGEST = 3 * MEBIBYTE;
const OF_A_SHARE = 5;
const OF_THE_WHOLE = 21;

const PATIENT = { timeout: 30_000, interval: 500 };
const RETRY = /^retry-after: 10\r$/im;

let server: LocalServer;
const clients: RawClient[] = [];

async function start(settings: Settings): Promise<void> {
  server = await LocalServer.start(settings);
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.leave();
  await server.stop();
});

let hosts = 0;

/** A client that was not here before, so that no count of requests stands in the way. */
function somebodyElse(): string {
  hosts += 1;
  return `127.1.${hosts >> 8}.${hosts & 255}`;
}

async function connectionFrom(address: string): Promise<RawClient> {
  const client = await RawClient.of(server.url, address);
  clients.push(client);
  return client;
}

/** Asks, and hears how the answer begins. */
async function ask(address: string, path: string, fields: object): Promise<string> {
  return (await connectionFrom(address)).post(path, fields).hear();
}

/** Some go away, and the server has seen it: it logs a body that broke off. */
async function leave(holders: readonly RawClient[]): Promise<void> {
  const broken = () => server.process.lines().filter(({ status }) => status === 400).length;
  const before = broken();
  for (const client of holders) client.leave();
  await expect.poll(broken, PATIENT).toBe(before + holders.length);
}

/** The head alone: what follows may be megabytes. */
function headOf(answer: string): string {
  return answer.slice(0, answer.indexOf('\r\n\r\n') + 2);
}

interface Held {
  readonly refusal: string;
  /** Those that were not refused. */
  readonly holders: readonly RawClient[];
}

/** Begins creates whose bodies never come to their ends, one from each address, until the server refuses one of them. */
async function holdBack(addresses: readonly string[], framing: Framing): Promise<Held> {
  const { header, piece } = FRAMINGS[framing];
  const holders: RawClient[] = [];
  for (const address of addresses) holders.push(await connectionFrom(address));
  for (const client of holders) client.begin(API.create, header(LONGEST)).say(piece(1_000));
  const answers = holders.map(async (client) => ({ client, refusal: await client.hear() }));
  const { client, refusal } = await Promise.race(answers);
  return { refusal, holders: holders.filter((holder) => holder !== client) };
}

async function statusOfView(address: string): Promise<number> {
  return statusIn(await ask(address, API.view, { view: 'nothing', uid: someone() }));
}

/** A create that is too long for the last mebibyte, which the others leave free. */
async function creates(address: string): Promise<number> {
  return statusIn(await ask(address, API.create, someMessage(someCiphertext(1_500_000))));
}

describe.each(['announced', 'in chunks'] as const)('request bodies in flight (%s)', (framing) => {
  beforeEach(() => start({ RATE_LIMITS: 'on' }));

  it('bodies over a client’s share get 429, unread, and other clients are served', async () => {
    const address = somebodyElse();
    const { refusal } = await holdBack(Array(OF_A_SHARE + 1).fill(address), framing);
    expect([statusIn(refusal), refusal]).toEqual([429, expect.stringMatching(RETRY)]);
    expect(refusal).toContain('Too many bytes under way');
    expect(await statusOfView(address)).toBe(404);
    expect(await creates(somebodyElse())).toBe(200);
  });

  it('bodies over the total get 503, unread, and small requests are served', async () => {
    const { refusal, holders } = await holdBack(
      Array.from({ length: OF_THE_WHOLE + 1 }, somebodyElse),
      framing,
    );
    expect([statusIn(refusal), refusal]).toEqual([503, expect.stringMatching(RETRY)]);
    expect(refusal).toContain('The server is busy');
    expect(await statusOfView(somebodyElse())).toBe(404);
    await leave(holders);
    expect(await creates(somebodyElse())).toBe(200);
  });

  it('bytes are released when the response is known, and when the sender disconnects', async () => {
    const address = somebodyElse();
    const { refusal, holders } = await holdBack(Array(OF_A_SHARE + 1).fill(address), framing);
    expect(statusIn(refusal)).toBe(429);
    await leave(holders.slice(0, 1));
    for (let count = 0; count < 3; count++) expect(await creates(address)).toBe(200);
  });
});

describe('responses that are not read', () => {
  // Far more than the kernel takes on a connection whose reader does not read.
  const LONG = 16 * MEBIBYTE;
  const OF_A_SHARE = 2;
  const OF_THE_WHOLE = 4;
  beforeEach(() => start({ RATE_LIMITS: 'on', MAX_MESSAGE_BYTES: `${LONG}` }));

  const look = async (view: string, address: string) =>
    headOf(await ask(address, API.view, { view, uid: someone() }));

  it('unread responses over a client’s share get 429, over the total 503, and are released when the reader disconnects', async () => {
    const message = { ...someCiphertext((LONG / 4) * 3), creator_uid: someone() };
    const created = await ask(somebodyElse(), API.create, message);
    const view = /"view":"([^"]+)"/.exec(created)?.[1] ?? '';
    const [greedy, other, third] = [somebodyElse(), somebodyElse(), somebodyElse()];
    for (let count = 0; count < OF_A_SHARE; count++) expect(statusIn(await look(view, greedy))).toBe(200);
    const refusal = await look(view, greedy);
    expect([statusIn(refusal), refusal]).toEqual([429, expect.stringMatching(RETRY)]);
    for (let count = OF_A_SHARE; count < OF_THE_WHOLE; count++)
      expect(statusIn(await look(view, other))).toBe(200);
    const busy = await look(view, third);
    expect([statusIn(busy), busy]).toEqual([503, expect.stringMatching(RETRY)]);
    expect(statusIn(await look('nothing', third))).toBe(404);
    for (const client of clients) client.leave();
    await expect.poll(async () => statusIn(await look(view, greedy)), PATIENT).toBe(200);
  });
});

describe('bytes in flight with RATE_LIMITS=off', () => {
  beforeEach(() => start({ RATE_LIMITS: 'off' }));

  it('without rate limits no client has a share, since a proxy may be the only client', async () => {
    const { refusal } = await holdBack(Array(OF_THE_WHOLE + 1).fill('127.0.0.1'), 'announced');
    expect(statusIn(refusal)).toBe(503);
    expect(await statusOfView('127.0.0.1')).toBe(404);
  });
});
