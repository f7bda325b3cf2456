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
