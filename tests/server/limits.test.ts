import { afterEach, describe, expect, it } from 'vitest';
import { Api, RESPONSE_BODIES } from '../api/api.ts';
import { someAnswer, someAsk, someCiphertext, someMessage, someToken, someUserId } from '../api/samples.ts';
import { LocalServer, type Settings } from './server-process.ts';

const DAY = 86_400;
const FULL = { status: 'failed', reason: 'store-full', message: 'The server has no room for new messages' };

let server: LocalServer;
afterEach(() => server.stop());

async function start(settings: Settings): Promise<Api> {
  server = await LocalServer.start(settings);
  return new Api(server.url);
}

describe('MAX_STORE_BYTES', () => {
  it('MAX_STORE_BYTES refuses new messages in a full store, and all other requests work', async () => {
    const api = await start({ MAX_STORE_BYTES: '400000' });
    const [creator_uid, uid] = [someUserId(), someUserId()];
    const first = someMessage({ creator_uid, idempotency_key: someUserId() });
    const created = await api.grant('create', first);
    for (let index = 0; index < 3; index++) {
      await api.grant('create', { ...someCiphertext(99_000), creator_uid });
    }

    const { headers } = await api.refuse('create', { ...someCiphertext(), creator_uid }, 503, FULL);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await api.grant('listPending', { uid: creator_uid })).total).toBe(4);
    expect(await api.grant('create', first)).toEqual(created);
    await api.refuse('create', { ...first, ttl: 1 }, 422, RESPONSE_BODIES.keyOfAnother);
    await api.refuse('create', { ...first, idempotency_key: someUserId() }, 503, FULL);

    const { view } = created;
    await api.grant('view', { view, uid });
    await api.grant('claim', { view, uid, ...someCiphertext() });
    await api.grant('rename', { view, uid, custom_name: 'x' });
    await api.grant('remove', { view, uid });
  });

  it('a full store takes neither requests for secrets nor answers, and gives first responses again', async () => {
    const api = await start({ MAX_STORE_BYTES: '400000' });
    const [token, asked, waiting] = [someToken(), someAsk({}), someAsk({})];
    const first = await api.grant('ask', asked.fields, token);
    const { ask } = await api.grant('ask', waiting.fields, token);
    const link = { ask: first.ask, ask_token: asked.ask_token };
    const answer = someAnswer({ ...link, encrypted_message: 'A'.repeat(400_000) });
    const answered = await api.grant('answer', answer);

    await api.refuse('ask', someAsk({}).fields, 503, FULL, token);
    expect(await api.grant('ask', asked.fields, token)).toEqual(first);
    const open = { ask, ask_token: waiting.ask_token };
    await api.refuse('answer', someAnswer(open), 503, FULL);
    await api.refuse('answer', someAnswer({ ...open, ask_token: someToken() }), 403);
    expect(await api.grant('answer', answer)).toEqual(answered);
    await api.refuse('answer', someAnswer(link), 409);
    await api.grant('viewAsk', open);
    expect(await api.grant('listAsked', { uid: asked.fields.uid }, token)).toMatchObject({ total: 1 });
    await api.grant('removeAsk', { ask, uid: waiting.fields.uid }, token);
  });

  it('a full store takes messages again once there is space', async () => {
    const api = await start({ MAX_STORE_BYTES: '400000' });
    const message = { ...someCiphertext(300_000), creator_uid: someUserId() };
    const { view } = await api.grant('create', message);
    await api.refuse('create', someMessage({}), 503, FULL);
    await api.grant('remove', { view, uid: message.creator_uid });
    await api.grant('create', someMessage({}));
  });
});

describe('MAX_TTL_DAYS', () => {
  it('MAX_TTL_DAYS is the longest lifetime, and the default where that is longer', async () => {
    const api = await start({ MAX_TTL_DAYS: '7' });
    const { expires_at } = await api.grant('create', someMessage({}));
    expect(Math.abs(Number(expires_at) - (Date.now() / 1_000 + 7 * DAY))).toBeLessThan(5);
    await api.grant('create', someMessage({ ttl: 7 }));
    await api.grant('create', someMessage({ expires_in: 7 * DAY }));
    for (const ttl of [0, 8, 365]) await api.refuseFields('create', someMessage({ ttl }), ['ttl']);
    await api.refuseFields('create', someMessage({ expires_in: 7 * DAY + 1 }), ['expires_in']);
    await api.grant('ask', someAsk({ expires_in: 7 * DAY }).fields, someToken());
    await api.refuseFields('ask', someAsk({ expires_in: 7 * DAY + 1 }).fields, ['expires_in'], someToken());
  });
});

describe('MAX_MESSAGE_BYTES', () => {
  it('MAX_MESSAGE_BYTES may be lowered', async () => {
    const api = await start({ MAX_MESSAGE_BYTES: '4096' });
    const creator_uid = someUserId();
    const { view } = await api.grant('create', { ...someCiphertext(3_072), creator_uid });
    await api.refuseFields('create', { ...someCiphertext(3_075), creator_uid }, ['encrypted_message']);
    await api.refuseFields('claim', { view, uid: someUserId(), ...someCiphertext(3_075) }, [
      'encrypted_message',
    ]);
    const answer = someAnswer({
      ask: someUserId(),
      ask_token: someToken(),
      encrypted_message: 'A'.repeat(4_100),
    });
    await api.refuseFields('answer', answer, ['encrypted_message']);
    expect((await api.post('/api/create', 'x'.repeat(2_000_000))).status).toBe(413);
  });

  it('MAX_MESSAGE_BYTES may be raised', async () => {
    const api = await start({ MAX_MESSAGE_BYTES: '8388608' });
    const message = { ...someCiphertext(6_291_456), creator_uid: someUserId() };
    const { view } = await api.grant('create', message);
    const seen = await api.grant('view', { view, uid: someUserId() });
    expect(seen.encrypted_message === message.encrypted_message).toBe(true);
  });
});

describe('RATE_LIMITS', () => {
  it.each([
    ['off', 200],
    ['on', 429],
  ])('RATE_LIMITS=%s answers the eleventh create with %i', async (setting, status) => {
    const api = await start({ RATE_LIMITS: setting });
    for (let time = 0; time < 10; time++) await api.grant('create', someMessage({}));
    const answer = await api.request('create', someMessage({}), someToken());
    expect(answer.status).toBe(status);
    expect(answer.headers.has('X-RateLimit-Limit')).toBe(setting === 'on');
  });

  it('RATE_LIMITS sets the number of an act, and leaves the others as they are', async () => {
    const api = await start({ RATE_LIMITS: 'create:12, list:1' });
    for (let time = 0; time < 12; time++) await api.grant('create', someMessage({}));
    const answer = await api.request('create', someMessage({}), someToken());
    expect([answer.status, answer.headers.get('X-RateLimit-Limit')]).toEqual([429, '12']);
    for (const list of ['listOwned', 'listPending', 'listReceipts', 'listAsked'] as const) {
      await api.grant(list, { uid: someUserId() });
      expect((await api.request(list, { uid: someUserId() })).status).toBe(429);
    }
    const view = await api.request('view', { view: 'x', uid: someUserId() });
    expect(view.headers.get('X-RateLimit-Limit')).toBe('100');
    expect(await (await api.fetch('/api/service')).json()).toMatchObject({
      requests_per_minute: { create: 12, claim: 20, view: 100, list: 1, rename: 30, delete: 20 },
    });
  });
});
