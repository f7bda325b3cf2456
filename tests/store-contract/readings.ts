import { describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, DAY, digest, linked, messageIn, NOTHING, NOW, person, proof } from './samples.ts';

const CAROL = person('carol');
const give = (store: MessageStore, id: string, reader: string, now: number) =>
  store.remove(id, CAROL, digest(reader), now);

export function describeReadings(current: CurrentStore): void {
  describe('readings', () => {
    it('a first proven read is recorded, and its repetition is not', async () => {
      const { store } = current();
      const id = await linked(store);
      for (const now of [NOW, NOW + 5, NOW + 10_000]) {
        const { kind } = await store.recordReading(id, proof('mine'), now);
        expect(kind).toBe('recorded');
      }
      expect(await store.recordReading(id, proof('yours'), NOW + 7)).toMatchObject({
        kind: 'recorded',
        found: { message: { id }, link: { readings: { count: 2, firstAt: NOW, lastAt: NOW + 7 } } },
      });
      expect(await store.find(id, digest('mine'))).toMatchObject({ leaseUntil: NOW + 600 });
      expect(await store.find(id, digest('nobody'))).toMatchObject({ leaseUntil: null });
    });

    it('from a hundred readings on no more are counted, and all read on', async () => {
      const { store } = current();
      const id = await linked(store);
      for (let reader = 0; reader < 103; reader += 1) {
        const { kind } = await store.recordReading(id, proof(`reader${reader}`), NOW + reader);
        expect(kind).toBe('recorded');
      }
      expect(await store.find(id, digest('reader100'))).toMatchObject({
        link: { readings: { count: 100, firstAt: NOW, lastAt: NOW + 99 } },
        leaseUntil: null,
      });
    });

    it('each reader of several has a lease of ten minutes, and no second one', async () => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 3 });
      await store.recordReading(id, proof('mine'), NOW);
      expect(await store.recordReading(id, proof('mine'), NOW + 599)).toMatchObject({ kind: 'recorded' });
      expect(await store.recordReading(id, proof('mine'), NOW + 600)).toEqual({ kind: 'refused' });
      expect(await store.recordReading(id, proof('yours'), NOW + 600)).toMatchObject({ kind: 'recorded' });
      expect(await store.find(id, digest('yours'))).toMatchObject({
        message: { expiry: { instant: NOW + DAY } },
        link: { readings: { count: 2 } },
        leaseUntil: NOW + 1_200,
      });
    });

    it.each([
      [{ kind: 'never' }, NOW + 605],
      [{ kind: 'at', instant: NOW + DAY }, NOW + 605],
      [{ kind: 'at', instant: NOW + 60 }, NOW + 60],
    ] as const)('the last reading of a message that ends %j sets its end', async (expiry, end) => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 2 }, { expiry });
      await store.recordReading(id, proof('mine'), NOW);
      expect(await messageIn(store, id)).toMatchObject({ expiry });
      const last = await store.recordReading(id, proof('yours'), NOW + 5);
      expect(last).toMatchObject({
        found: { message: { expiry: { kind: 'at', instant: end } }, leaseUntil: end },
      });
      for (const later of [6, 30, 59]) {
        expect(await store.recordReading(id, proof('yours'), NOW + later)).toEqual(last);
        expect(await store.recordReading(id, proof('others'), NOW + later)).toEqual({ kind: 'refused' });
      }
      expect(await messageIn(store, id)).toMatchObject({ expiry: { instant: end } });
    });

    it('of a hundred parallel readings of a message for seven, seven win', async () => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 7 });
      const readers = Array.from({ length: 100 }, (_, number) => `reader${number}`);
      const read = async (reader: string) => {
        const { kind } = await store.recordReading(id, proof(reader), NOW);
        return kind === 'recorded';
      };
      const isWinner = await Promise.all(readers.map(read));
      const winners = readers.filter((_, index) => isWinner[index]);
      expect(winners).toHaveLength(7);
      for (const reader of winners) expect(await read(reader)).toBe(true);
      const loser = readers.find((reader) => !winners.includes(reader)) ?? '';
      expect(await read(loser)).toBe(false);
      expect(await store.find(id, null)).toMatchObject({ link: { readings: { count: 7 } } });
    });

    it('a reader gives up a lease, and with the last one the message is erased', async () => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 2 });
      await store.recordReading(id, proof('mine'), NOW);
      expect(await give(store, id, 'yours', NOW + 1)).toBe(false);
      expect(await give(store, id, 'mine', NOW + 1)).toBe(true);
      expect(await give(store, id, 'mine', NOW + 1)).toBe(false);
      expect(await store.recordReading(id, proof('mine'), NOW + 2)).toEqual({ kind: 'refused' });
      await store.recordReading(id, proof('yours'), NOW + 3);
      expect(await messageIn(store, id)).not.toBeNull();
      expect(await give(store, id, 'yours', NOW + 4)).toBe(true);
      expect(await store.find(id, digest('yours'))).toMatchObject({
        message: null,
        link: { ending: { kind: 'read', at: NOW + 3 } },
        leaseUntil: null,
      });
    });

    it('the last lease that runs keeps the message, whoever has read last', async () => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 2 });
      await store.recordReading(id, proof('mine'), NOW);
      await store.recordReading(id, proof('yours'), NOW + 1);
      expect(await give(store, id, 'yours', NOW + 2)).toBe(true);
      expect(await store.recordReading(id, proof('mine'), NOW + 3)).toMatchObject({ kind: 'recorded' });
      expect(await give(store, id, 'mine', NOW + 4)).toBe(true);
      expect(await messageIn(store, id)).toBeNull();
    });

    it('a read or a claim without all three tokens, or after the end, changes nothing', async () => {
      const { store } = current();
      const id = await linked(store, { locked: true });
      const before = await store.find(id, digest('mine'));
      for (const missing of ['linkToken', 'claimToken', 'readToken'] as const) {
        const shown = proof('mine', { [missing]: null });
        expect(await store.recordReading(id, shown, NOW)).toEqual({ kind: 'refused' });
        expect(await store.claim(claimBy(CAROL, id, shown), NOW)).toEqual({ kind: 'refused' });
      }
      const ofAnother = proof('mine', { linkToken: digest('another link') });
      expect(await store.recordReading(id, ofAnother, NOW)).toEqual({ kind: 'refused' });
      expect(await store.recordReading(id, proof('mine'), NOW + DAY)).toEqual({ kind: 'refused' });
      expect(await store.recordReading('unknown', proof('mine'), NOW)).toEqual({ kind: 'refused' });
      expect(await store.find(id, digest('mine'))).toEqual(before);
      expect(await store.find('unknown', digest('mine'))).toEqual(NOTHING);
    });
  });
}
