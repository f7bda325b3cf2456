import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasExpired } from '../../src/domain/expiry.ts';
import { NO_READINGS } from '../../src/domain/link.ts';
import type { Message } from '../../src/domain/message.ts';
import { proves } from '../../src/domain/ownership.ts';
import type { Listing, MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import {
  claimBy,
  DAY,
  digest,
  freshId,
  linked,
  message,
  NOW,
  party,
  person,
  proof,
  RECIPIENT_CIPHERTEXT,
  stored,
  terms,
} from './samples.ts';

const ALL = { offset: 0, limit: 100 };

export function describeLists(current: CurrentStore): void {
  describe('lists', () => {
    it('the lists show owned and pending messages, each message in one of them', async () => {
      const { store } = current();
      const bob = person('bob', 'bob');
      const given = await stored(store, message({ label: { customName: 'plain', sealedName: 'sealed' } }));
      const { id, label: sent, expiry } = given;
      const told = { label: sent, createdAt: NOW, expiry, bound: true, waiting: null };
      const shown = { id, salt: given.ciphertext.salt, ...told };
      expect(await store.listPending(bob, ALL, NOW)).toEqual({ messages: [shown], total: 1 });
      expect(await store.listOwned(bob, ALL, NOW)).toEqual({ messages: [], total: 0 });

      await store.claim(claimBy(bob, given.id), NOW);
      const label = { customName: '', sealedName: 'sealed for the recipient' };
      const { salt } = RECIPIENT_CIPHERTEXT;
      expect(await store.listPending(bob, ALL, NOW)).toEqual({ messages: [], total: 0 });
      expect(await store.listOwned(bob, ALL, NOW)).toEqual({
        messages: [{ ...shown, salt, label }],
        total: 1,
      });
    });

    it('a list shows the newest first, and of one second the lower id', async () => {
      const { store } = current();
      const ids = ['c', 'a', 'd', 'b'];
      for (const id of ids) await stored(store, message({ id, createdAt: id === 'd' ? NOW + 1 : NOW }));
      expect(idsOf(await store.listPending(person('bob', 'bob'), ALL, NOW))).toEqual(['d', 'a', 'b', 'c']);
    });

    it('a list pages through all messages, and gives the total on each page', async () => {
      const { store } = current();
      for (let n = 0; n < 25; n += 1) await stored(store, message({ createdAt: NOW + n }));
      const pages = await Promise.all(
        [0, 10, 20, 30, 1_000_000 * 100].map((offset) =>
          store.listPending(person('bob', 'bob'), { offset, limit: 10 }, NOW),
        ),
      );
      expect(pages.map((page) => page.messages.length)).toEqual([10, 10, 5, 0, 0]);
      expect(pages.map((page) => page.total)).toEqual([25, 25, 25, 25, 25]);
      expect(new Set(pages.flatMap(idsOf)).size).toBe(25);
    });

    it('a list drops a message in the second in which it expires', async () => {
      const { store } = current();
      await stored(store, message());
      const { total } = await store.listPending(person('bob', 'bob'), ALL, NOW + DAY - 1);
      expect(total).toBe(1);
      expect(await store.listPending(person('bob', 'bob'), ALL, NOW + DAY)).toEqual({
        messages: [],
        total: 0,
      });
    });

    it('a list tells rows bound to the token from rows that anyone may have filed', async () => {
      const { store } = current();
      const mine = await stored(store, message({ creator: null, owner: party('carol', 'carol') }));
      const anybodys = await stored(store, message({ creator: null, owner: party('carol') }));
      await stored(store, message({ creator: null, owner: party('carol', 'somebody else') }));
      const withToken = await store.listOwned(person('carol', 'carol'), ALL, NOW);
      expect(withToken.messages.map(({ id, bound }) => [id, bound])).toEqual([
        [mine.id, true],
        [anybodys.id, false],
      ]);
      expect(withToken.total).toBe(2);
      const without = await store.listOwned(person('carol'), ALL, NOW);
      expect(without.messages.map(({ id, bound }) => [id, bound])).toEqual([[anybodys.id, false]]);
      expect(without.total).toBe(1);
    });

    it('the pending list tells the sender how far the readers have come', async () => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 3, locked: true });
      const bob = person('bob', 'bob');
      const waiting = async () => (await store.listPending(bob, ALL, NOW + 9)).messages[0]?.waiting;
      expect(await waiting()).toEqual({ maxReadings: 3, readings: NO_READINGS, wrongPassphrases: 0 });
      await store.recordReading(id, proof('guesser', { claimToken: digest('guess') }), NOW + 1);
      await store.recordReading(id, proof('mine'), NOW + 2);
      await store.recordReading(id, proof('yours'), NOW + 3);
      const readings = { count: 2, firstAt: NOW + 2, lastAt: NOW + 3 };
      expect(await waiting()).toEqual({ maxReadings: 3, readings, wrongPassphrases: 1 });
    });

    it('the pending list drops a message with its last reading, and not before', async () => {
      const { store } = current();
      const id = await linked(store, { maxReadings: 2 });
      const bob = person('bob', 'bob');
      await store.recordReading(id, proof('mine'), NOW);
      expect(idsOf(await store.listPending(bob, ALL, NOW))).toEqual([id]);
      await store.recordReading(id, proof('yours'), NOW);
      expect(await store.listPending(bob, ALL, NOW)).toEqual({ messages: [], total: 0 });
    });

    it('the lists agree with the domain rules on any set of messages and any page', async () => {
      await fc.assert(fc.asyncProperty(fc.array(anyListable(), { maxLength: 30 }), anyQuestion(), agrees), {
        numRuns: 60,
      });
    });
  });

  async function agrees(given: readonly Listable[], question: Question): Promise<void> {
    const { store } = current();
    // Each run asks for people of its own, since the store keeps those of the runs before.
    const own = `${freshId()}-`;
    const messages = given.map((each) => ({ ...each, ...withPeopleOf(own, each) }));
    const who = { ...question.who, id: own + question.who.id };
    await Promise.all(messages.map((each) => storeListable(store, each)));

    const owned = messages.filter((each) => proves(who, each.owner) && !hasExpired(each.expiry, NOW));
    const pending = messages.filter(
      (each) =>
        each.owner === null && proves(who, each.creator) && !isRead(each) && !hasExpired(each.expiry, NOW),
    );
    await expectListing(store.listOwned(who, question, NOW), owned, question);
    await expectListing(store.listPending(who, question, NOW), pending, question);
  }
}

/** A message, and how many of how many readers have read it; null where it has no link. */
type Listable = Message & { readonly reads: readonly [number, number | null] | null };

function isRead({ reads }: Listable): boolean {
  return reads !== null && reads[0] === reads[1];
}

async function storeListable(store: MessageStore, { reads, ...given }: Listable): Promise<void> {
  if (reads === null) return void (await store.create(given, null, null));
  const [read, maxReadings] = reads;
  await store.create({ ...given, format: 1 }, terms({ maxReadings }), null);
  for (let reader = 0; reader < read; reader += 1)
    await store.recordReading(given.id, proof(`reader${reader}`), NOW - 10);
}

interface Question {
  readonly who: { readonly id: string; readonly token: string | null };
  readonly offset: number;
  readonly limit: number;
}

async function expectListing(
  answer: ReturnType<MessageStore['listOwned']>,
  expected: readonly Listable[],
  slice: Question,
) {
  const listing = await answer;
  const sorted = expected.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  expect(idsOf(listing)).toEqual(sorted.slice(slice.offset, slice.offset + slice.limit).map(({ id }) => id));
  expect(listing.total).toBe(expected.length);
}

function idsOf(listing: Listing): string[] {
  return listing.messages.map(({ id }) => id);
}

const anyToken = () => fc.constantFrom(null, digest('one'), digest('two'));
const anyName = () => fc.constantFrom('carol', 'dave');

function anyQuestion(): fc.Arbitrary<Question> {
  return fc.record({
    who: fc.record({ id: anyName(), token: anyToken() }),
    offset: fc.nat(12),
    limit: fc.integer({ min: 1, max: 12 }),
  });
}

function anyListable(): fc.Arbitrary<Listable> {
  const anyParty = fc.record({ id: anyName(), binding: anyToken() });
  return fc
    .record({
      owner: fc.option(anyParty),
      creator: anyParty,
      createdAt: fc.integer({ min: NOW, max: NOW + 3 }),
      expiry: fc.constantFrom({ kind: 'never' } as const, ...[NOW - 1, NOW, NOW + 1].map(endingAt)),
      reads: fc.constantFrom(
        null,
        [0, null] as const,
        [3, null] as const,
        [0, 1] as const,
        [1, 2] as const,
        [2, 2] as const,
      ),
    })
    .map(({ owner, creator, createdAt, expiry, reads }) => ({
      ...message({ owner, creator: owner === null ? creator : null, createdAt, expiry }),
      reads: owner === null ? reads : null,
    }));
}

function endingAt(instant: number) {
  return { kind: 'at', instant } as const;
}

function withPeopleOf(own: string, given: Message): Message {
  const renamed = (userId: Message['owner']) => userId && { ...userId, id: own + userId.id };
  return { ...given, id: freshId(), owner: renamed(given.owner), creator: renamed(given.creator) };
}
