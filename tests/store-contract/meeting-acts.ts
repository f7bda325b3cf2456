import fc from 'fast-check';
import type { History } from './acting.ts';
import type { Act } from './model.ts';
import {
  claimBy,
  createdMessageFor,
  DAY,
  digest,
  freshId,
  message,
  NOW,
  person,
  proof,
  terms,
} from './samples.ts';
import { CREATED_ONCE, type Play, READERS } from './two-at-once.ts';

// The acts that are played against each other, and the messages that they meet at.

const BOB = person('bob', 'bob');
const CAROL = person('carol', 'carol');
const DAVE = person('dave', 'dave');
const RECEIPT = 'receipt';
const GUESS = { claimToken: digest('guess') };

const read = (reader: string, now: number): Act => ({ kind: 'read', proof: proof(reader), now });
const guess = (now: number): Act => ({ kind: 'read', proof: proof('dan', GUESS), now });
const give = (reader: string, now: number): Act => ({
  kind: 'remove',
  person: person('nobody'),
  readToken: digest(reader),
  now,
});
const remove = (who: typeof BOB, now: number): Act => ({ kind: 'remove', person: who, readToken: null, now });
const cancel = (who: typeof BOB, now: number): Act => ({
  kind: 'cancel',
  person: who,
  key: CREATED_ONCE.key,
  now,
});
const claim = (reader: string, who: typeof BOB, now: number, change = {}): Act => ({
  kind: 'claim',
  claim: claimBy(who, '', { ...proof(reader), ...change }),
  now,
});
const takeDown = (now: number): Act => ({ kind: 'take down', now });
const purge = (now: number): Act => ({ kind: 'purge', now });
const purgeRead = (now: number): Act => ({ kind: 'purge read', now });

/** By what they do; each at the same time. */
function actsAt(now: number): Act[] {
  return [
    read('ann', now),
    read('ben', now),
    guess(now),
    claim('ann', CAROL, now),
    claim('cat', DAVE, now),
    claim('dan', DAVE, now, GUESS),
    remove(BOB, now),
    remove(CAROL, now),
    cancel(BOB, now),
    give('ann', now),
    give('ben', now),
    takeDown(now),
    purge(now),
    purgeRead(now),
  ];
}

/** A minute, a lease and a lifetime later. */
const LATER = [60, 600, 86_400];

/** Each two acts, also each with itself, and each with one whose server's clock is ahead. */
function everyPair(): (readonly [Act, Act])[] {
  const acts = actsAt(NOW);
  const equal = acts.flatMap((one, index) => acts.slice(index).map((other) => [one, other] as const));
  const expiring = acts.flatMap((one) => [
    [one, purge(NOW + DAY)] as const,
    [one, purgeRead(NOW + 600)] as const,
    [one, read('cat', NOW + DAY)] as const,
  ]);
  return [...equal, ...expiring].filter(arePlayable);
}

/** A purge that meets another leaves the work to it. */
function arePlayable([one, other]: readonly [Act, Act]): boolean {
  return !(one.kind.startsWith('purge') && other.kind.startsWith('purge'));
}

function historyOf(
  name: string,
  change: Parameters<typeof terms>[0],
  acts: readonly Act[],
  end = NOW + DAY,
): History {
  const expiry = { kind: 'at', instant: end } as const;
  return {
    name,
    message: message({ format: 1, expiry }),
    terms: terms({ receiptId: RECEIPT, ...change }),
    acts,
  };
}

const before = NOW - 30;
const NINE_GUESSES = Array.from({ length: 9 }, () => guess(before));
const HISTORIES: readonly History[] = [
  { name: 'of an earlier server', message: message(), terms: null, acts: [] },
  historyOf('open', {}, []),
  historyOf('read', {}, [read('ann', before)]),
  historyOf('one guess before the wait', { locked: true }, NINE_GUESSES),
  historyOf('waiting, and read', { locked: true }, [read('ann', before), ...NINE_GUESSES, guess(before)]),
  historyOf('of a sender who wants no receipt', { receiptId: null }, [read('ann', before)]),
  historyOf('for one', { maxReadings: 1 }, []),
  historyOf('for two, one guess before the wait', { maxReadings: 2, locked: true }, [
    read('cat', before),
    ...NINE_GUESSES,
  ]),
  historyOf('read by two of two', { maxReadings: 2 }, [read('ann', before), read('ben', before)]),
  historyOf('read by two of three', { maxReadings: 3 }, [read('ann', before), read('ben', before)]),
  historyOf('claimed', {}, [claim('ann', CAROL, before)]),
  historyOf('expired', { maxReadings: 2 }, [read('ann', before)], NOW),
];

/** Every two acts on each of these messages. */
export function everyPlay(): Play[] {
  return HISTORIES.flatMap((history) => everyPair().map((pair) => ({ history, pairs: [pair] })));
}

/** Any message, and two acts at once a few times. */
export function anyPlay(): fc.Arbitrary<Play> {
  return anyHistory().chain((history) =>
    fc
      .array(fc.tuple(fc.nat(2), anyAct(history), anyAct(history)), { minLength: 1, maxLength: 4 })
      .map((drawn) => ({ history, pairs: pairsInTime(drawn) })),
  );
}

type ActAt = (now: number) => Act;

/** The clock goes on with each pair, seldom far; that of the second server is at times a second ahead. */
function pairsInTime(drawn: readonly [number, ActAt, ActAt][]): (readonly [Act, Act])[] {
  let now = NOW;
  const pairs = drawn.map(([pace, one, other], index) => {
    now += index === 0 ? 0 : ([1, 60, 599][pace] ?? 0);
    return [one(now), other(now + (pace === 1 ? 1 : 0))] as const;
  });
  return pairs.filter(arePlayable);
}

function anyHistory(): fc.Arbitrary<History> {
  return fc
    .record({
      locked: fc.boolean(),
      maxReadings: fc.constantFrom(null, 1, 2, 3),
      receiptId: fc.constantFrom(RECEIPT, null),
      guesses: fc.constantFrom(0, 8, 9, 10),
      readers: fc.subarray(READERS.slice(0, 3)),
      end: fc.constantFrom(NOW + 1, NOW + 61, NOW + 700, NOW + DAY),
    })
    .map(({ locked, maxReadings, receiptId, guesses, readers, end }) => {
      const acts = [
        ...readers.map((reader) => read(reader, before)),
        ...Array.from({ length: guesses }, () => guess(before)),
      ];
      return historyOf('any', { locked, maxReadings, receiptId }, acts, end);
    });
}

function anyAct({ message: given, terms: link }: History): fc.Arbitrary<ActAt> {
  const later = fc.constantFrom(...LATER);
  const reader = fc.constantFrom(...READERS);
  const who = fc.constantFrom(CAROL, DAVE);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: reader.map(
        (name): ActAt =>
          (now) =>
            read(name, now),
      ),
    },
    { weight: 2, arbitrary: fc.constant<ActAt>(guess) },
    {
      weight: 2,
      arbitrary: fc.tuple(reader, who).map(
        ([name, by]): ActAt =>
          (now) =>
            claim(name, by, now),
      ),
    },
    fc.tuple(reader, who).map(
      ([name, by]): ActAt =>
        (now) =>
          claim(name, by, now, GUESS),
    ),
    {
      weight: 3,
      arbitrary: reader.map(
        (name): ActAt =>
          (now) =>
            give(name, now),
      ),
    },
    fc.constantFrom(BOB, CAROL).map(
      (by): ActAt =>
        (now) =>
          remove(by, now),
    ),
    fc.constantFrom(BOB, DAVE).map(
      (by): ActAt =>
        (now) =>
          cancel(by, now),
    ),
    later.map(
      (seconds): ActAt =>
        (now) =>
          purge(now + seconds),
    ),
    later.map(
      (seconds): ActAt =>
        (now) =>
          purgeRead(now + seconds),
    ),
    fc.constant<ActAt>(takeDown),
    fc.constant<ActAt>(() => createAgain(given, link)),
  );
}

function createAgain(given: History['message'], link: History['terms']): Act {
  return {
    kind: 'create again',
    message: { ...given, id: freshId() },
    terms: link ?? terms(),
    idempotency: CREATED_ONCE,
    first: createdMessageFor(given, link),
  };
}
