import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/message.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import {
  claimBy,
  DAY,
  freshId,
  idempotency,
  message,
  NOW,
  oneTimeMessage,
  person,
  purge,
  receiptFor,
  stored,
} from './samples.ts';

export function describeCreating(current: CurrentStore): void {
  describe('creating', () => {
    it('a created message is found with all its fields', async () => {
      const { store } = current();
      await fc.assert(
        fc.asyncProperty(anyMessage(), async (given) => {
          expect(await store.create(given, null)).toEqual({ kind: 'stored', receipt: receiptFor(given) });
          expect(await store.find(given.id)).toEqual(given);
        }),
        { numRuns: 100 },
      );
    });

    it('a created message is found after a restart', async () => {
      const { store, reopen } = current();
      const given = await stored(store, message());
      expect(await (await reopen()).find(given.id)).toEqual(given);
    });

    it('an unknown id is not found', async () => {
      expect(await current().store.find('unknown')).toBeNull();
    });

    it('a message of two million characters is stored', async () => {
      const { store } = current();
      const ciphertext = { ...message().ciphertext, encryptedMessage: 'x'.repeat(1_900_000) };
      const given = await stored(store, message({ ciphertext }));
      expect(await store.find(given.id)).toEqual(given);
    });

    it('the store reports its size and answers a ping', async () => {
      const { store } = current();
      const before = await store.size();
      await stored(
        store,
        message({ ciphertext: { ...message().ciphertext, encryptedMessage: bulk(300_000) } }),
      );
      expect((await store.size()) - before).toBeGreaterThan(200_000);
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });

  describe('creating with an idempotency key', () => {
    it('a repeated create returns the first receipt and stores nothing more', async () => {
      const { store } = current();
      const first = oneTimeMessage({ expiry: { kind: 'never' } });
      const again = message({ createdAt: NOW + 5 });
      expect(await store.create(first, idempotency('a'))).toEqual({
        kind: 'stored',
        receipt: receiptFor(first),
      });
      expect(await store.create(again, idempotency('a'))).toEqual({
        kind: 'repeated',
        receipt: receiptFor(first),
      });
      expect(await store.find(again.id)).toBeNull();
      expect(await store.find(first.id)).toEqual(first);
    });

    it('another request under a used key stores nothing', async () => {
      const { store } = current();
      await store.create(message(), idempotency('a', 'one'));
      const other = message();
      expect(await store.create(other, idempotency('a', 'two'))).toEqual({ kind: 'other-request' });
      expect(await store.find(other.id)).toBeNull();
    });

    it('of many parallel creates under a key one is stored, and all return its receipt', async () => {
      const { store } = current();
      const asked = Array.from({ length: 20 }, () => message());
      const answers = await Promise.all(asked.map((given) => store.create(given, idempotency('a'))));
      const found = await Promise.all(asked.map((given) => store.find(given.id)));
      const [winner, ...others] = found.filter((each) => each !== null);
      expect(others).toEqual([]);
      expect(answers.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      for (const answer of answers)
        expect(answer).toMatchObject({ receipt: receiptFor(winner ?? message()) });
    });

    it('an idempotency key survives a restart', async () => {
      const { store, reopen } = current();
      const first = message();
      await store.create(first, idempotency('a'));
      expect(await (await reopen()).create(message(), idempotency('a'))).toMatchObject({
        kind: 'repeated',
        receipt: { id: first.id },
      });
    });

    it('an idempotency key survives the claim and the purge of its message', async () => {
      const { store } = current();
      const claimed = message();
      const purged = message({ expiry: { kind: 'at', instant: NOW + 60 } });
      await store.create(claimed, idempotency('claimed'));
      await store.create(purged, idempotency('purged'));
      await store.claim(claimBy(person('carol'), claimed.id), NOW);
      await purge(store, NOW + 60, 10);
      expect(await store.find(purged.id)).toBeNull();
      const later = { createdAt: NOW + 120 };
      expect(await store.create(message(later), idempotency('claimed'))).toEqual({
        kind: 'repeated',
        receipt: receiptFor(claimed),
      });
      expect(await store.create(message(later), idempotency('purged'))).toEqual({
        kind: 'repeated',
        receipt: receiptFor(purged),
      });
    });

    it('an idempotency key lasts a day and not a second longer', async () => {
      const { store } = current();
      const first = message();
      await store.create(first, idempotency('a'));
      const late = message({ createdAt: NOW + DAY });
      const later = message({ createdAt: NOW + DAY + 1 });
      expect(await store.create(late, idempotency('a'))).toEqual({
        kind: 'repeated',
        receipt: receiptFor(first),
      });
      expect(await store.create(later, idempotency('a', 'new'))).toEqual({
        kind: 'stored',
        receipt: receiptFor(later),
      });
      expect(await store.find(later.id)).toEqual(later);
      expect(
        await store.create(message({ createdAt: NOW + DAY + 2 }), idempotency('a', 'new')),
      ).toMatchObject({
        kind: 'repeated',
        receipt: { id: later.id },
      });
    });

    it('a create stores neither the key nor the message when one of them fails', async () => {
      const { store } = current();
      const taken = await stored(store, message());
      await expect(store.create(taken, idempotency('a'))).rejects.toThrow('The store failed.');
      expect(await store.recall(idempotency('a'), NOW)).toBeNull();
    });
  });

  describe('recalling an idempotency key', () => {
    it('recalling a key returns the first receipt, and stores nothing', async () => {
      const { store } = current();
      const first = message();
      await store.create(first, idempotency('a', 'one'));
      expect(await store.recall(idempotency('b'), NOW)).toBeNull();
      expect(await store.recall(idempotency('a', 'one'), NOW + DAY)).toEqual({
        kind: 'repeated',
        receipt: receiptFor(first),
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
  for (const createdAt of instants) await store.create(message({ createdAt }), idempotency(`k${createdAt}`));
}

/** Characters that no page compresses. */
function bulk(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(65 + (state % 26));
  }).join('');
}

function anyMessage(): fc.Arbitrary<Message> {
  // Neither a lone surrogate nor NUL passes the HTTP layer, and PostgreSQL keeps no NUL.
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((given) => given.replaceAll('\0', ''));
  const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
  const party = fc.record({ id: name, binding: fc.option(name) });
  const readings = fc.oneof(
    fc.constant({ kind: 'many' } as const),
    fc.record({ kind: fc.constant('once' as const), startedWith: fc.option(name) }),
  );
  return fc
    .record({
      ciphertext: fc.record({ encryptedMessage: text, iv: text, salt: text }),
      label: fc.record({ customName: text, sealedName: text }),
      createdAt: fc.integer({ min: 0, max: 9_999_999_998 }),
      expiry: fc.oneof(
        fc.constant({ kind: 'never' } as const),
        fc.record({ kind: fc.constant('at' as const), instant: fc.integer({ min: 0, max: 9_999_999_998 }) }),
      ),
      creator: fc.option(party),
      owner: fc.option(party),
      verifier: fc.option(name),
      readings,
    })
    .map((given) => ({ ...given, id: freshId(), creator: given.owner === null ? given.creator : null }));
}
