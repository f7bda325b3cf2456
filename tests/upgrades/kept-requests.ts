import { deepEqual, equal } from 'node:assert/strict';
import type { Fetch } from '../../src/client/server-api.ts';
import { type Act, API } from '../../src/contract/routes.ts';
import { someAnswer, someAsk, someToken } from '../api/samples.ts';

/** Requests for secrets of one asker, as the API has taken them; to a server note and answer are bytes. */
export interface KeptRequests {
  readonly uid: string;
  readonly token: string;
  readonly note: string;
  /** What whoever has the link proves it with. */
  readonly waiting: Link;
  readonly answered: Link;
  readonly withdrawn: Link;
  /** The answer that was given, which may be repeated. */
  readonly answer: Link & ReturnType<typeof someAnswer<object>>;
  readonly answeredAt: number;
}

interface Link {
  readonly ask: string;
  readonly ask_token: string;
}

interface RequestServer {
  readonly url: string;
  readonly fetch: Fetch;
}

interface Response {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function request(
  { url, fetch }: RequestServer,
  act: Act,
  fields: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const response = await fetch(url + API[act], {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { status: response.status, body: await response.json() };
}

function isUnknownPath({ status, body }: Response): boolean {
  return status === 404 && body['reason'] === 'unknown-path';
}

/** One that waits, one answered and one withdrawn; null where the server is of a version that knows of none. */
export async function sendRequests(server: RequestServer, invitation: string): Promise<KeptRequests | null> {
  const token = someToken();
  const bearer = { Authorization: `Bearer ${token}` };
  const samples = someAsk({ expires_in: 2_592_000 });
  const { uid, sealed_note: note } = samples.fields;
  const links: Link[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { fields, ask_token } = someAsk({ uid, sealed_note: note, expires_in: 2_592_000 });
    const asked = await request(server, 'ask', fields, { ...bearer, 'Inigma-Invitation': invitation });
    if (isUnknownPath(asked)) return null;
    links.push({ ask: String(asked.body['ask']), ask_token });
  }
  const [waiting, answered, withdrawn] = links as [Link, Link, Link];
  const answer = someAnswer(answered);
  const { body } = await request(server, 'answer', answer);
  await request(server, 'removeAsk', { ask: withdrawn.ask, uid }, bearer);
  return { uid, token, note, waiting, answered, withdrawn, answer, answeredAt: Number(body['answered_at']) };
}

/** The last of it answers what waits. An earlier version knows of no requests, and still gives its owner the answer. */
export async function checkRequests(kept: KeptRequests, server: RequestServer): Promise<void> {
  const { uid, token, note, waiting, answered, withdrawn, answer, answeredAt } = kept;
  const bearer = { Authorization: `Bearer ${token}` };
  const owned = await request(server, 'view', { view: answered.ask, uid }, bearer);
  deepEqual(
    [owned.status, owned.body['encrypted_message'], owned.body['iv'], owned.body['is_owner']],
    [200, answer['encrypted_message'], answer['encapsulated_key'], true],
  );
  equal((await request(server, 'view', { view: answered.ask, uid })).status, 403);
  const look = await request(server, 'viewAsk', waiting);
  if (isUnknownPath(look)) return;
  equal(owned.body['format'], 2);
  equal(look.body['sealed_note'], note);
  equal((await request(server, 'viewAsk', answered)).body['answered_at'], answeredAt);
  equal((await request(server, 'viewAsk', withdrawn)).body['reason'], 'withdrawn');
  equal((await request(server, 'listAsked', { uid }, bearer)).body['total'], 2);
  equal((await request(server, 'answer', answer)).body['answered_at'], answeredAt);
  equal((await request(server, 'answer', someAnswer(answered))).status, 409);
  equal((await request(server, 'answer', someAnswer(waiting))).status, 200);
}
