import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/domain/ports.ts';
import { BOB, CAROL, LIMITS, MessagesUnderTest, readerOf, request, UNKNOWN } from './messages-under-test.ts';
import { claimBy, DAY, digest, idempotency, messageIn, NOTHING, NOW, party, terms } from './samples.ts';

const SLICE = { offset: 0, limit: 10 };

describe('the use cases on a real store', () => {
  let current: MessagesUnderTest;
  beforeEach(async () => {
    current = await MessagesUnderTest.open();
  });
  afterEach(() => current.underTest.close());

  describe('create', () => {
    it('create returns where the message is and when it expires', async () => {
      const { granted } = await current.messages().create(request());
      expect(granted).toMatchObject({
        expiry: { kind: 'at', instant: NOW + DAY },
        format: 1,
        maxReadings: null,
      });
      expect(await messageIn(current.underTest.store, granted?.id ?? '')).toMatchObject({
        format: 1,
        createdAt: NOW,
        creator: party('bob', 'bob'),
        owner: null,
      });
    });

    it('create makes a message that never expires, one for a number of readers, and one of format 0', async () => {
      const link = terms({ maxReadings: 7 });
      const forSeven = await current.messages().create(request({ lifetime: { kind: 'forever' }, link }));
      expect(forSeven.granted).toMatchObject({ expiry: { kind: 'never' }, format: 1, maxReadings: 7 });
      const bare = await current.messages().create(request({ format: 0, link: null }));
      expect(bare.granted).toMatchObject({ format: 0, maxReadings: null });
    });

    it('create answers a repetition with the first result, and refuses the key to another message', async () => {
      const first = await current.messages().create(request({ idempotency: idempotency('a') }));
      current.now += 100;
      expect(await current.messages().create(request({ idempotency: idempotency('a') }))).toEqual(first);
      expect(await current.messages().create(request({ idempotency: idempotency('a', 'other') }))).toEqual({
        refused: { kind: 'key-of-another-message' },
      });
    });

    it('create takes nothing new when the store is full, and still answers a repetition', async () => {
      const first = await current.messages().create(request({ idempotency: idempotency('a') }));
      const full = current.messages(current.underTest.store, { ...LIMITS, maxStoreBytes: 1 });
      expect(await full.create(request())).toEqual({ refused: { kind: 'store-full' } });
      expect(await full.create(request({ idempotency: idempotency('b') }))).toEqual({
        refused: { kind: 'store-full' },
      });
      expect(await full.create(request({ idempotency: idempotency('a') }))).toEqual(first);
      expect(await full.create(request({ idempotency: idempotency('a', 'other') }))).toEqual({
        refused: { kind: 'key-of-another-message' },
      });
    });

    it('create takes a message that just fits', async () => {
      const larger = current.messages(current.underTest.store, { ...LIMITS, maxStoreBytes: 10_000_000 });
      expect(await larger.create(request())).toHaveProperty('granted');
    });
  });

  describe('rename and remove', () => {
    it('rename and remove are granted to the owner', async () => {
      const id = await current.created();
      await current.messages().claim(claimBy(CAROL, id));
      const label = { customName: 'new', sealedName: 'sealed' };
      expect(await current.messages().rename(id, CAROL, label)).toHaveProperty('granted');
      expect(await messageIn(current.underTest.store, id)).toMatchObject({ label });
      expect(await current.messages().remove(id, CAROL, null)).toHaveProperty('granted');
      expect(await messageIn(current.underTest.store, id)).toBeNull();
      expect(await current.underTest.store.find(UNKNOWN, null)).toEqual(NOTHING);
    });

    it('rename and remove do not tell an unknown message from another owner’s', async () => {
      const id = await current.created();
      const label = { customName: 'new', sealedName: '' };
      for (const each of [id, UNKNOWN]) {
        expect(await current.messages().rename(each, CAROL, label)).toEqual({
          refused: { kind: 'not-theirs' },
        });
        expect(await current.messages().remove(each, CAROL, digest('x'))).toEqual({
          refused: { kind: 'not-theirs' },
        });
      }
    });

    it('rename and remove are refused once the message has expired', async () => {
      const id = await current.created();
      await current.messages().claim(claimBy(CAROL, id));
      current.now = NOW + DAY;
      expect(await current.messages().rename(id, CAROL, { customName: 'n', sealedName: '' })).toEqual({
        refused: { kind: 'not-theirs' },
      });
      expect(await current.messages().remove(id, CAROL, null)).toEqual({ refused: { kind: 'not-theirs' } });
    });
  });

  it('list returns owned and pending messages, as of now', async () => {
    const id = await current.created();
    expect(await current.messages().listPending(BOB, SLICE)).toMatchObject({
      messages: [{ id, bound: true }],
      total: 1,
    });
    await current.messages().claim(claimBy(CAROL, id));
    expect(await current.messages().listPending(BOB, SLICE)).toEqual({ messages: [], total: 0 });
    expect(await current.messages().listOwned(CAROL, SLICE)).toMatchObject({
      messages: [{ id, bound: true }],
      total: 1,
    });
    current.now = NOW + DAY;
    expect(await current.messages().listOwned(CAROL, SLICE)).toEqual({ messages: [], total: 0 });
  });

  it('an error of the store is rethrown, and is no refusal', async () => {
    const { store } = current.underTest;
    const id = await current.created();
    await current.underTest.close();
    await expect(current.messages(store).view(id, readerOf('mine'))).rejects.toBeInstanceOf(StoreError);
    await expect(current.messages(store).claim(claimBy(CAROL, id))).rejects.toBeInstanceOf(StoreError);
    await expect(current.messages(store).listOwned(CAROL, SLICE)).rejects.toBeInstanceOf(StoreError);
  });
});
