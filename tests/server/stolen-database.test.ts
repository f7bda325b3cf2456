import type { DatabaseSync } from 'node:sqlite';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, API } from '../../src/contract/routes.ts';
import { Api, type Fields } from '../api/api.ts';
import {
  someAnswer,
  someAsk,
  someCiphertext,
  someMessage,
  someProof,
  someSealedName,
  someToken,
  someUserId,
  verifierOf,
} from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

const TABLES = ['messages', 'links', 'readings', 'receipts', 'secret_requests', 'idempotency', 'migrations'];
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const LISTS: ReadonlySet<Act> = new Set<Act>(['listOwned', 'listPending', 'listReceipts', 'listAsked']);
const USER_ID = /^u[0-9a-f]{16}$/;

let server: LocalServer;
let pool: Pool;
beforeAll(async () => {
  server = await LocalServer.start();
  pool = new Pool(server.url, { connections: 16 });
});
afterAll(async () => {
  await pool.close();
  await server.stop();
});

/** Three messages bound to tokens: one sent, one owned, one being read; and two requests for secrets, of which one is answered. */
async function createMessages(api: Api) {
  const [sender, owner, proof] = [someToken(), someToken(), someProof()];
  const [creator_uid, uid] = [someUserId(), someUserId()];
  const message = () => ({
    ...someMessage({ creator_uid, sealed_name: someSealedName(), idempotency_key: someUserId() }),
    format: 1,
    claim_verifier: verifierOf(proof.claim_token),
    link_verifier: verifierOf(proof.link_token),
    receipt: true,
  });
  const sent = await api.grant('create', message(), sender);
  const owned = await api.grant('create', message(), sender);
  await api.grant('claim', { format: 1, view: owned.view, uid, ...someCiphertext(), ...proof }, owner);
  const read = await api.grant('create', { ...message(), max_readings: 1 }, sender);
  await api.grant('view', { view: read.view, uid, ...proof }, owner);
  const asks = [];
  for (const isAnswered of [true, false]) {
    const { fields, ask_token } = someAsk({ uid });
    const { ask } = await api.grant('ask', fields, owner);
    if (isAnswered) await api.grant('answer', someAnswer({ ask, ask_token }));
    asks.push({ ask, ask_token });
  }
  const views = [sent.view, owned.view, read.view, ...asks.map(({ ask }) => ask)];
  return { views, creator_uid, uid, sender, owner, proof, asks };
}

/** Every text in the database, and the verifier of each that has the form of a token. */
function valuesIn(database: DatabaseSync): string[] {
  const values = TABLES.flatMap((table) => database.prepare(`SELECT * FROM ${table}`).all()).flatMap((row) =>
    Object.values(row).filter((value) => typeof value === 'string'),
  );
  const hashedAgain = values.filter((value) => TOKEN.test(value)).map(verifierOf);
  return [...new Set([...values, ...hashedAgain])];
}

interface Attempt {
  readonly act: Act;
  readonly fields: Fields;
  readonly bearer: string | undefined;
}

/** Every request that the found values allow: each token in each position, under each user id. */
function* attempts(
  views: readonly string[],
  userIds: readonly string[],
  tokens: readonly string[],
): Generator<Attempt> {
  for (const token of tokens) {
    for (const uid of userIds) {
      for (const bearer of [undefined, token]) {
        yield* attemptsOfBearer(views, uid, bearer);
        for (const proofs of proofsOf(token)) yield* attemptsOfProofs(views, uid, proofs, bearer);
      }
    }
    for (const ask of views) {
      const link = { ask, ask_token: token };
      yield { act: 'viewAsk', fields: link, bearer: undefined };
      yield { act: 'answer', fields: someAnswer(link), bearer: undefined };
    }
  }
}

/** One position for each token of a link, and all of them. */
function proofsOf(token: string): Fields[] {
  return [0b000, 0b001, 0b010, 0b011, 0b100, 0b111].map((positions) => ({
    claim_token: positions & 0b001 ? token : null,
    read_token: positions & 0b010 ? token : null,
    link_token: positions & 0b100 ? token : null,
  }));
}

function* attemptsOfBearer(
  views: readonly string[],
  uid: string,
  bearer: string | undefined,
): Generator<Attempt> {
  for (const view of views) {
    yield { act: 'rename', fields: { view, uid, custom_name: 'stolen' }, bearer };
    yield { act: 'removeAsk', fields: { ask: view, uid }, bearer };
  }
  for (const act of LISTS) yield { act, fields: { uid }, bearer };
}

function* attemptsOfProofs(
  views: readonly string[],
  uid: string,
  proofs: Fields,
  bearer: string | undefined,
): Generator<Attempt> {
  for (const view of views) {
    yield { act: 'view', fields: { view, uid, ...proofs }, bearer };
    yield { act: 'claim', fields: { format: 1, view, uid, ...proofs, ...someCiphertext(3) }, bearer };
    yield { act: 'remove', fields: { view, uid, ...proofs }, bearer };
  }
}

async function attempt({
  act,
  fields,
  bearer,
}: Attempt): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = {
    'Content-Type': 'application/json',
    ...(bearer && { Authorization: `Bearer ${bearer}` }),
  };
  const answer = await pool.request({
    path: API[act],
    method: 'POST',
    body: JSON.stringify(fields),
    headers,
  });
  return { status: answer.statusCode, body: (await answer.body.json()) as Record<string, unknown> };
}

/** What an attempt has gained, or null. Any client may look at a waiting message, which shows salt and IV. */
function successOf(act: Act, { status, body }: Awaited<ReturnType<typeof attempt>>): string | null {
  if (status >= 500) return `${act} made the server fail`;
  if (status !== 200) return null;
  if (LISTS.has(act)) return body['total'] === 0 ? null : `${act} showed rows`;
  if (act !== 'view') return `${act} was granted`;
  const { encrypted_message, is_owner, is_creator, sealed_name } = body;
  const succeeded = encrypted_message !== undefined || is_owner || is_creator || sealed_name !== '';
  return succeeded ? 'view was granted' : null;
}

describe('a copy of the whole database', () => {
  it('no request built from a copy of the database is accepted for a row bound to a token', async () => {
    const api = new Api(server.url);
    const people = await createMessages(api);
    const found = await server.withDatabase(valuesIn);
    const tokens = found.filter((value) => TOKEN.test(value));
    const userIds = found.filter((value) => USER_ID.test(value));
    expect(tokens.length).toBeGreaterThan(8);
    for (const name of [people.uid, people.creator_uid]) expect(userIds).toContain(name);
    for (const view of people.views) expect(found).toContain(view);

    const all = [...attempts(people.views, [...userIds, someUserId()], [...tokens, someToken()])];
    const succeeded: string[] = [];
    for (let offset = 0; offset < all.length; offset += 64) {
      const some = all.slice(offset, offset + 64);
      const answers = await Promise.all(some.map(attempt));
      answers.forEach((answer, index) => {
        const { act = 'view' } = some[index] ?? {};
        const success = successOf(act, answer);
        if (success !== null) succeeded.push(success);
      });
    }
    expect(all.length).toBeGreaterThan(10_000);
    expect(succeeded).toEqual([]);
    await expectUntouched(api, people);
  }, 120_000);
});

/** The true bearers still have access to their messages, so that the attempts had something to gain. */
async function expectUntouched(api: Api, people: Awaited<ReturnType<typeof createMessages>>): Promise<void> {
  const { views, uid, creator_uid, owner, sender, proof, asks } = people;
  const [sent, owned, read] = views;
  const shown = await api.grant('view', { view: sent, uid: creator_uid, ...proof }, sender);
  expect(shown).toMatchObject({ is_creator: true, claimable: true, custom_name: '' });
  expect(shown.encrypted_message).toBeDefined();
  const kept = await api.grant('view', { view: owned, uid }, owner);
  expect(kept).toMatchObject({ is_owner: true, custom_name: '' });
  await api.grant('view', { view: read, uid, ...proof });
  expect((await api.grant('listOwned', { uid }, owner)).total).toBe(2);
  expect((await api.grant('listAsked', { uid }, owner)).total).toBe(2);
  const looks = [];
  for (const link of asks) looks.push((await api.grant('viewAsk', link)).sealed_note);
  expect(looks).toEqual([null, expect.any(String)]);
  expect((await api.grant('listPending', { uid: creator_uid }, sender)).total).toBe(1);
}
