import { describe, expect, it } from 'vitest';
import type { Ciphertext } from '../../src/domain/message.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, message, NOW, party, person, RECIPIENT_CIPHERTEXT, stored } from './samples.ts';

export function describeClaiming(current: CurrentStore): void {
  describe('claiming', () => {
    it('a claim gives the message to its claimer, bound to the token, and erases the creator', async () => {
      const { store } = current();
      const label = { customName: 'plain', sealedName: 'sealed for the sender' };
      const given = await stored(store, message({ label }));
      expect(await store.claim(claimBy(person('carol', 'carol'), given.id), NOW)).toBe('claimed');
      expect(await store.find(given.id)).toEqual({
        ...given,
        ciphertext: RECIPIENT_CIPHERTEXT,
        label: { customName: 'plain', sealedName: 'sealed for the recipient' },
        creator: null,
        owner: party('carol', 'carol'),
        verifier: null,
      });
    });

    it('a claim without a token binds nothing', async () => {
      const { store } = current();
      const given = await stored(store, message());
      await store.claim(claimBy(person('carol'), given.id), NOW);
      expect(await store.find(given.id)).toMatchObject({ owner: party('carol') });
    });

    it('of fifty concurrent claims one wins', async () => {
      const { store } = current();
      const given = await stored(store, message());
      const people = Array.from({ length: 50 }, (_, number) => person(`p${number}`));
      const results = await Promise.all(people.map((who) => store.claim(claimBy(who, given.id), NOW)));
      expect(results.filter((result) => result === 'claimed')).toHaveLength(1);
      expect(await store.find(given.id)).toMatchObject({
        owner: { id: people[results.indexOf('claimed')]?.id },
      });
    });

    it('a claim of an unknown message is refused', async () => {
      expect(await current().store.claim(claimBy(person('carol'), 'unknown'), NOW)).toBe('refused');
    });

    it.each([0, 16, 100, 99_992])(
      'a claim may lengthen %i characters by 512, and no more',
      async (length) => {
        const { store } = current();
        const most = length + 512;
        const given = await stored(store, message({ ciphertext: ciphertextOf(length) }));
        const claimOf = (characters: number) =>
          claimBy(person('carol'), given.id, { ciphertext: ciphertextOf(characters) });
        expect(await store.claim(claimOf(most + 1), NOW)).toBe('refused');
        expect(await store.find(given.id)).toEqual(given);
        expect(await store.claim(claimOf(most), NOW)).toBe('claimed');
      },
    );
  });
}

function ciphertextOf(length: number): Ciphertext {
  return { ...RECIPIENT_CIPHERTEXT, encryptedMessage: 'A'.repeat(length) };
}
