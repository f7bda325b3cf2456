import { describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import {
  claimBy,
  createdMessageFor,
  DAY,
  idempotency,
  linked,
  message,
  messageIn,
  NOTHING,
  NOW,
  person,
  purge,
  terms,
} from './samples.ts';

export function describeRepeating(current: CurrentStore): void {
  describe('creating with an idempotency key', () => {
    it('a repeated create returns the first answer and stores nothing more', async () => {
      const { store } = current();
      const first = message({ format: 1, expiry: { kind: 'never' } });
      const again = message({ format: 1, createdAt: NOW + 5 });
      const link = terms({ maxReadings: 3 });
      const created = createdMessageFor(first, link);
      expect(created).toMatchObject({ format: 1, maxReadings: 3 });
      expect(await store.create(first, link, idempotency('a'))).toEqual({ kind: 'stored', created });
      expect(await store.create(again, link, idempotency('a'))).toEqual({ kind: 'repeated', created });
      expect(await store.find(again.id, null)).toEqual(NOTHING);
      expect(await messageIn(store, first.id)).toEqual(first);
    });

    it('another request under a used key stores nothing', async () => {
      const { store } = current();
      await store.create(message(), null, idempotency('a', 'one'));
      const other = message();
      expect(await store.create(other, null, idempotency('a', 'two'))).toEqual({ kind: 'other-request' });
      expect(await store.find(other.id, null)).toEqual(NOTHING);
    });

    it('of many parallel creates under a key one is stored, and all return its answer', async () => {
      const { store } = current();
      const asked = Array.from({ length: 20 }, () => message());
      const answers = await Promise.all(asked.map((given) => store.create(given, null, idempotency('a'))));
      const found = await Promise.all(asked.map((given) => messageIn(store, given.id)));
      const [winner, ...others] = found.filter((each) => each !== null);
      expect(others).toEqual([]);
      expect(answers.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      for (const answer of answers)
        expect(answer).toMatchObject({ created: createdMessageFor(winner ?? message()) });
    });

    it('an idempotency key survives a restart', async () => {
      const { store, reopen } = current();
      const first = message();
      await store.create(first, null, idempotency('a'));
      expect(await (await reopen()).create(message(), null, idempotency('a'))).toMatchObject({
        kind: 'repeated',
        created: { id: first.id },
      });
    });

    it('an idempotency key survives the claim and the purge of its message', async () => {
      const { store } = current();
      const claimed = message();
      const purged = message({ expiry: { kind: 'at', instant: NOW + 60 } });
      await store.create(claimed, null, idempotency('claimed'));
      await store.create(purged, null, idempotency('purged'));
      await store.claim(claimBy(person('carol'), claimed.id), NOW);
      await purge(store, NOW + 60, 10);
      expect(await store.find(purged.id, null)).toEqual(NOTHING);
      const later = { createdAt: NOW + 120 };
      expect(await store.create(message(later), null, idempotency('claimed'))).toEqual({
        kind: 'repeated',
        created: createdMessageFor(claimed),
      });
      expect(await store.create(message(later), null, idempotency('purged'))).toEqual({
        kind: 'repeated',
        created: createdMessageFor(purged),
      });
    });

    it('an idempotency key lasts a day and not a second longer', async () => {
      const { store } = current();
      const first = message();
      await store.create(first, null, idempotency('a'));
      const late = message({ createdAt: NOW + DAY });
      const later = message({ createdAt: NOW + DAY + 1 });
      expect(await store.create(late, null, idempotency('a'))).toEqual({
        kind: 'repeated',
        created: createdMessageFor(first),
      });
      expect(await store.create(later, null, idempotency('a', 'new'))).toEqual({
        kind: 'stored',
        created: createdMessageFor(later),
      });
      expect(await messageIn(store, later.id)).toEqual(later);
      expect(
        await store.create(message({ createdAt: NOW + DAY + 2 }), null, idempotency('a', 'new')),
      ).toMatchObject({
        kind: 'repeated',
        created: { id: later.id },
      });
    });

    it('a create stores neither the key nor the message when one of them fails', async () => {
      const { store } = current();
      const id = await linked(store);
      const taken = message({ id, format: 1 });
      await expect(store.create(taken, terms(), idempotency('a'))).rejects.toThrow('The store failed.');
      expect(await store.recall(idempotency('a'), NOW)).toBeNull();
    });
  });

  describe('recalling an idempotency key', () => {
    it('recalling a key returns the first answer, and stores nothing', async () => {
      const { store } = current();
      const first = message();
      await store.create(first, null, idempotency('a', 'one'));
      expect(await store.recall(idempotency('b'), NOW)).toBeNull();
      expect(await store.recall(idempotency('a', 'one'), NOW + DAY)).toEqual({
        kind: 'repeated',
        created: createdMessageFor(first),
      });
      expect(await store.recall(idempotency('a', 'two'), NOW)).toEqual({ kind: 'other-request' });
      expect(await store.recall(idempotency('a', 'one'), NOW + DAY + 1)).toBeNull();
    });

    it('expired keys are deleted in batches, the oldest first', async () => {
      const { store } = current();
      await keysMadeAt(store, [NOW + 3, NOW + 1, NOW + 2, NOW + 4]);
      expect(await store.purgeIdempotencyKeys(NOW + 4, 2)).toBe(2);
      const left = await Promise.all([1, 2, 3, 4].map((n) => store.recall(idempotency(`k${NOW + n}`), NOW)));
      expect(left.map((each) => each !== null)).toEqual([false, false, true, true]);
      expect(await store.purgeIdempotencyKeys(NOW + 4, 2)).toBe(1);
      expect(await store.purgeIdempotencyKeys(NOW + 4, 2)).toBe(0);
    });
  });
}

async function keysMadeAt(store: MessageStore, instants: readonly number[]): Promise<void> {
  for (const createdAt of instants)
    await store.create(message({ createdAt }), null, idempotency(`k${createdAt}`));
}
