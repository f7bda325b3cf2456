import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { TestHarness } from 'wrangler';
import { bundleForWorkers } from '../../build/bundle.ts';
import { ROOT } from '../../build/tool.ts';
import { API } from '../../src/contract/routes.ts';
import { someMessage } from '../api/samples.ts';
import {
  AccessServer,
  AUDIENCE,
  claimsOf,
  keySetOf,
  newKey,
  type RespondWithKeys,
  signed,
  signedWithPublicKey,
  unsigned,
} from './access-team.ts';
import { QUESTION } from './access-worker.ts';
import { newHarness, WorkerServer } from './worker-server.ts';

const KEY = newKey();
const OTHER_KEY = newKey();

let folder: string;
let access: AccessServer;
let harness: TestHarness;
let url: URL;

beforeAll(async () => {
  access = await AccessServer.start();
  folder = await mkdtemp(join(tmpdir(), 'inigma-access-'));
  const main = join(folder, 'main.js');
  const manifest = JSON.parse(await readFile('dist/server/manifest.json', 'utf8'));
  await writeFile(main, (await bundleForWorkers(ROOT, 'tests/worker/access-worker.ts', manifest)).bytes);
  harness = newHarness([
    { config: { name: 'access', main, no_bundle: true, compatibility_date: '2026-10-20' } },
  ]);
  ({ url } = await harness.listen());
});
afterAll(async () => {
  await harness.close();
  await access.stop();
  await rm(folder, { recursive: true, force: true });
});

let teams = 0;

/** A team of its own for a test, whose keys are with the Worker not yet. */
function newTeam(): string {
  teams += 1;
  const team = `team-${teams}`;
  access.publish(team, KEY);
  return team;
}

/** What the Worker says of an assertion, so many seconds from now. */
async function verifies(team: string, assertion: string | null, later = 0): Promise<unknown> {
  const question = {
    [QUESTION.team]: team,
    [QUESTION.audience]: AUDIENCE,
    [QUESTION.later]: String(later),
  };
  const headers = assertion === null ? {} : { 'Cf-Access-Jwt-Assertion': assertion };
  return (await fetch(url, { headers: { ...question, ...headers } })).json();
}

const now = () => Math.floor(Date.now() / 1_000);

describe('an assertion of Cloudflare Access', () => {
  it('an assertion for this team and application is verified, with keys that are fetched once', async () => {
    const team = newTeam();
    for (const _ of [1, 2, 3]) expect(await verifies(team, signed(claimsOf(team), KEY))).toBe(true);
    expect(access.requestsOf(team)).toBe(1);
  });

  it.each<readonly [string, (claims: Record<string, unknown>) => string | null]>([
    ['none', () => null],
    ['an empty one', () => ''],
    ['one for another application', (claims) => signed({ ...claims, aud: ['0'.repeat(64)] }, KEY)],
    ['one for no application', ({ aud: _, ...claims }) => signed(claims, KEY)],
    ['one of another team', () => signed(claimsOf('another'), KEY)],
    ['one of another issuer', (claims) => signed({ ...claims, iss: 'https://example.com' }, KEY)],
    ['one without an issuer', ({ iss: _, ...claims }) => signed(claims, KEY)],
    ['an expired one', (claims) => signed({ ...claims, exp: now() - 1 }, KEY)],
    ['one that never expires', ({ exp: _, ...claims }) => signed(claims, KEY)],
    ['one that is not valid yet', (claims) => signed({ ...claims, nbf: now() + 600 }, KEY)],
    ['one without a signature', (claims) => `${unsigned({ alg: 'none', kid: KEY.id }, claims)}.`],
    [
      'one that says RS256 and has no signature',
      (claims) => `${unsigned({ alg: 'RS256', kid: KEY.id }, claims)}.`,
    ],
    ['one that is signed with the public key as a secret', (claims) => signedWithPublicKey(claims, KEY)],
    ['one of a wrong key under the right id', (claims) => signed(claims, { ...OTHER_KEY, id: KEY.id })],
    ['one of a wrong key under its own id', (claims) => signed(claims, OTHER_KEY)],
    [
      'one that brings its own key',
      (claims) =>
        signed(claims, OTHER_KEY, { kid: undefined, jwk: OTHER_KEY.publicKey.export({ format: 'jwk' }) }),
    ],
    ['one with an extension that is not understood', (claims) => signed(claims, KEY, { crit: ['x'], x: 1 })],
    [
      'changed claims under a right signature',
      (claims) => withClaims(signed(claims, KEY), { ...claims, email: 'x' }),
    ],
    ['two in one header', (claims) => `${signed(claims, KEY)}, ${signed(claims, KEY)}`],
    ['a right one after another', (claims) => `x, ${signed(claims, KEY)}`],
  ])('%s is refused', async (_, assertionOf) => {
    const team = newTeam();
    expect(await verifies(team, signed(claimsOf(team), KEY))).toBe(true);
    expect(await verifies(team, assertionOf(claimsOf(team)))).toBe(false);
  });

  function withClaims(assertion: string, claims: object): string {
    const [header, , signature] = assertion.split('.');
    return [header, unsigned(claims), signature].join('.');
  }
});

describe('the keys of a team', () => {
  it('a new key is fetched when an assertion names it, and an old one is forgotten with it', async () => {
    const team = newTeam();
    const session = () => ({ ...claimsOf(team), exp: now() + 86_400 });
    expect(await verifies(team, signed(session(), KEY))).toBe(true);
    access.publish(team, OTHER_KEY);
    expect(await verifies(team, signed(session(), OTHER_KEY), 60)).toBe(true);
    expect(await verifies(team, signed(session(), KEY), 61)).toBe(false);
    expect(access.requestsOf(team)).toBe(2);
  });

  it('unknown key ids do not have the keys fetched again and again, and are no error', async () => {
    const team = newTeam();
    const linesBefore = keyErrors().length;
    for (const _ of [1, 2, 3]) expect(await verifies(team, signed(claimsOf(team), newKey()))).toBe(false);
    expect(access.requestsOf(team)).toBe(1);
    expect(keyErrors().length).toBe(linesBefore);
  });

  it('a withdrawn key is forgotten after ten minutes', async () => {
    const team = newTeam();
    const session = { ...claimsOf(team), exp: now() + 86_400 };
    expect(await verifies(team, signed(session, KEY))).toBe(true);
    access.publish(team, OTHER_KEY);
    expect(await verifies(team, signed(session, KEY), 601)).toBe(false);
  });

  it.each<readonly [string, RespondWithKeys]>([
    ['an error', (response) => response.writeHead(500).end(keySetOf(KEY))],
    ['a redirect', (response) => response.writeHead(302, { Location: '/elsewhere' }).end()],
    ['something that is not JSON', (response) => response.end('<html>')],
    ['no key set', (response) => response.end('{"keys":1}')],
    ['a connection that is cut', (response) => response.destroy()],
  ])(
    'nothing is verified while their address answers with %s, which is logged without the assertion, until it answers',
    async (_, answer) => {
      const team = newTeam();
      const assertion = signed(claimsOf(team), KEY);
      access.answers.set(team, answer);
      const linesBefore = keyErrors().length;
      expect(await verifies(team, assertion)).toBe(false);
      await expect.poll(() => keyErrors().length).toBe(linesBefore + 1);
      expect(logged()).not.toContain(assertion.split('.')[1]);
      access.publish(team, KEY);
      expect(await verifies(team, assertion)).toBe(true);
    },
  );

  it('a request does not wait for the keys that another one has asked for', async () => {
    const team = newTeam();
    const held: ServerResponse[] = [];
    access.answers.set(team, (response) => held.push(response));
    const first = verifies(team, signed(claimsOf(team), KEY));
    await expect.poll(() => held.length).toBe(1);
    access.publish(team, KEY);
    expect(await verifies(team, signed(claimsOf(team), KEY))).toBe(true);
    held[0]?.writeHead(500).end();
    expect(await first).toBe(false);
  });

  const logged = () =>
    harness
      .getLogs()
      .map(({ message }) => message)
      .join('\n');
  const keyErrors = () =>
    logged()
      .split('\n')
      .filter((line) => line.includes('"event":"access keys"'));
});

describe('WRITERS with an application of Access', () => {
  it('the Worker lets create whom Access has signed in, and nobody else', async () => {
    const team = newTeam();
    const worker = await WorkerServer.start({ WRITERS: `access:${team}/${AUDIENCE}` });
    onTestFinished(worker.stop);
    const assertion = signed(claimsOf(team), KEY);
    const statusWith = async (headers: Record<string, string>): Promise<number> => {
      const body = JSON.stringify(someMessage({}));
      const json = { 'Content-Type': 'application/json' };
      const url = worker.url + API.create;
      return (await fetch(url, { method: 'POST', body, headers: { ...json, ...headers } })).status;
    };
    expect(await statusWith({ 'Cf-Access-Jwt-Assertion': assertion })).toBe(200);
    expect(await statusWith({ 'cf-access-jwt-assertion': assertion })).toBe(200);
    for (const headers of [
      {},
      { 'Cf-Access-Authenticated-User-Email': 'somebody@example.com' },
      { 'X-Forwarded-User': 'somebody' },
      { 'Cf-Access-Jwt-Assertion': `${assertion}x` },
      { 'Cf-Access-Jwt-Assertion': `${assertion}, ${assertion}` },
      { Cookie: `CF_Authorization=${assertion}` },
      { Authorization: `Bearer ${assertion}` },
    ])
      expect([headers, await statusWith(headers)]).toEqual([headers, 401]);
    expect(worker.output()).not.toContain(assertion.split('.')[1]);
  });
});
