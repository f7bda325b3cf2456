import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, message, NOW, party, person, RECIPIENT_CIPHERTEXT, stored } from './samples.ts';

export function describeClaiming(current: CurrentStore): void {
  describe('claiming', () => {
    it('gives the message to the person, bound to the token, and forgets who sent it', async () => {
      const { store } = current();
      const label = { customName: 'plain', sealedName: 'sealed for the sender' };
      const given = await stored(store, message({ label }));
      expect(await store.claim(claimBy(person('carol', 'carol'), given.id), NOW)).toBe(true);
      expect(await store.find(given.id)).toEqual({
        ...given,
        ciphertext: RECIPIENT_CIPHERTEXT,
        label: { customName: 'plain', sealedName: 'sealed for the recipient' },
        creator: null,
        owner: party('carol', 'carol'),
        verifier: null,
      });
    });

    it('binds nothing where no token came along', async () => {
      const { store } = current();
      const given = await stored(store, message());
      await store.claim(claimBy(person('carol'), given.id), NOW);
      expect(await store.find(given.id)).toMatchObject({ owner: party('carol') });
    });

    it('has one winner of fifty', async () => {
      const { store } = current();
      const given = await stored(store, message());
      const people = Array.from({ length: 50 }, (_, number) => person(`p${number}`));
      const won = await Promise.all(people.map((who) => store.claim(claimBy(who, given.id), NOW)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.find(given.id)).toMatchObject({ owner: { id: people[won.indexOf(true)]?.id } });
    });

    it('is refused for an unknown message', async () => {
      expect(await current().store.claim(claimBy(person('carol'), 'unknown'), NOW)).toBe(false);
    });
  });
}
