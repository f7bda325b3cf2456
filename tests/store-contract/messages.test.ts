import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/domain/limits.ts';
import { Messages, type NewMessage } from '../../src/domain/messages.ts';
import type { Proof, Reader } from '../../src/domain/ownership.ts';
import { type MessageStore, StoreError } from '../../src/domain/ports.ts';
import type { StoreUnderTest } from './message-store-contract.ts';
import {
  claimBy,
  DAY,
  digest,
  freshId,
  idempotency,
  message,
  messageIn,
  NOTHING,
  NOW,
  party,
  person,
  proof,
  terms,
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
        format: 1,
        maxReadings: null,
      });
      expect(await messageIn(underTest.store, granted?.id ?? '')).toMatchObject({
        format: 1,
        createdAt: NOW,
        creator: party('bob', 'bob'),
        owner: null,
      });
    });

    it('create makes a message that never expires, one for a number of readers, and one of format 0', async () => {
      const link = terms({ maxReadings: 7 });
      const forSeven = await messages().create(request({ lifetime: { kind: 'forever' }, link }));
      expect(forSeven.granted).toMatchObject({ expiry: { kind: 'never' }, format: 1, maxReadings: 7 });
      const bare = await messages().create(request({ format: 0, link: null }));
      expect(bare.granted).toMatchObject({ format: 0, maxReadings: null });
    });

    it('create answers a repetition with the first result, and refuses the key to another message', async () => {
      const first = await messages().create(request({ idempotency: idempotency('a') }));
      now += 100;
      expect(await messages().create(request({ idempotency: idempotency('a') }))).toEqual(first);
      expect(await messages().create(request({ idempotency: idempotency('a', 'other') }))).toEqual({
        refused: { kind: 'key-of-another-message' },
      });
    });

    it('create takes nothing new when the store is full, and still answers a repetition', async () => {
      const first = await messages().create(request({ idempotency: idempotency('a') }));
      const full = messages(underTest.store, { ...LIMITS, maxStoreBytes: 1 });
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
      const larger = messages(underTest.store, { ...LIMITS, maxStoreBytes: 10_000_000 });
      expect(await larger.create(request())).toHaveProperty('granted');
    });
  });

  describe('view', () => {
    it('view returns the ciphertext to those who prove the link and the key', async () => {
      const id = await created();
      expect(await messages().view(id, readerOf(null, { linkToken: null, claimToken: null }))).toMatchObject({
        granted: { access: 'look', mine: false },
      });
      expect(await messages().view(id, readerOf(null, { claimToken: null }))).toMatchObject({
        granted: { access: 'look-with-link', link: { readings: { count: 0 } } },
      });
      expect(await messages().view(id, readerOf('mine'))).toMatchObject({
        granted: { access: 'full', message: { id }, link: { readings: { count: 1 } }, mine: true },
      });
      const wrong = { claimToken: digest('x') };
      expect(await messages().view(id, readerOf('mine', wrong))).toEqual({ refused: { kind: 'unproven' } });
      expect(await messages().view(id, readerOf(null))).toEqual({ refused: { kind: 'token-missing' } });
    });

    it('view refuses an unknown, an expired and another owner’s message', async () => {
      const id = await created();
      expect(await messages().view(UNKNOWN, readerOf('mine'))).toEqual({ refused: { kind: 'unknown' } });
      await messages().claim(claimBy(CAROL, id));
      expect(await messages().view(id, readerOf('mine', {}, BOB))).toEqual({
        refused: { kind: 'other-owner' },
      });
      expect(await messages().view(id, readerOf(null, {}, CAROL))).toMatchObject({
        granted: { access: 'full' },
      });
      now = NOW + DAY;
      expect(await messages().view(id, readerOf(null, {}, CAROL))).toEqual({ refused: { kind: 'expired' } });
    });

    it('the sender’s own look is no reading', async () => {
      const id = await created();
      expect(await messages().view(id, readerOf('mine', {}, BOB))).toMatchObject({
        granted: { access: 'full', mine: false, link: { readings: { count: 0 } } },
      });
    });

    it('view gives each reader ten minutes, and tells those who prove the link when all was read', async () => {
      const id = await created({ link: terms({ maxReadings: 1 }) });
      expect(await messages().view(id, readerOf('mine'))).toMatchObject({
        granted: { access: 'full', message: { expiry: { kind: 'at', instant: NOW + 600 } } },
      });
      const alreadyRead = { refused: { kind: 'already-read', at: NOW } };
      expect(await messages().view(id, readerOf('yours'))).toEqual(alreadyRead);
      expect(await messages().view(id, readerOf('yours', { linkToken: null }))).toEqual({
        refused: { kind: 'already-read', at: null },
      });
      now = NOW + 599;
      expect(await messages().view(id, readerOf('mine'))).toMatchObject({ granted: { access: 'full' } });
      now = NOW + 600;
      expect(await messages().view(id, readerOf('mine'))).toEqual(alreadyRead);
    });

    it('view tells the losers of parallel readings that the message has been read', async () => {
      const id = await created({ link: terms({ maxReadings: 1 }) });
      const outcomes = await Promise.all(
        ['one', 'two', 'three'].map((token) => messages().view(id, readerOf(token))),
      );
      expect(outcomes.filter(({ granted }) => granted !== undefined)).toHaveLength(1);
      expect(outcomes.filter(({ refused }) => refused?.kind === 'already-read')).toHaveLength(2);
    });

    it('after ten wrong passphrases view and claim say until when to wait', async () => {
      const id = await created({ link: terms({ locked: true }) });
      const guess = { claimToken: digest('guess') };
      for (let attempt = 0; attempt < 10; attempt += 1)
        expect(await messages().view(id, readerOf('x', guess))).toEqual({ refused: { kind: 'unproven' } });
      const throttled = { refused: { kind: 'throttled', at: NOW + 60 } };
      expect(await messages().view(id, readerOf('mine'))).toEqual(throttled);
      expect(await messages().claim(claimBy(CAROL, id))).toEqual(throttled);
      expect(await messages().claim(claimBy(CAROL, id, guess))).toEqual(throttled);
      now = NOW + 60;
      expect(await messages().view(id, readerOf('mine'))).toMatchObject({ granted: { access: 'full' } });
    });
  });

  describe('claim', () => {
    it('claim is granted once, and the loser is told why', async () => {
      const id = await created();
      expect(await messages().claim(claimBy(CAROL, id))).toMatchObject({
        granted: { readings: { count: 0 }, wrongPassphrases: 0 },
      });
      expect(await messages().claim(claimBy(CAROL, id))).toEqual({ refused: { kind: 'already-owned' } });
    });

    it('claim is refused for the reason that the rules give', async () => {
      const id = await created();
      const refusalOf = async (of: string, change = {}) =>
        (await messages().claim(claimBy(CAROL, of, change))).refused?.kind;
      expect(await refusalOf(UNKNOWN)).toBe('nothing-to-claim');
      expect(await refusalOf(id, { claimToken: null })).toBe('unproven');
      expect(await refusalOf(id, { claimToken: digest('x') })).toBe('unproven');
      expect(await refusalOf(id, { readToken: null })).toBe('token-missing');
      expect(await refusalOf(id, { format: 0 })).toBe('format-lowered');
      const forOne = await created({ link: terms({ maxReadings: 1, locked: true }) });
      expect(await refusalOf(forOne)).toBe('not-claimable');
      expect(await refusalOf(forOne, { claimToken: digest('x') })).toBe('not-claimable');
      now = NOW + DAY;
      expect(await refusalOf(id)).toBe('expired');
    });
  });

  describe('rename and remove', () => {
    it('rename and remove are granted to the owner', async () => {
      const id = await created();
      await messages().claim(claimBy(CAROL, id));
      const label = { customName: 'new', sealedName: 'sealed' };
      expect(await messages().rename(id, CAROL, label)).toHaveProperty('granted');
      expect(await messageIn(underTest.store, id)).toMatchObject({ label });
      expect(await messages().remove(id, CAROL, null)).toHaveProperty('granted');
      expect(await messageIn(underTest.store, id)).toBeNull();
      expect(await underTest.store.find(UNKNOWN, null)).toEqual(NOTHING);
    });

    it('rename and remove do not tell an unknown message from another owner’s', async () => {
      const id = await created();
      const label = { customName: 'new', sealedName: '' };
      for (const each of [id, UNKNOWN]) {
        expect(await messages().rename(each, CAROL, label)).toEqual({ refused: { kind: 'not-theirs' } });
        expect(await messages().remove(each, CAROL, digest('x'))).toEqual({
          refused: { kind: 'not-theirs' },
        });
      }
    });

    it('rename and remove are refused once the message has expired', async () => {
      const id = await created();
      await messages().claim(claimBy(CAROL, id));
      now = NOW + DAY;
      expect(await messages().rename(id, CAROL, { customName: 'n', sealedName: '' })).toEqual({
        refused: { kind: 'not-theirs' },
      });
      expect(await messages().remove(id, CAROL, null)).toEqual({ refused: { kind: 'not-theirs' } });
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
    await expect(messages(store).view(id, readerOf('mine'))).rejects.toBeInstanceOf(StoreError);
    await expect(messages(store).claim(claimBy(CAROL, id))).rejects.toBeInstanceOf(StoreError);
    await expect(messages(store).listOwned(CAROL, SLICE)).rejects.toBeInstanceOf(StoreError);
  });
});

function readerOf(readToken: string | null, change: Partial<Proof> = {}, who = CAROL): Reader {
  return { ...proof(readToken, change), person: who };
}

function request(change: Partial<NewMessage> = {}): NewMessage {
  return {
    ciphertext: message().ciphertext,
    creator: BOB,
    lifetime: { kind: 'seconds', seconds: DAY },
    label: { customName: '', sealedName: '' },
    format: 1,
    link: terms(),
    idempotency: null,
    ...change,
  };
}
