import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../src/contract/reasons.ts';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from './server-process.ts';

/** Every field of docs/api.md, and the two names for the header and the whole body. */
const FIELD_NAMES = [
  ...['authorization', 'body', 'view', 'uid', 'creator_uid', 'encrypted_message', 'iv', 'salt', 'ttl'],
  ...['expires_in', 'custom_name', 'sealed_name', 'claim_verifier', 'claim_token', 'read_token', 'format'],
  ...['link_verifier', 'link_token', 'locked', 'max_readings'],
  ...['idempotency_key', 'page', 'per_page', 'ask', 'ask_token', 'ask_verifier', 'sealed_note'],
  'encapsulated_key',
];
/** A word that is in no field name, reason or log line of its own. */
const MARKER = 'zzq';
const RUNS = 300;

let server: LocalServer;
let api: Api;
beforeAll(async () => {
  server = await LocalServer.start();
  api = new Api(server.url);
});
afterAll(() => server.stop());

/** The log line of the request with these response headers. */
async function lineOf(headers: Headers): Promise<Record<string, unknown>> {
  const id = headers.get('X-Request-ID');
  const find = () =>
    server.process.lines().find(({ request, event }) => event === 'request' && request === id);
  await expect.poll(find).toBeDefined();
  return find() ?? {};
}

describe('the log line of a refused request', () => {
  it('the log line of a request with invalid fields has the reason and every such field', async () => {
    const message = { ...someMessage({ ttl: 400, custom_name: 7 }), idempotency_key: '' };
    const { status, headers, body } = await api.request('create', message);
    expect([status, body['reason']]).toEqual([422, 'invalid-fields']);
    expect(await lineOf(headers)).toMatchObject({
      route: '/api/create',
      status: 422,
      reason: 'invalid-fields',
      fields: 'ttl custom_name idempotency_key',
    });
  });

  it('the log line of any other refusal has the reason', async () => {
    const unknown = await api.request('view', { view: someUserId(), uid: someUserId() });
    expect(await lineOf(unknown.headers)).toMatchObject({ status: 404, reason: 'not-found' });
    const notJson = await api.post(API.view, '{');
    expect(await lineOf(notJson.headers)).toMatchObject({ status: 400, reason: 'invalid-json' });
    const noPath = await api.post('/api/nothing', '{}');
    expect(await lineOf(noPath.headers)).toMatchObject({ status: 404, reason: 'unknown-path' });
  });

  it('the log line of a granted request has neither reason nor fields', async () => {
    const { headers } = await api.request('create', someMessage({}));
    const line = await lineOf(headers);
    expect(line).toMatchObject({ status: 200 });
    expect(Object.keys(line)).not.toEqual(expect.arrayContaining([expect.stringMatching(/reason|fields/)]));
  });
});

/** Arbitrary keys and values, each with the marker, beside the known fields or as their values. */
const marked = fc.string({ maxLength: 20 }).map((text) => `${MARKER}${text}`);
const anything = fc.anything({ key: marked, maxDepth: 2, withNullPrototype: false }).filter(isJson);
const value = fc.oneof(marked, fc.array(marked), fc.dictionary(marked, marked), anything);
const bodies = fc.dictionary(fc.oneof(marked, fc.constantFrom(...FIELD_NAMES, '__proto__', '0')), value);

function isJson(one: unknown): boolean {
  try {
    return JSON.stringify(one) !== undefined;
  } catch {
    return false;
  }
}

describe('the log', () => {
  it('the log has nothing of what any request body contains', async () => {
    const acts = Object.values(API);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...acts), bodies, async (path, body) => {
        const { status, headers } = await api.post(path, JSON.stringify(body));
        const { reason, fields } = await lineOf(headers);
        if (status !== 200) expect(REASONS).toContain(reason);
        for (const field of String(fields ?? 'body').split(' ')) expect(FIELD_NAMES).toContain(field);
      }),
      { numRuns: RUNS },
    );
    expect(server.output()).not.toContain(MARKER);
  });
});
