import { afterEach, describe, expect, it } from 'vitest';
import { type Act, API } from '../../src/contract/routes.ts';
import { DEFAULT_REQUESTS_PER_MINUTE, limitOf } from '../../src/http/settings/rate-limits.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someLinked, someMessage, someUserId } from '../api/samples.ts';
import { RawClient, statusIn } from '../server/raw-client.ts';
import { LocalServer, type Settings } from '../server/server-process.ts';

// What many long messages at once take of a server as it ships: the container has 512 MB.
const MEBIBYTE = 1_048_576;
const CONTAINER = 512 * MEBIBYTE;
const LONGEST = { bytes: (2_097_152 / 4) * 3, body: 3 * MEBIBYTE };

/** As many bodies of this length fit the budget. */
const FIT_TOTAL = 21;
const POLL_OPTIONS = { timeout: 20_000, interval: 50 };

let server: LocalServer;
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await server.stop();
});

async function start(settings: Settings = { RATE_LIMITS: 'on' }): Promise<Api> {
  server = await LocalServer.start(settings);
  return new Api(server.url);
}

/** So many connections, each from an address of its own unless told. */
async function connections(
  count: number,
  from = (index: number) => `127.9.${index >> 8}.${index & 255}`,
): Promise<RawClient[]> {
  const addresses = Array.from({ length: count }, (_, index) => from(index));
  const opened = await Promise.all(addresses.map((address) => RawClient.of(server.url, address)));
  clients.push(...opened);
  return opened;
}

async function expectAlive(api: Api): Promise<void> {
  expect((await api.fetch('/health')).status).toBe(200);
  await api.grant('create', someMessage({}));
  expect(server.process.memory().most).toBeLessThan(CONTAINER);
}

function countOf(statuses: readonly number[], status: number): number {
  return statuses.filter((one) => one === status).length;
}

describe('a server of 512 MB', { timeout: 120_000 }, () => {
  /** Sends bodies but for their last byte, and resolves when all have been refused but for those that may be under way. */
  async function withholdBodies(paths: readonly string[], from?: () => string): Promise<void> {
    const body = `{"encrypted_message":"${'A'.repeat(LONGEST.body - 100)}`;
    const senders = await connections(paths.length, from);
    let refused = 0;
    senders.forEach((client, index) => {
      client.startPost(paths[index] ?? '', `Content-Length: ${LONGEST.body}`).send(body);
      void client.receive().then((answer) => (refused += answer === '' ? 0 : 1));
    });
    await expect.poll(() => refused, POLL_OPTIONS).toBeGreaterThanOrEqual(paths.length - FIT_TOTAL);
  }

  it('a server of 512 MB survives all requests that one client may make in a minute, each without its last byte', async () => {
    const api = await start();
    const acts = Object.keys(API) as Act[];
    const paths = acts.flatMap((act) =>
      Array<string>(limitOf(DEFAULT_REQUESTS_PER_MINUTE, act)).fill(API[act]),
    );
    await withholdBodies(paths, () => '127.9.0.1');
    await expectAlive(api);
  });

  it('a server of 512 MB survives 280 clients that withhold the last byte of their bodies', async () => {
    const api = await start();
    await withholdBodies(Array(280).fill(API.create));
    await expectAlive(api);
  });

  it('a server of 512 MB survives 64 senders of the longest message, and takes what it can', async () => {
    const api = await start();
    const message = { ...someCiphertext(LONGEST.bytes), creator_uid: someUserId() };
    const senders = await connections(64);
    const answers = senders.map(async (client) => statusIn(await client.post(API.create, message).receive()));
    const statuses = await Promise.all(answers);
    expect(countOf(statuses, 200) + countOf(statuses, 503)).toBe(64);
    expect(countOf(statuses, 200)).toBeGreaterThanOrEqual(20);
    await expectAlive(api);
  });

  it('a server of 512 MB survives 64 first readers while nothing can be written', async () => {
    const api = await start({ RATE_LIMITS: 'off' });
    const { message, proof } = someLinked({ max_readings: 1 });
    const views: string[] = [];
    while (views.length < 64)
      views.push((await api.grant('create', { ...message, ...someCiphertext(LONGEST.bytes) })).view);
    await server.process.kill('SIGTERM');
    await server.restart({ NODE_OPTIONS: '--max-old-space-size=96' });
    const readers = await connections(64);
    const answers = await server.withDatabase(async (database) => {
      database.exec('BEGIN IMMEDIATE');
      const pending = readers.map(async (client, index) => {
        const asked = { view: views[index], uid: someUserId(), ...proof };
        return statusIn(await client.post(API.view, asked).receive());
      });
      // This response shows that the server has read the earlier requests.
      expect((await new Api(server.url).fetch('/health')).status).toBe(200);
      database.exec('COMMIT');
      return pending;
    });
    const statuses = await Promise.all(answers);
    expect(countOf(statuses, 200) + countOf(statuses, 503)).toBe(64);
    await expectAlive(new Api(server.url));
  });
});
