import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/domain/limits.ts';
import { Messages, type NewMessage } from '../../src/domain/messages.ts';
import { type MessageStore, StoreError } from '../../src/domain/ports.ts';
import type { StoreUnderTest } from './message-store-contract.ts';
import {
  claimBy,
  DAY,
  digest,
  freshId,
  idempotency,
  message,
  NOW,
  party,
  person,
  reader,
} from './samples.ts';
import { sqliteUnderTest } from './sqlite-under-test.ts';

const BOB = person('bob', 'bob');
const CAROL = person('carol', 'carol');
const LIMITS: Limits = { maxMessageLength: 1_000 };
const SLICE = { offset: 0, limit: 10 };
const UNKNOWN = 'unknown';

describe('the use cases on a real store', () => {
  let underTest: StoreUnderTest;
  let now: number;

  beforeEach(async () => {
    underTest = await sqliteUnderTest();
    now = NOW;
  });
  afterEach(() => underTest.close());

  const messages = (store: MessageStore = underTest.store, limits: Limits = LIMITS) =>
    new Messages({ store, clock: () => now, newId: freshId, limits });

  const created = async (change: Partial<NewMessage> = {}) => {
    const { granted } = await messages().create(request(change));
    return granted?.id ?? 'nothing was created';
  };

  describe('create', () => {
    it('create returns where the message is and when it expires', async () => {
      const { granted } = await messages().create(request());
      expect(granted).toMatchObject({
        expiry: { kind: 'at', instant: NOW + DAY },
        oneTime: false,
        verified: true,
      });
      expect(await underTest.store.find(granted?.id ?? '')).toMatchObject({
        createdAt: NOW,
        creator: party('bob', 'bob'),
        owner: null,
        readings: { kind: 'many' },
      });
    });

    it('create makes a message that never expires, and a one-time one', async () => {
      const outcome = await messages().create(
        request({ lifetime: { kind: 'forever' }, oneTime: true, verifier: null }),
      );
      expect(outcome.granted).toMatchObject({ expiry: { kind: 'never' }, oneTime: true, verified: false });
    });

    it('create answers a repetition with the first result, and refuses the key to another message', async () => {
      const first = await messages().create(request({ idempotency: idempotency('a') }));
      now += 100;
      expect(await messages().create(request({ idempotency: idempotency('a') }))).toEqual(first);
      expect(await messages().create(request({ idempotency: idempotency('a', 'other') }))).toEqual({
        refused: 'key-of-another-message',
      });
    });

    it('create takes nothing new when the store is full, and still answers a repetition', async () => {
      const first = await messages().create(request({ idempotency: idempotency('a') }));
      const full = messages(underTest.store, { ...LIMITS, maxStoreBytes: 1 });
      expect(await full.create(request())).toEqual({ refused: 'store-full' });
      expect(await full.create(request({ idempotency: idempotency('b') }))).toEqual({
        refused: 'store-full',
      });
      expect(await full.create(request({ idempotency: idempotency('a') }))).toEqual(first);
      expect(await full.create(request({ idempotency: idempotency('a', 'other') }))).toEqual({
        refused: 'key-of-another-message',
      });
    });

    it('create takes a message that just fits', async () => {
      const larger = messages(underTest.store, { ...LIMITS, maxStoreBytes: 10_000_000 });
      expect(await larger.create(request())).toHaveProperty('granted');
    });
  });

  describe('view', () => {
    it('view returns the ciphertext to those whom the rules grant it', async () => {
      const id = await created();
      expect(await messages().view(id, reader(null, null))).toMatchObject({
        granted: { access: 'metadata-only' },
      });
      expect(await messages().view(id, reader(null))).toMatchObject({
        granted: { access: 'full', message: { id } },
      });
      expect(await messages().view(id, reader(null, 'x'))).toEqual({ refused: 'unproven' });
    });

    it('view refuses an unknown, an expired and another owner’s message', async () => {
      const id = await created();
      expect(await messages().view(UNKNOWN, reader(null))).toEqual({ refused: 'unknown' });
      await messages().claim(claimBy(CAROL, id));
      expect(await messages().view(id, reader(null, 'key', BOB))).toEqual({ refused: 'other-owner' });
      expect(await messages().view(id, reader(null, null, CAROL))).toMatchObject({
        granted: { access: 'full' },
      });
      now = NOW + DAY;
      expect(await messages().view(id, reader(null, null, CAROL))).toEqual({ refused: 'expired' });
    });

    it('view begins a single reading for one reader, for ten minutes', async () => {
      const id = await created({ oneTime: true });
      expect(await messages().view(id, reader(null, null))).toMatchObject({
        granted: { access: 'metadata-only' },
      });
      expect(await messages().view(id, reader(null))).toEqual({ refused: 'read-token-missing' });
      expect(await messages().view(id, reader('mine'))).toMatchObject({
        granted: { access: 'full', message: { expiry: { kind: 'at', instant: NOW + 600 } } },
      });
      expect(await messages().view(id, reader('yours'))).toEqual({ refused: 'already-read' });
      now = NOW + 599;
      expect(await messages().view(id, reader('mine'))).toMatchObject({ granted: { access: 'full' } });
      now = NOW + 600;
      expect(await messages().view(id, reader('mine'))).toEqual({ refused: 'expired' });
    });

    it('view tells the loser of two parallel readings that the message has been read', async () => {
      const id = await created({ oneTime: true });
      const outcomes = await Promise.all(
        ['one', 'two', 'three'].map((token) => messages().view(id, reader(token))),
      );
      expect(outcomes.filter(({ granted }) => granted !== undefined)).toHaveLength(1);
      expect(outcomes.filter(({ refused }) => refused === 'already-read')).toHaveLength(2);
    });
  });

  describe('claim', () => {
    it('claim is granted once, and the loser is told why', async () => {
      const id = await created();
      expect(await messages().claim(claimBy(CAROL, id))).toHaveProperty('granted');
      expect(await messages().claim(claimBy(CAROL, id))).toEqual({ refused: 'already-owned' });
    });

    it('claim is refused for the reason that the rules give', async () => {
      const id = await created();
      expect(await messages().claim(claimBy(CAROL, UNKNOWN))).toEqual({ refused: 'nothing-to-claim' });
      expect(await messages().claim(claimBy(CAROL, id, { claimToken: null }))).toEqual({
        refused: 'unproven',
      });
      const oneTime = await created({ oneTime: true });
      expect(await messages().claim(claimBy(CAROL, oneTime))).toEqual({ refused: 'one-time' });
      now = NOW + DAY;
      expect(await messages().claim(claimBy(CAROL, id))).toEqual({ refused: 'expired' });
    });
  });

  describe('rename and remove', () => {
    it('rename and remove are granted to the owner', async () => {
      const id = await created();
      await messages().claim(claimBy(CAROL, id));
      const label = { customName: 'new', sealedName: 'sealed' };
      expect(await messages().rename(id, CAROL, label)).toHaveProperty('granted');
      expect(await underTest.store.find(id)).toMatchObject({ label });
      expect(await messages().remove(id, CAROL, null)).toHaveProperty('granted');
      expect(await underTest.store.find(id)).toBeNull();
    });

    it('rename and remove do not tell an unknown message from another owner’s', async () => {
      const id = await created();
      const label = { customName: 'new', sealedName: '' };
      for (const each of [id, UNKNOWN]) {
        expect(await messages().rename(each, CAROL, label)).toEqual({ refused: 'not-theirs' });
        expect(await messages().remove(each, CAROL, digest('x'))).toEqual({ refused: 'not-theirs' });
      }
    });

    it('rename and remove are refused once the message has expired', async () => {
      const id = await created();
      await messages().claim(claimBy(CAROL, id));
      now = NOW + DAY;
      expect(await messages().rename(id, CAROL, { customName: 'n', sealedName: '' })).toEqual({
        refused: 'not-theirs',
      });
      expect(await messages().remove(id, CAROL, null)).toEqual({ refused: 'not-theirs' });
    });
  });

  it('list returns owned and pending messages, as of now', async () => {
    const id = await created();
    expect(await messages().listPending(BOB, SLICE)).toMatchObject({
      messages: [{ id, bound: true }],
      total: 1,
    });
    await messages().claim(claimBy(CAROL, id));
    expect(await messages().listPending(BOB, SLICE)).toEqual({ messages: [], total: 0 });
    expect(await messages().listOwned(CAROL, SLICE)).toMatchObject({
      messages: [{ id, bound: true }],
      total: 1,
    });
    now = NOW + DAY;
    expect(await messages().listOwned(CAROL, SLICE)).toEqual({ messages: [], total: 0 });
  });

  it('an error of the store is rethrown, and is no refusal', async () => {
    const { store } = underTest;
    const id = await created();
    await underTest.close();
    await expect(messages(store).view(id, reader(null))).rejects.toBeInstanceOf(StoreError);
    await expect(messages(store).claim(claimBy(CAROL, id))).rejects.toBeInstanceOf(StoreError);
    await expect(messages(store).listOwned(CAROL, SLICE)).rejects.toBeInstanceOf(StoreError);
  });
});

function request(change: Partial<NewMessage> = {}): NewMessage {
  return {
    ciphertext: message().ciphertext,
    creator: BOB,
    lifetime: { kind: 'seconds', seconds: DAY },
    label: { customName: '', sealedName: '' },
    verifier: digest('key'),
    oneTime: false,
    idempotency: null,
    ...change,
  };
}
