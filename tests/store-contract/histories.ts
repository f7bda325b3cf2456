import type { Expiry } from '../../src/domain/expiry.ts';
import type { LinkTerms } from '../../src/domain/link.ts';
import type { History } from './acting.ts';
import type { Act } from './model.ts';
import { claimBy, DAY, digest, message, NOW, party, person, proof, terms } from './samples.ts';

// Messages in every state that the rules distinguish, as the acts that lead there.

const BOB = person('bob', 'bob');
const CAROL = person('carol', 'carol');
const IN_A_DAY: Expiry = { kind: 'at', instant: NOW + DAY };

const readAt = (reader: string, now: number): Act => ({ kind: 'read', proof: proof(reader), now });
const removeAt = (now: number, who = person('nobody'), readToken: string | null = null): Act => ({
  kind: 'remove',
  person: who,
  readToken: readToken && digest(readToken),
  now,
});
const claimAt = (now: number): Act => ({ kind: 'claim', claim: claimBy(CAROL, ''), now });

/** Ten wrong passphrases: the next is judged a minute later. */
function guessesAt(now: number): Act[] {
  const guess: Act = { kind: 'read', proof: proof('guesser', { claimToken: digest('guess') }), now };
  return Array<Act>(10).fill(guess);
}

/** For each number of readers, with a passphrase and without. */
const ACTS: Readonly<Record<string, readonly Act[]>> = {
  fresh: [],
  'read by this reader': [readAt('mine', NOW - 10)],
  'read by another': [readAt('another', NOW - 10)],
  'read by both': [readAt('mine', NOW - 20), readAt('another', NOW - 10)],
  'read, and given up': [readAt('mine', NOW - 10), removeAt(NOW - 5, undefined, 'mine')],
  'read by both, and given up by one': [
    readAt('mine', NOW - 20),
    readAt('another', NOW - 10),
    removeAt(NOW - 5, undefined, 'mine'),
  ],
  'read long ago': [readAt('mine', NOW - 600)],
  'read nearly long ago': [readAt('mine', NOW - 599)],
  'claimed by carol': [readAt('mine', NOW - 10), claimAt(NOW - 5)],
  'claimed by carol, and deleted': [claimAt(NOW - 10), removeAt(NOW - 5, CAROL)],
  withdrawn: [readAt('mine', NOW - 10), removeAt(NOW - 5, BOB)],
};

/** With a passphrase alone. */
const GUESSED: Readonly<Record<string, readonly Act[]>> = {
  'guessed at': guessesAt(NOW - 59),
  'guessed at a minute ago': guessesAt(NOW - 60),
  'read, then guessed at': [readAt('mine', NOW - 70), ...guessesAt(NOW - 59)],
  'guessed at for hours': Array.from({ length: 8 }, (_, hour) => guessesAt(NOW - 3_600 * (7 - hour))).flat(),
};

/** Of messages of format 1. */
export function everyHistory(): History[] {
  const histories = [false, true].flatMap((locked) =>
    [null, 1, 2].flatMap((maxReadings) =>
      Object.entries({ ...ACTS, ...(locked ? GUESSED : {}) }).map(([name, acts]) =>
        historyOf(`${name}, ${locked ? 'locked' : 'open'}, for ${maxReadings}`, acts, {
          locked,
          maxReadings,
        }),
      ),
    ),
  );
  return [...histories, ...[null, 2].flatMap(atTheirEnd)];
}

/** On both sides of the second in which a message expires, purged or not. */
function atTheirEnd(maxReadings: number | null): History[] {
  const ends: Record<string, Expiry> = {
    'without end': { kind: 'never' },
    'in its last second': { kind: 'at', instant: NOW + 1 },
    expired: { kind: 'at', instant: NOW },
  };
  const reading = readAt('mine', NOW - 10);
  const change = { locked: true, maxReadings };
  const histories = Object.entries(ends).flatMap(([name, expiry]) =>
    [[], [reading], [reading, readAt('another', NOW - 5)], [claimAt(NOW - 5)]].map((acts, index) =>
      historyOf(`${name}, for ${maxReadings}, ${index}`, acts, change, expiry),
    ),
  );
  return [...histories, purged(change)];
}

/** So long ago that the purge meets no other. */
function purged(change: Partial<LinkTerms>): History {
  const end = NOW - 7 * DAY;
  const acts: Act[] = [readAt('mine', end - 10), { kind: 'purge', now: end }];
  return historyOf('purged', acts, change, { kind: 'at', instant: end });
}

function historyOf(
  name: string,
  acts: readonly Act[],
  change: Partial<LinkTerms>,
  expiry = IN_A_DAY,
): History {
  return { name, message: message({ format: 1, expiry, createdAt: NOW - DAY }), terms: terms(change), acts };
}

/** Of messages without a link: those of format 0, and owned ones. */
export function everyHistoryWithoutLink(): History[] {
  const owners = [null, party('alice'), party('alice', 'one')];
  const creators = [null, party('bob'), party('bob', 'two')];
  const expiries: Expiry[] = [
    { kind: 'never' },
    { kind: 'at', instant: NOW + 1 },
    { kind: 'at', instant: NOW },
  ];
  return owners
    .flatMap((owner) => creators.map((creator) => ({ owner, creator })))
    .filter(({ owner, creator }) => owner === null || creator === null)
    .flatMap((state) => expiries.map((expiry) => ({ ...state, expiry })))
    .flatMap((state) =>
      (state.owner === null ? [0 as const] : [0 as const, 1 as const]).map((format) => ({
        ...state,
        format,
      })),
    )
    .map((state) => ({ name: JSON.stringify(state), message: message(state), terms: null, acts: [] }));
}
