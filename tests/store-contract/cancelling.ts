import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './message-store-contract.ts';
import {
  claimBy,
  createdMessageFor,
  DAY,
  digest,
  idempotency,
  message,
  messageIn,
  NOTHING,
  NOW,
  person,
  proof,
  terms,
} from './samples.ts';

const BOB = person('bob', 'bob');
const KEY = idempotency('a');

export function describeCancelling(current: CurrentStore): void {
  describe('cancelling a create', () => {
    it.each([0, 1] as const)('what had been created in format %d is deleted', async (format) => {
      const { store } = current();
      const given = message({ format });
      await store.create(given, format === 1 ? terms() : null, KEY);
      expect(await store.cancelCreate(KEY.key, BOB, NOW)).toBe(true);
      expect(await messageIn(store, given.id)).toBeNull();
      expect(await store.recordReading(given.id, proof(), NOW)).toEqual({ kind: 'refused' });
    });

    it('a create that comes after it stores nothing, and is told why', async () => {
      const { store } = current();
      expect(await store.cancelCreate(KEY.key, BOB, NOW)).toBe(true);
      const late = message({ format: 1, createdAt: NOW + 5 });
      expect(await store.create(late, terms(), KEY)).toEqual({ kind: 'cancelled' });
      expect(await store.find(late.id, null)).toEqual(NOTHING);
      expect(await store.recall(KEY, NOW + 5)).toEqual({ kind: 'cancelled' });
    });

    it('a create that was cancelled is not repeated', async () => {
      const { store } = current();
      await store.create(message({ format: 1 }), terms(), KEY);
      await store.cancelCreate(KEY.key, BOB, NOW);
      const again = message({ format: 1 });
      expect(await store.create(again, terms(), KEY)).toEqual({ kind: 'cancelled' });
      expect(await store.find(again.id, null)).toEqual(NOTHING);
    });

    it('of creates and cancels at once, whichever comes first, nothing is left', async () => {
      const { store } = current();
      const asked = Array.from({ length: 20 }, (_, index) => ({
        given: message({ format: 1 }),
        key: idempotency(`k${index}`),
      }));
      const results = await Promise.all(
        asked.flatMap(({ given, key }, index) => {
          const create = () => store.create(given, terms(), key);
          const cancel = () => store.cancelCreate(key.key, BOB, NOW);
          return index % 2 === 0 ? [create(), cancel()] : [cancel(), create()];
        }),
      );
      expect(results.filter((result) => result === true)).toHaveLength(20);
      for (const { given } of asked) expect(await messageIn(store, given.id)).toBeNull();
    });

    it('cancelling it twice is the same as once, and survives a restart', async () => {
      const { store, reopen } = current();
      await store.create(message(), null, KEY);
      for (const _ of [1, 2]) expect(await store.cancelCreate(KEY.key, BOB, NOW)).toBe(true);
      const again = await reopen();
      expect(await again.create(message(), null, KEY)).toEqual({ kind: 'cancelled' });
    });

    it('who does not have the token of its sender cancels nothing', async () => {
      const { store } = current();
      const given = message();
      await store.create(given, null, KEY);
      for (const other of [person('bob'), person('bob', 'other'), person('carol', 'bob')]) {
        expect(await store.cancelCreate(KEY.key, other, NOW)).toBe(false);
      }
      expect(await messageIn(store, given.id)).toEqual(given);
      expect(await store.create(message(), null, KEY)).toEqual({
        kind: 'repeated',
        created: createdMessageFor(given),
      });
    });

    it('a message of a sender without a token is deleted by the user id and the key', async () => {
      const { store } = current();
      const given = message({ creator: { id: 'bob', binding: null } });
      await store.create(given, null, KEY);
      expect(await store.cancelCreate(KEY.key, person('bob'), NOW)).toBe(true);
      expect(await messageIn(store, given.id)).toBeNull();
    });

    it('what has an owner stays', async () => {
      const { store } = current();
      const given = message();
      await store.create(given, null, KEY);
      await store.claim(claimBy(person('carol'), given.id), NOW);
      expect(await store.cancelCreate(KEY.key, BOB, NOW)).toBe(false);
      expect(await messageIn(store, given.id)).not.toBeNull();
    });

    it('no reading of it is left', async () => {
      const { store, dump } = current();
      const given = message({ format: 1 });
      await store.create(given, terms({ maxReadings: 2 }), KEY);
      await store.recordReading(given.id, proof('ann'), NOW);
      await store.cancelCreate(KEY.key, BOB, NOW);
      expect(await dump()).not.toContain(digest('ann'));
    });

    it('the mark lasts a day and not a second longer', async () => {
      const { store } = current();
      await store.cancelCreate(KEY.key, BOB, NOW);
      const late = message({ createdAt: NOW + DAY });
      expect(await store.create(late, null, KEY)).toEqual({ kind: 'cancelled' });
      const later = message({ createdAt: NOW + DAY + 1 });
      expect(await store.create(later, null, KEY)).toMatchObject({ kind: 'stored' });
      expect(await store.purgeIdempotencyKeys(NOW + DAY + 2, 10)).toBe(1);
    });
  });
}
