import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someToken, someUserId } from './samples.ts';

export function idempotency({ api }: ApiUnderTest): void {
  function keyed(own: object = {}) {
    return someMessage({ idempotency_key: someUserId(), ...own });
  }

  describe('a create with an idempotency key', () => {
    it('a repeated create gets the first response, and makes no second message', async () => {
      const message = keyed();
      const first = await api().grant('create', message);
      expect(await api().grant('create', message)).toEqual(first);
      expect((await api().grant('listPending', { uid: message.creator_uid })).total).toBe(1);
    });

    it('twenty concurrent creates under one key make one message', async () => {
      const message = keyed();
      const answers = await Promise.all(Array.from({ length: 20 }, () => api().grant('create', message)));
      expect(new Set(answers.map(({ view }) => view)).size).toBe(1);
      expect(new Set(answers.map(({ expires_at }) => expires_at)).size).toBe(1);
      expect((await api().grant('listPending', { uid: message.creator_uid })).total).toBe(1);
    });

    it('of twenty different concurrent creates under one key one succeeds, and the others are refused', async () => {
      const [creator_uid, idempotency_key] = [someUserId(), someUserId()];
      const messages = Array.from({ length: 20 }, () => someMessage({ creator_uid, idempotency_key }));
      const answers = await Promise.all(messages.map((message) => api().request('create', message)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
      expect((await api().grant('listPending', { uid: creator_uid })).total).toBe(1);
    });

    it('a create under a used key with another body or bearer is refused', async () => {
      const message = keyed();
      await api().grant('create', message);
      for (const other of [someCiphertext(), { ttl: 1 }, { custom_name: 'x' }]) {
        await api().refuse('create', { ...message, ...other }, 422, RESPONSE_BODIES.keyOfAnother);
      }
      await api().refuse('create', message, 422, RESPONSE_BODIES.keyOfAnother, someToken());
    });

    it('an idempotency key belongs to its creator', async () => {
      const idempotency_key = someUserId();
      const one = await api().grant('create', keyed({ idempotency_key }));
      const other = await api().grant('create', keyed({ idempotency_key }));
      expect(one.view).not.toBe(other.view);
    });

    it('a repeated create gets the first response even after the message was claimed', async () => {
      const message = keyed();
      const first = await api().grant('create', message);
      await api().grant('claim', { view: first.view, uid: someUserId(), ...someCiphertext() });
      expect(await api().grant('create', message)).toEqual(first);
    });

    it('a repeated create gets the first response even after the message was deleted, and makes no new one', async () => {
      const message = keyed({ ttl: 0 });
      const first = await api().grant('create', message);
      await api().grant('remove', { view: first.view, uid: message.creator_uid });
      expect(await api().grant('create', message)).toEqual(first);
      await api().refuse('view', { view: first.view, uid: someUserId() }, 404, RESPONSE_BODIES.unknown);
    });

    it('a create that was cancelled leaves nothing, whether it comes before or after', async () => {
      for (const bearer of [someToken(), undefined]) {
        const message = keyed();
        const named = { uid: message.creator_uid, idempotency_key: message.idempotency_key };
        const { view } = await api().grant('create', message, bearer);
        expect(await api().grant('remove', named, bearer)).toEqual(RESPONSE_BODIES.deleted);
        await api().refuse('view', { view, uid: someUserId() }, 404, RESPONSE_BODIES.unknown);
        await api().refuse('create', message, 409, RESPONSE_BODIES.cancelled, bearer);
        const late = keyed({ creator_uid: message.creator_uid });
        const marked = { uid: late.creator_uid, idempotency_key: late.idempotency_key };
        expect(await api().grant('remove', marked, bearer)).toEqual(RESPONSE_BODIES.deleted);
        await api().refuse('create', late, 409, RESPONSE_BODIES.cancelled, bearer);
        expect((await api().grant('listPending', { uid: message.creator_uid }, bearer)).total).toBe(0);
      }
    });

    it('a create is cancelled by its sender only', async () => {
      const message = keyed();
      const bearer = someToken();
      const { view } = await api().grant('create', message, bearer);
      const named = { uid: message.creator_uid, idempotency_key: message.idempotency_key };
      for (const other of [someToken(), undefined]) {
        await api().refuse('remove', named, 404, RESPONSE_BODIES.notTheirs, other);
      }
      await api().grant('remove', { ...named, uid: someUserId() }, bearer);
      expect((await api().grant('create', message, bearer)).view).toBe(view);
      expect((await api().request('view', { view, uid: someUserId() })).status).toBe(200);
    });

    it('creates and their cancels at once leave nothing', async () => {
      const creator_uid = someUserId();
      const messages = Array.from({ length: 10 }, () => keyed({ creator_uid }));
      const answers = await Promise.all(
        messages.flatMap((message, index) => {
          const named = { uid: creator_uid, idempotency_key: message.idempotency_key };
          const pair = [api().request('create', message), api().request('remove', named)];
          return index % 2 === 0 ? pair : pair.toReversed();
        }),
      );
      expect(
        answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409),
      ).toEqual([]);
      expect((await api().grant('listPending', { uid: creator_uid })).total).toBe(0);
    });

    it('a create refused for its fields may be corrected and sent again under the same key', async () => {
      const message = keyed();
      await api().refuseFields('create', { ...message, ttl: 'x' }, ['ttl']);
      await api().grant('create', message);
    });

    it('a repeated create may write the same request differently', async () => {
      const message = keyed();
      const first = await api().grant('create', message);
      const spelt = { unknown: 1, ...Object.fromEntries(Object.entries(message).toReversed()), ttl: 30 };
      expect(await api().grant('create', spelt)).toEqual(first);
    });
  });
}
