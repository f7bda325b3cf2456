import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { NODE } from '../api/runtime-traits.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { someAddress } from '../deploy/clients.ts';
import { IncompleteRequests } from './incomplete-requests.ts';
import type { Container } from './stack.ts';
import { TunnelStack } from './tunnel-stack.ts';

const MEBIBYTE = 1_048_576;
/** As much as an act has ever taken. */
const BODY = 'x'.repeat(3 * MEBIBYTE);
/** What one client may ask for in a minute. */
const ALLOWANCE = {
  create: 10,
  claim: 20,
  view: 100,
  listOwned: 50,
  listPending: 50,
  listReceipts: 50,
  rename: 30,
  remove: 20,
};

const stack = new TunnelStack('memory', 8);
let before: Container;
let attack: IncompleteRequests;
beforeAll(() => stack.up());
afterAll(() => stack.down());
beforeEach(async () => {
  before = await stack.container('app');
  attack = new IncompleteRequests(stack.url);
});
afterEach(() => attack.release());

/** The server is the process that it was, and others are served. */
async function expectUnharmed(): Promise<void> {
  await stack.api().grant('create', someMessage({}));
  const { State, RestartCount } = await stack.container('app');
  expect([RestartCount, State.StartedAt]).toEqual([before.RestartCount, before.State.StartedAt]);
}

function largest() {
  return { ...someCiphertext((NODE.longestMessage / 4) * 3), creator_uid: someUserId() };
}

/** Sends from nginx's address, which Inigma trusts, all at once on one connection, for a client address of its own. */
function requestWithoutReading(view: string, times: number) {
  const body = JSON.stringify({ view, uid: someUserId() });
  const head = `POST ${API.view} HTTP/1.1\r\nHost: inigma.example\r\nX-Forwarded-For: ${someAddress()}\r\nContent-Type: application/json`;
  const request = `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const script = '{ printf %s "$0"; sleep 60; } | nc "$1" 8000 | sleep 60';
  const address = before.NetworkSettings.Networks[`${stack.name}_inside`]?.IPAddress ?? '';
  return stack.start('exec', '-T', 'nginx', 'sh', '-c', script, request.repeat(times), address);
}

describe('a container of 512 MB', () => {
  it('a container of 512 MB survives all requests that a client may make in a minute, each without its last byte', async () => {
    const acts = Object.entries(ALLOWANCE) as [keyof typeof ALLOWANCE, number][];
    const paths = acts.flatMap(([act, times]) => Array<string>(times).fill(API[act]));
    // nginx would stretch it to half a minute for one address, so each request has its own.
    await Promise.all(paths.map((path) => attack.sendAllButLastByte(path, BODY, someAddress())));
    await expectUnharmed();
  });

  it('a container of 512 MB survives three connections that ask 95 times for a message of the largest size and read nothing', async () => {
    const { view } = await stack.api().grant('create', largest());
    const unread = Array.from({ length: 3 }, () => requestWithoutReading(view, 95));
    const answered = async () => (await stack.log('app')).split('"route":"/api/view"').length - 1;
    await expect.poll(answered, { timeout: 30_000 }).toBeGreaterThanOrEqual(unread.length);
    for (let other = 0; other < 10; other++) await stack.api().grant('create', someMessage({}));
    await expectUnharmed();
    for (const asking of unread) asking.kill();
  });

  it('a container of 512 MB takes the largest message from 64 senders at once', async () => {
    await Promise.all(Array.from({ length: 64 }, () => stack.api().grant('create', largest())));
    await expectUnharmed();
  });
});
