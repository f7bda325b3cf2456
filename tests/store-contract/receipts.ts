import { describe, expect, it } from 'vitest';
import type { MessageId } from '../../src/domain/message.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { CurrentStore } from './message-store-contract.ts';
import {
  claimBy,
  DAY,
  digest,
  freshId,
  linked,
  message,
  NOTHING,
  NOW,
  person,
  proof,
  purge,
  stored,
  terms,
} from './samples.ts';

const BOB = person('bob', 'bob');
const CAROL = person('carol', 'carol');
const ALL = { offset: 0, limit: 100 };
const MONTH = 30 * DAY;
const SEALED = 'sealed for the sender';

export function describeReceipts(current: CurrentStore): void {
  describe('receipts', () => {
    const listed = async () => (await current().store.listReceipts(BOB, ALL)).receipts;

    /** Of a message with a wrong passphrase at NOW and a reading at NOW + 1. */
    const expectedOf = (change: Pick<Receipt, 'outcome' | 'at'> & Partial<Receipt>): Receipt => ({
      id: 'receipt',
      sealedName: SEALED,
      readings: { count: 1, firstAt: NOW + 1, lastAt: NOW + 1 },
      wrongPassphrases: 1,
      ...change,
    });

    const readMessage = async (maxReadings: number | null, receiptId: string | null = 'receipt') => {
      const { store } = current();
      const change = { label: { customName: '', sealedName: SEALED } };
      const id = await linked(store, { locked: true, maxReadings, receiptId }, change);
      await store.recordReading(id, proof('guesser', { claimToken: digest('guess') }), NOW);
      await store.recordReading(id, proof('mine'), NOW + 1);
      return id;
    };

    it('a claim leaves its sender a receipt, with what was recorded until then', async () => {
      const id = await readMessage(null);
      expect(await listed()).toEqual([]);
      await current().store.claim(claimBy(CAROL, id, proof('mine')), NOW + 2);
      expect(await listed()).toEqual([expectedOf({ outcome: 'kept', at: NOW + 2 })]);
    });

    it('the last reading leaves a receipt at once, and the end of its lease no second one', async () => {
      const id = await readMessage(1);
      const receipt = expectedOf({ outcome: 'read', at: NOW + 1 });
      expect(await listed()).toEqual([receipt]);
      await current().store.remove(id, person('nobody'), digest('mine'), NOW + 2);
      expect(await current().store.find(id, null)).toMatchObject({
        message: null,
        link: { ending: { kind: 'read' } },
      });
      expect(await listed()).toEqual([receipt]);
    });

    it('a reading that leaves others leaves no receipt', async () => {
      await readMessage(2);
      expect(await listed()).toEqual([]);
    });

    it('what is read is erased without a second receipt', async () => {
      await readMessage(1);
      expect(await current().store.purgeRead(NOW + 601, 10)).toBe(1);
      expect(await listed()).toEqual([expectedOf({ outcome: 'read', at: NOW + 1 })]);
    });

    it('what expires leaves a receipt with the time of its expiry', async () => {
      await readMessage(2);
      expect(await purge(current().store, NOW + DAY + 5, 10)).toBe(1);
      expect(await listed()).toEqual([expectedOf({ outcome: 'expired', at: NOW + DAY })]);
    });

    it('what nobody opened leaves a receipt without times of readings', async () => {
      await linked(
        current().store,
        { receiptId: 'receipt' },
        { label: { customName: '', sealedName: SEALED } },
      );
      await purge(current().store, NOW + DAY, 10);
      const readings = { count: 0, firstAt: null, lastAt: null };
      expect(await listed()).toEqual([
        expectedOf({ outcome: 'expired', at: NOW + DAY, readings, wrongPassphrases: 0 }),
      ]);
    });

    it('what the operator takes down leaves a receipt, and is told to whoever proves the link', async () => {
      const { store } = current();
      const id = await readMessage(null);
      expect(await store.takeDown(id, NOW + 3)).toBe(true);
      expect(await listed()).toEqual([expectedOf({ outcome: 'removed', at: NOW + 3 })]);
      const ending = { kind: 'removed', at: NOW + 3 };
      expect(await store.find(id, digest('mine'))).toMatchObject({
        message: null,
        link: { ending },
        leaseUntil: null,
      });
      expect(await store.takeDown(id, NOW + 4)).toBe(false);
      expect(await store.purgeEndings(NOW + 3 + MONTH - 1, 10)).toBe(0);
      expect(await store.purgeEndings(NOW + 3 + MONTH, 10)).toBe(1);
    });

    it('the operator takes down what is owned or of an earlier client, and nobody gets a receipt', async () => {
      const { store } = current();
      const owned = await readMessage(null, null);
      await store.claim(claimBy(CAROL, owned, proof('mine')), NOW + 2);
      expect(await store.takeDown(owned, NOW + 3)).toBe(true);
      expect(await store.find(owned, null)).toMatchObject({
        message: null,
        link: { ending: { kind: 'kept' } },
      });
      const { id } = await stored(store, message());
      expect(await store.takeDown(id, NOW + 3)).toBe(true);
      expect(await store.find(id, null)).toEqual(NOTHING);
      expect(await store.takeDown('unknown', NOW + 3)).toBe(false);
      expect(await listed()).toEqual([]);
    });

    it('what its sender deletes leaves no receipt', async () => {
      const id = await readMessage(null);
      expect(await current().store.remove(id, BOB, null, NOW + 2)).toBe(true);
      expect(await listed()).toEqual([]);
    });

    it('a sender who wants no receipt gets none', async () => {
      const { store } = current();
      await store.claim(claimBy(CAROL, await readMessage(null, null), proof('mine')), NOW + 2);
      await readMessage(1, null);
      await readMessage(2, null);
      await purge(store, NOW + DAY, 10);
      expect(await listed()).toEqual([]);
    });

    it('after a claim nothing in the store leads from the receipt to the message or its owner', async () => {
      const id = await readMessage(null);
      await current().store.claim(claimBy(CAROL, id, proof('mine')), NOW + 2);
      const rows = JSON.parse(await current().dump()).flat() as Record<string, unknown>[];
      const receipt = rows.find((row) => row['creator_uid'] === 'bob');
      const others = rows.filter((row) => row !== receipt);
      expect(others.length).toBeGreaterThan(1);
      const shared = distinctive(receipt ?? {}).filter((value) =>
        others.some((row) => distinctive(row).includes(value)),
      );
      expect([receipt?.['outcome'], shared]).toEqual(['kept', []]);
    });

    it('receipts are shown to whoever shows the token, newest first, page by page', async () => {
      const { store } = current();
      for (const at of [2, 1, 3]) {
        const id = await linked(store, { receiptId: `receipt ${at}` });
        await store.claim(claimBy(CAROL, id), NOW + at);
      }
      const page = async (offset: number) => {
        const { receipts, total } = await store.listReceipts(BOB, { offset, limit: 2 });
        return [receipts.map((each) => each.at - NOW), total];
      };
      expect([await page(0), await page(2)]).toEqual([
        [[3, 2], 3],
        [[1], 3],
      ]);
      for (const other of [person('bob'), person('bob', 'other'), person('carol', 'bob')])
        expect(await store.listReceipts(other, ALL)).toEqual({ receipts: [], total: 0 });
    });

    it('receipts are forgotten after 30 days, the oldest first', async () => {
      const { store } = current();
      for (const at of [2, 1, 3]) {
        const id = await linked(store, { receiptId: `receipt ${at}` });
        await store.claim(claimBy(CAROL, id), NOW + at);
      }
      expect(await store.purgeReceipts(NOW + MONTH, 10)).toBe(0);
      expect(await store.purgeReceipts(NOW + 3 + MONTH, 2)).toBe(2);
      expect((await listed()).map(({ id }) => id)).toEqual(['receipt 3']);
      expect(await store.purgeReceipts(NOW + 3 + MONTH, 2)).toBe(1);
    });

    it('each message of a batch that expires leaves its own receipt', async () => {
      const { store } = current();
      const ids: MessageId[] = [];
      for (let number = 0; number < 5; number += 1) ids.push(await linked(store, { receiptId: freshId() }));
      await store.create(message({ format: 1, creator: null }), terms({ receiptId: freshId() }), null);
      expect(await purge(store, NOW + DAY, 10)).toBe(6);
      expect(new Set((await listed()).map(({ id }) => id)).size).toBe(ids.length);
    });
  });
}

/** What could lead from one row to another: no small numbers, empty texts or words of the schema. */
function distinctive(row: Record<string, unknown>): unknown[] {
  const values = Object.values(row).filter((value) => value !== null && value !== '' && value !== 'kept');
  return values.map(String).filter((value) => value.length > 2);
}
