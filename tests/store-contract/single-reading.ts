import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './message-store-contract.ts';
import { DAY, digest, NOW, oneTimeMessage, person, reader, stored } from './samples.ts';

const UNTIL = NOW + 600;

export function describeSingleReading(current: CurrentStore): void {
  describe('beginning a single reading', () => {
    it('beginning a reading returns the message, marked as read and about to expire', async () => {
      const { store } = current();
      const given = await stored(store, oneTimeMessage());
      const read = {
        ...given,
        expiry: { kind: 'at', instant: UNTIL },
        readings: { kind: 'once', startedWith: digest('mine') },
      };
      expect(await store.startReading(given.id, reader('mine'), NOW, UNTIL)).toEqual(read);
      expect(await store.find(given.id)).toEqual(read);
    });

    it('beginning a reading gives an expiry to a message that had none', async () => {
      const { store } = current();
      const given = await stored(store, oneTimeMessage({ expiry: { kind: 'never' } }));
      expect(await store.startReading(given.id, reader('mine'), NOW, UNTIL)).toMatchObject({
        expiry: { kind: 'at', instant: UNTIL },
      });
    });

    it('beginning a reading never lengthens a lifetime, however often it is repeated', async () => {
      const { store } = current();
      const short = await stored(store, oneTimeMessage({ expiry: { kind: 'at', instant: NOW + 60 } }));
      const long = await stored(store, oneTimeMessage());
      for (const later of [0, 30, 59]) {
        await store.startReading(short.id, reader('mine'), NOW + later, UNTIL + later);
        await store.startReading(long.id, reader('mine'), NOW + later, UNTIL + later);
      }
      expect(await store.find(short.id)).toMatchObject({ expiry: { instant: NOW + 60 } });
      expect(await store.find(long.id)).toMatchObject({ expiry: { instant: UNTIL } });
    });

    it('of many concurrent readings one wins, and may repeat it', async () => {
      const { store } = current();
      const given = await stored(store, oneTimeMessage());
      const tokens = Array.from({ length: 30 }, (_, number) => `reading${number}`);
      const begin = () =>
        Promise.all(tokens.map((token) => store.startReading(given.id, reader(token), NOW, UNTIL)));
      const first = await begin();
      const winner = first.findIndex((each) => each !== null);
      expect(first.filter((each) => each !== null)).toHaveLength(1);
      const second = await begin();
      expect(second.map((each) => each !== null)).toEqual(tokens.map((_, index) => index === winner));
    });

    it('the reader who began a reading may delete the message, and no other', async () => {
      const { store } = current();
      const given = await stored(store, oneTimeMessage());
      await store.startReading(given.id, reader('mine'), NOW, UNTIL);
      expect(await store.remove(given.id, person('carol'), digest('yours'), NOW)).toBe(false);
      expect(await store.remove(given.id, person('carol'), digest('mine'), NOW)).toBe(true);
      expect(await store.find(given.id)).toBeNull();
    });

    it('a reading with a wrong claim token or after the expiry leaves the message unchanged', async () => {
      const { store } = current();
      const given = await stored(store, oneTimeMessage());
      expect(await store.startReading(given.id, reader('mine', 'another key'), NOW, UNTIL)).toBeNull();
      expect(await store.startReading(given.id, reader('mine'), NOW + DAY, NOW + DAY + 600)).toBeNull();
      expect(await store.find(given.id)).toEqual(given);
    });
  });
}
