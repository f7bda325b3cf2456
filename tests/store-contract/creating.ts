import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_READINGS } from '../../src/domain/link.ts';
import type { Message } from '../../src/domain/message.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { createdMessageFor, digest, freshId, message, messageIn, NOTHING, stored } from './samples.ts';

export function describeCreating(current: CurrentStore): void {
  describe('creating', () => {
    it('a created message is found with all its fields', async () => {
      const { store } = current();
      await fc.assert(
        fc.asyncProperty(anyMessage(), async (given) => {
          expect(await store.create(given, null, null)).toEqual({
            kind: 'stored',
            created: createdMessageFor(given),
          });
          expect(await store.find(given.id, null)).toEqual({ ...NOTHING, message: given });
        }),
        { numRuns: 100 },
      );
    });

    it('a created message is found after a restart', async () => {
      const { store, reopen } = current();
      const given = await stored(store, message());
      expect(await messageIn(await reopen(), given.id)).toEqual(given);
    });

    it('a created message of format 1 is found with all of its link', async () => {
      const { store } = current();
      const anyTerms = fc.record({
        linkVerifier: anyDigest,
        claimVerifier: anyDigest,
        locked: fc.boolean(),
        maxReadings: fc.option(fc.integer({ min: 1, max: 100 })),
        receiptId: fc.option(anyDigest),
      });
      await fc.assert(
        fc.asyncProperty(anyMessage(), anyTerms, async (any, link) => {
          const given: Message = { ...any, format: 1, owner: null };
          expect(await store.create(given, link, null)).toEqual({
            kind: 'stored',
            created: createdMessageFor(given, link),
          });
          const { receiptId: _, ...terms } = link;
          expect(await store.find(given.id, digest('reader'))).toEqual({
            message: given,
            link: { ...terms, wrongPassphrases: 0, retryAt: 0, readings: NO_READINGS, ending: null },
            leaseUntil: null,
          });
        }),
        { numRuns: 50 },
      );
    });

    it('an unknown id is not found', async () => {
      expect(await current().store.find('unknown', 'reader')).toEqual(NOTHING);
    });

    it('a message of two million characters is stored', async () => {
      const { store } = current();
      const ciphertext = { ...message().ciphertext, encryptedMessage: 'x'.repeat(1_900_000) };
      const given = await stored(store, message({ ciphertext }));
      expect(await messageIn(store, given.id)).toEqual(given);
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
}

/** Characters that no page compresses. */
function bulk(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(65 + (state % 26));
  }).join('');
}

const anyDigest = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

function anyMessage(): fc.Arbitrary<Message> {
  // Neither a lone surrogate nor NUL passes the HTTP layer, and PostgreSQL keeps no NUL.
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((given) => given.replaceAll('\0', ''));
  const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
  const party = fc.record({ id: name, binding: fc.option(name) });
  return fc
    .record({
      format: fc.constantFrom(0 as const, 1 as const),
      ciphertext: fc.record({ encryptedMessage: text, iv: text, salt: text }),
      label: fc.record({ customName: text, sealedName: text }),
      createdAt: fc.integer({ min: 0, max: 9_999_999_998 }),
      expiry: fc.oneof(
        fc.constant({ kind: 'never' } as const),
        fc.record({ kind: fc.constant('at' as const), instant: fc.integer({ min: 0, max: 9_999_999_998 }) }),
      ),
      creator: fc.option(party),
      owner: fc.option(party),
    })
    .map((given) => ({ ...given, id: freshId(), creator: given.owner === null ? given.creator : null }));
}
