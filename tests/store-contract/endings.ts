import { describe, expect, it } from 'vitest';
import { type Ending, NO_READINGS } from '../../src/domain/link.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, DAY, digest, linked, messageIn, NOTHING, NOW, person, proof, purge } from './samples.ts';

const BOB = person('bob', 'bob');
const CAROL = person('carol', 'carol');
const MONTH = 30 * DAY;
/** In the year 2286, as what never expires has it. */
const PERMANENT = 9_999_999_999;

async function expectEnded(store: MessageStore, id: string, ending: Ending): Promise<void> {
  expect(await store.find(id, digest('mine'))).toEqual({
    message: null,
    link: {
      linkVerifier: digest('link'),
      claimVerifier: null,
      locked: false,
      wrongPassphrases: 0,
      retryAt: 0,
      maxReadings: null,
      readings: NO_READINGS,
      ending,
    },
    leaseUntil: null,
  });
}

/** Until when exactly the end of a message is remembered. */
async function expectForgotten(store: MessageStore, id: string, end: number): Promise<void> {
  expect(await store.purgeEndings(end - 1, 10)).toBe(0);
  expect(await store.find(id, null)).not.toEqual(NOTHING);
  expect(await store.purgeEndings(end, 10)).toBe(1);
  expect(await store.find(id, digest('mine'))).toEqual(NOTHING);
}

export function describeEndings(current: CurrentStore): void {
  describe('the end of a message', () => {
    /** Read, and guessed at, so that there is something to clear. */
    const usedMessage = async (maxReadings: number | null, expiry = NOW + DAY) => {
      const { store } = current();
      const change = { expiry: { kind: 'at', instant: expiry } } as const;
      const id = await linked(store, { locked: true, maxReadings }, change);
      await store.recordReading(id, proof('guesser', { claimToken: digest('guess') }), NOW);
      await store.recordReading(id, proof('mine'), NOW + 1);
      return id;
    };

    it('the sender’s delete is remembered for 30 days, with its time', async () => {
      const { store } = current();
      const id = await usedMessage(null);
      expect(await store.remove(id, BOB, null, NOW + 2)).toBe(true);
      await expectEnded(store, id, { kind: 'withdrawn', at: NOW + 2 });
      expect(await store.remove(id, BOB, null, NOW + 3)).toBe(false);
      expect(await store.recordReading(id, proof('mine'), NOW + 3)).toEqual({ kind: 'refused' });
      expect(await store.claim(claimBy(CAROL, id, proof('mine')), NOW + 3)).toEqual({ kind: 'refused' });
      await expectEnded(store, id, { kind: 'withdrawn', at: NOW + 2 });
      await expectForgotten(store, id, NOW + 2 + MONTH);
    });

    it('the expiry is remembered for 30 days, with its time', async () => {
      const { store } = current();
      const id = await usedMessage(2);
      expect(await purge(store, NOW + DAY - 1, 10)).toBe(0);
      expect(await purge(store, NOW + DAY + 5, 10)).toBe(1);
      await expectEnded(store, id, { kind: 'expired', at: NOW + DAY });
      await expectForgotten(store, id, NOW + DAY + 5 + MONTH);
    });

    it('the last reading is remembered for 30 days, with its time', async () => {
      const { store } = current();
      const id = await usedMessage(1);
      expect(await store.purgeRead(NOW + 600, 10)).toBe(0);
      expect(await messageIn(store, id)).not.toBeNull();
      expect(await store.purgeRead(NOW + 601, 10)).toBe(1);
      await expectEnded(store, id, { kind: 'read', at: NOW + 1 });
      expect(await store.purgeRead(NOW + 601, 10)).toBe(0);
      await expectForgotten(store, id, NOW + 601 + MONTH);
    });

    it('a message that is read in its last minutes has been read, not expired', async () => {
      const { store } = current();
      const id = await usedMessage(1, NOW + 60);
      expect(await purge(store, NOW + 60, 10)).toBe(1);
      await expectEnded(store, id, { kind: 'read', at: NOW + 1 });
    });

    it('a message of which a reading is left has expired, and its leases end with it', async () => {
      const { store } = current();
      const id = await usedMessage(2, NOW + 60);
      expect(await store.find(id, digest('mine'))).toMatchObject({ leaseUntil: NOW + 60 });
      expect(await store.purgeRead(NOW + 60, 10)).toBe(0);
      expect(await purge(store, NOW + 60, 10)).toBe(1);
      await expectEnded(store, id, { kind: 'expired', at: NOW + 60 });
    });

    it('a claim is remembered until 30 days after the message, without a time', async () => {
      const { store } = current();
      const id = await usedMessage(null);
      await store.claim(claimBy(CAROL, id, proof('mine')), NOW + 2);
      expect(await store.purgeEndings(NOW + DAY + MONTH - 1, 10)).toBe(0);
      expect(await store.remove(id, CAROL, null, NOW + 3)).toBe(true);
      await expectEnded(store, id, { kind: 'kept', at: null });
      await expectForgotten(store, id, NOW + 3 + MONTH);
    });

    it('a claimed message that expires is remembered like one that its owner deletes', async () => {
      const { store } = current();
      const id = await usedMessage(null);
      await store.claim(claimBy(CAROL, id, proof('mine')), NOW + 2);
      expect(await purge(store, NOW + DAY, 10)).toBe(1);
      await expectEnded(store, id, { kind: 'kept', at: null });
      await expectForgotten(store, id, NOW + DAY + MONTH);
    });

    it('what was deleted by hand is taken down, and nothing else', async () => {
      const { store, deleteByHand } = current();
      const waiting = await usedMessage(null);
      const kept = await usedMessage(null, PERMANENT);
      const [gone, goneKept] = [await usedMessage(2), await usedMessage(null, PERMANENT)];
      for (const id of [kept, goneKept]) await store.claim(claimBy(CAROL, id, proof('mine')), NOW + 2);
      for (const id of [gone, goneKept]) await deleteByHand(id);
      expect(await store.endOrphans(NOW + 9, waiting, { links: 1, orphans: 9 })).toBe(0);
      const endOne = (from: string) => store.endOrphans(NOW + 9, from, { links: 9, orphans: 1 });
      expect([await endOne(''), await endOne('~'), await endOne('')]).toEqual([1, 1, 0]);
      await expectEnded(store, gone, { kind: 'removed', at: NOW + 9 });
      await expectEnded(store, goneKept, { kind: 'kept', at: null });
      expect(await store.find(waiting, digest('mine'))).toMatchObject({ link: { ending: null } });
      expect(await messageIn(store, kept)).not.toBeNull();
      expect(await store.purgeEndings(NOW + 9 + MONTH - 1, 10)).toBe(0);
      expect(await store.purgeEndings(NOW + 9 + MONTH, 10)).toBe(2);
    });

    it('what is read is erased in batches, the earliest end first', async () => {
      const { store } = current();
      const ids: string[] = [];
      for (const at of [3, 1, 2]) {
        const id = await linked(store, { maxReadings: 1 });
        await store.recordReading(id, proof('mine'), NOW + at);
        ids.push(id);
      }
      expect(await store.purgeRead(NOW + DAY, 2)).toBe(2);
      const left = await Promise.all(ids.map((id) => messageIn(store, id)));
      expect(left.map((each) => each !== null)).toEqual([true, false, false]);
      expect(await store.purgeRead(NOW + DAY, 2)).toBe(1);
      expect(await store.purgeEndings(NOW + DAY + MONTH, 2)).toBe(2);
      expect(await store.purgeEndings(NOW + DAY + MONTH, 2)).toBe(1);
    });
  });
}
