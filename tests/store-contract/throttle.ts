import { describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, digest, linked, NOW, person, proof } from './samples.ts';
import { inWaves } from './waves.ts';

const CAROL = person('carol');
const GUESS = proof('guesser', { claimToken: digest('guess') });

const guessBy = (store: MessageStore, id: string, now: number) => store.recordReading(id, GUESS, now);

async function throttleOf(store: MessageStore, id: string) {
  const { link } = await store.find(id, null);
  return [link?.wrongPassphrases, link?.retryAt];
}

export function describeThrottle(current: CurrentStore, howMany: number): void {
  describe('attempts at a passphrase', () => {
    it('ten wrong passphrases are free, then each waits longer, up to an hour', async () => {
      const { store } = current();
      const id = await linked(store, { locked: true }, { expiry: { kind: 'never' } });
      for (let attempt = 1; attempt < 10; attempt += 1) {
        expect(await guessBy(store, id, NOW)).toEqual({ kind: 'unproven' });
        expect(await throttleOf(store, id)).toEqual([attempt, 0]);
      }
      let now = NOW;
      let attempts = 9;
      for (const wait of [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]) {
        expect(await guessBy(store, id, now)).toEqual({ kind: 'unproven' });
        attempts += 1;
        expect(await throttleOf(store, id)).toEqual([attempts, now + wait]);
        expect(await guessBy(store, id, now + wait - 1)).toEqual({ kind: 'refused' });
        expect(await store.recordReading(id, proof('mine'), now + wait - 1)).toEqual({ kind: 'refused' });
        expect(await throttleOf(store, id)).toEqual([attempts, now + wait]);
        now += wait;
      }
      expect(await store.recordReading(id, proof('mine'), now)).toMatchObject({ kind: 'recorded' });
      expect(await throttleOf(store, id)).toEqual([attempts, now]);
    });

    it(`of ${howMany} parallel wrong claim tokens ten are judged`, async () => {
      const { store } = current();
      const id = await linked(store, { locked: true });
      const claimed = (number: number) =>
        claimBy(CAROL, id, proof('carol', { claimToken: digest(`${number}`) }));
      const kinds = await inWaves(howMany, async (number) => {
        const isRead = number % 2 === 0;
        const { kind } = await (isRead ? guessBy(store, id, NOW) : store.claim(claimed(number), NOW));
        return kind;
      });
      expect(kinds.filter((kind) => kind === 'unproven')).toHaveLength(10);
      expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(howMany - 10);
      expect(await throttleOf(store, id)).toEqual([10, NOW + 60]);
      expect(await store.recordReading(id, proof('mine'), NOW + 59)).toEqual({ kind: 'refused' });
      expect(await store.claim(claimBy(CAROL, id), NOW + 59)).toEqual({ kind: 'refused' });
    });

    it('a reader whose reading was recorded is never kept from reading again or claiming', async () => {
      const { store } = current();
      const id = await linked(store, { locked: true });
      await store.recordReading(id, proof('mine'), NOW);
      for (let attempt = 0; attempt < 10; attempt += 1) await guessBy(store, id, NOW);
      expect(await store.recordReading(id, proof('yours'), NOW + 1)).toEqual({ kind: 'refused' });
      expect(await store.claim(claimBy(CAROL, id, proof('yours')), NOW + 1)).toEqual({ kind: 'refused' });
      const wrong = proof('mine', { claimToken: digest('guess') });
      expect(await store.recordReading(id, wrong, NOW + 1)).toEqual({ kind: 'refused' });
      expect(await store.recordReading(id, proof('mine'), NOW + 1)).toMatchObject({ kind: 'recorded' });
      expect(await throttleOf(store, id)).toEqual([10, NOW + 60]);
      expect(await store.claim(claimBy(CAROL, id, proof('mine')), NOW + 1)).toMatchObject({
        kind: 'claimed',
        before: { wrongPassphrases: 10, readings: { count: 1 } },
      });
    });

    it('without the link nothing is counted, nor where there is no passphrase or nothing to claim', async () => {
      const { store } = current();
      const locked = await linked(store, { locked: true });
      const [open, forOne] = [await linked(store), await linked(store, { locked: true, maxReadings: 1 })];
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const ofAnotherLink = { ...GUESS, linkToken: digest('another link') };
        expect(await store.recordReading(locked, ofAnotherLink, NOW)).toEqual({ kind: 'refused' });
        expect(await guessBy(store, open, NOW)).toEqual({ kind: 'unproven' });
        expect(await store.claim(claimBy(CAROL, forOne, GUESS), NOW)).toEqual({ kind: 'refused' });
      }
      for (const id of [locked, open, forOne]) expect(await throttleOf(store, id)).toEqual([0, 0]);
    });
  });
}
