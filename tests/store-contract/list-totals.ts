import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Expiry, Instant } from '../../src/domain/expiry.ts';
import type { Person } from '../../src/domain/message.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, digest, freshId, idempotency, message, NOW, proof, purge, terms } from './samples.ts';

const ONE = { offset: 0, limit: 1 };
const ALL = { offset: 0, limit: 100 };

export function describeListTotals(current: CurrentStore, histories: number): void {
  it('the total of a list is the number of its rows, whatever happened since it was counted', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), (history) => totalsAreRight([current().store], history)),
      { numRuns: histories },
    ));
}

/** What happens, to which message, by whom and on which store: the remainders of these numbers choose. */
interface Happening {
  readonly act: (typeof NAMES)[number];
  readonly which: number;
  readonly whose: number;
  readonly at: number;
  /** Seconds since the last one; a clock may go back. */
  readonly later: number;
}

/** Of stores on one database, as servers have that share it. */
export async function totalsAreRight(
  stores: readonly MessageStore[],
  history: readonly Happening[],
): Promise<void> {
  const own = freshId();
  const people = [
    { id: `ann-${own}`, token: digest(own) },
    { id: `ann-${own}`, token: digest('somebody else') },
    { id: `bob-${own}`, token: digest(own) },
  ];
  const created: string[] = [];
  let now = NOW;
  for (const { act, which, whose, at, later } of history) {
    now += later;
    const [store, who] = [pick(stores, at), pick(people, whose)];
    if (act in CREATES) created.push(await create(store, who, CREATES[act as keyof typeof CREATES], now));
    else await ACTS[act as keyof typeof ACTS](store, pick(created, which) ?? 'none', who, now);
    for (const each of stores) for (const person of people) await expectTotals(each, person, now);
  }
}

async function expectTotals(store: MessageStore, person: Person, now: Instant): Promise<void> {
  const totals = (slice: typeof ONE) =>
    Promise.all([
      store.listOwned(person, slice, now),
      store.listPending(person, slice, now),
      store.listReceipts(person, slice),
    ]);
  const [owned, pending, receipts] = await totals(ALL);
  const counted = await totals(ONE);
  expect(counted.map(({ total }) => total)).toEqual([
    owned.messages.length,
    pending.messages.length,
    receipts.receipts.length,
  ]);
}

/** For how many readers, and for how many seconds; those that end have an idempotency key. */
const CREATES = {
  create: [null, null],
  'create for a while': [null, 40],
  'create for two readers': [2, null],
} as const;

async function create(
  store: MessageStore,
  { id, token }: Person,
  [maxReadings, seconds]: readonly [number | null, number | null],
  now: Instant,
): Promise<string> {
  const expiry: Expiry = seconds === null ? { kind: 'never' } : { kind: 'at', instant: now + seconds };
  const given = message({ format: 1, creator: { id, binding: token }, createdAt: now, expiry });
  const key = seconds === null ? null : idempotency(given.id);
  await store.create(given, terms({ receiptId: freshId(), maxReadings }), key);
  return given.id;
}

type Act = (store: MessageStore, id: string, who: Person, now: Instant) => Promise<unknown>;

const ACTS = {
  claim: (store, id, who, now) => store.claim({ ...claimBy(who, id), ...proof('mine') }, now),
  read: (store, id, who, now) => store.recordReading(id, proof(who.id), now),
  remove: (store, id, who, now) => store.remove(id, who, digest(who.id), now),
  cancel: (store, id, who, now) => store.cancelCreate(idempotency(id).key, who, now),
  'take down': (store, id, _, now) => store.takeDown(id, now),
  purge: (store, _, __, now) => purge(store, now, 100),
  'purge read': (store, _, __, now) => store.purgeRead(now, 100),
} satisfies Readonly<Record<string, Act>>;

function pick<Choice>(choices: readonly Choice[], number: number): Choice {
  return choices[number % choices.length] as Choice;
}

const NAMES = [...Object.keys(CREATES), ...Object.keys(CREATES), ...Object.keys(ACTS)];

export function anyHistory(): fc.Arbitrary<Happening[]> {
  return fc.array(
    fc.record({
      act: fc.constantFrom(...NAMES),
      which: fc.nat(7),
      whose: fc.nat(2),
      at: fc.nat(1),
      later: fc.constantFrom(0, 0, 1, 30, -20),
    }),
    { minLength: 5, maxLength: 25 },
  );
}
