import { describe, expect, it } from 'vitest';
import { NO_READINGS } from '../../src/domain/link.ts';
import type { Ciphertext } from '../../src/domain/message.ts';
import type { CurrentStore } from './message-store-contract.ts';
import {
  claimBy,
  digest,
  linked,
  message,
  messageIn,
  NOW,
  party,
  person,
  proof,
  RECIPIENT_CIPHERTEXT,
  stored,
  terms,
} from './samples.ts';

export function describeClaiming(current: CurrentStore): void {
  describe('claiming', () => {
    it('a claim gives the message to its claimer, bound to the token, and erases the creator', async () => {
      const { store } = current();
      const label = { customName: 'plain', sealedName: 'sealed for the sender' };
      const given = await stored(store, message({ label }));
      expect(await store.claim(claimBy(person('carol', 'carol'), given.id), NOW)).toEqual({
        kind: 'claimed',
        before: null,
      });
      expect(await messageIn(store, given.id)).toEqual({
        ...given,
        format: 1,
        ciphertext: RECIPIENT_CIPHERTEXT,
        label: { customName: '', sealedName: 'sealed for the recipient' },
        creator: null,
        owner: party('carol', 'carol'),
      });
    });

    it('a claim without a token binds nothing', async () => {
      const { store } = current();
      const given = await stored(store, message());
      await store.claim(claimBy(person('carol'), given.id), NOW);
      expect(await messageIn(store, given.id)).toMatchObject({ owner: party('carol') });
    });

    it('a claim answers with what was recorded, and leaves nothing of it', async () => {
      const { store } = current();
      const id = await linked(store, { locked: true });
      await store.recordReading(id, proof('eavesdropper'), NOW + 1);
      await store.recordReading(id, proof('guesser', { claimToken: digest('guess') }), NOW + 2);
      await store.recordReading(id, proof('carol'), NOW + 3);
      const claim = claimBy(person('carol', 'carol'), id, proof('carol'));
      expect(await store.claim(claim, NOW + 4)).toEqual({
        kind: 'claimed',
        before: { readings: { count: 2, firstAt: NOW + 1, lastAt: NOW + 3 }, wrongPassphrases: 1 },
      });
      for (const reader of ['eavesdropper', 'carol'])
        expect(await store.find(id, digest(reader))).toMatchObject({
          link: {
            linkVerifier: digest('link'),
            claimVerifier: null,
            locked: false,
            wrongPassphrases: 0,
            retryAt: 0,
            readings: NO_READINGS,
            ending: { kind: 'kept', at: null },
          },
          leaseUntil: null,
        });
    });

    it.each([null, terms()])('of fifty concurrent claims one wins (%j)', async (link) => {
      const { store } = current();
      const given = message({ format: link === null ? 0 : 1 });
      await store.create(given, link, null);
      const people = Array.from({ length: 50 }, (_, number) => person(`p${number}`));
      const results = await Promise.all(people.map((who) => store.claim(claimBy(who, given.id), NOW)));
      const isClaimed = results.map(({ kind }) => kind === 'claimed');
      expect(isClaimed.filter(Boolean)).toHaveLength(1);
      expect(await messageIn(store, given.id)).toMatchObject({
        owner: { id: people[isClaimed.indexOf(true)]?.id },
      });
    });

    it('a claim of an unknown message is refused', async () => {
      expect(await current().store.claim(claimBy(person('carol'), 'unknown'), NOW)).toEqual({
        kind: 'refused',
      });
    });

    it.each([0, 16, 100, 99_992])(
      'a claim may lengthen %i characters by 512, and no more',
      async (length) => {
        const { store } = current();
        const most = length + 512;
        const given = await stored(store, message({ ciphertext: ciphertextOf(length) }));
        const claimOf = (characters: number) =>
          claimBy(person('carol'), given.id, { ciphertext: ciphertextOf(characters) });
        expect(await store.claim(claimOf(most + 1), NOW)).toEqual({ kind: 'refused' });
        expect(await messageIn(store, given.id)).toEqual(given);
        expect(await store.claim(claimOf(most), NOW)).toMatchObject({ kind: 'claimed' });
      },
    );
  });
}

function ciphertextOf(length: number): Ciphertext {
  return { ...RECIPIENT_CIPHERTEXT, encryptedMessage: 'A'.repeat(length) };
}
