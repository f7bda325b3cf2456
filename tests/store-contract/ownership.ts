import { describe, expect, it } from 'vitest';
import type { Expiry } from '../../src/domain/expiry.ts';
import { boundTo, type Message, type Person } from '../../src/domain/message.ts';
import { decideReading, type Reader, refusalOfClaim } from '../../src/domain/ownership.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { expiryAtMost, mayDelete, mayRename } from './permissions.ts';
import { claimBy, digest, freshId, message, NOW, party, RECIPIENT_CIPHERTEXT } from './samples.ts';

/** Something a person tries: whether the rules allow it, what it makes of the message, and the store's own attempt. */
interface Act {
  readonly name: string;
  readonly isAllowed: (message: Message) => boolean;
  readonly outcome: (message: Message) => Message | null;
  readonly attempt: (store: MessageStore, id: string) => Promise<unknown>;
}

const UNTIL = NOW + 600;
const NEW_LABEL = { customName: 'renamed', sealedName: 'resealed' };

export function describeOwnership(current: CurrentStore): void {
  describe('every request of every person on every state of a message', () => {
    const states = everyState();

    for (const [name, acts] of Object.entries(everyAct())) {
      it(`a person ${name} exactly when the rules say so`, async () => {
        const { store } = current();
        const allowed = await Promise.all(states.map((state) => countAllowed(store, state, acts)));
        // Without both sorts among the cases the table would prove nothing.
        const count = allowed.reduce((sum, each) => sum + each, 0);
        expect(count).toBeGreaterThan(10);
        expect(count).toBeLessThan(states.length * acts.length);
      });
    }
  });
}

/** Tries all that is refused on one copy, which must stay as it was, and each allowed act on a copy of its own. */
async function countAllowed(store: MessageStore, state: Message, acts: readonly Act[]): Promise<number> {
  const allowed = acts.filter((act) => act.isAllowed(state));
  const refused = acts.filter((act) => !act.isAllowed(state));
  await Promise.all([
    expectRefused(store, state, refused),
    ...allowed.map((act) => expectDone(store, state, act)),
  ]);
  return allowed.length;
}

async function expectRefused(store: MessageStore, state: Message, acts: readonly Act[]): Promise<void> {
  const copy = { ...state, id: freshId() };
  await store.create(copy, null);
  await Promise.all(
    acts.map(async (act) => {
      const answer = await act.attempt(store, copy.id);
      expect(answer || null, `${act.name} of ${JSON.stringify(copy)}`).toBeNull();
    }),
  );
  expect(await store.find(copy.id)).toEqual(copy);
}

async function expectDone(store: MessageStore, state: Message, act: Act): Promise<void> {
  const copy = { ...state, id: freshId() };
  await store.create(copy, null);
  expect(await act.attempt(store, copy.id), `${act.name} of ${JSON.stringify(copy)}`).toBeTruthy();
  expect(await store.find(copy.id)).toEqual(act.outcome(copy));
}

function everyState(): Message[] {
  const owners = [null, party('alice'), party('alice', 'one')];
  const creators = [null, party('bob'), party('bob', 'two')];
  const readings = [
    { kind: 'many' },
    { kind: 'once', startedWith: null },
    { kind: 'once', startedWith: digest('reading') },
  ] as const;
  const expiries: Expiry[] = [
    { kind: 'never' },
    { kind: 'at', instant: NOW + 1 },
    { kind: 'at', instant: NOW },
  ];
  return owners
    .flatMap((owner) => creators.map((creator) => ({ owner, creator })))
    .flatMap((state) => [null, digest('key')].map((verifier) => ({ ...state, verifier })))
    .flatMap((state) => readings.map((each) => ({ ...state, readings: each })))
    .flatMap((state) => expiries.map((expiry) => message({ ...state, expiry })))
    .filter(isPossible);
}

/** A claim forgets the creator, and what can be read once cannot be claimed. */
function isPossible({ owner, creator, readings }: Message): boolean {
  return owner === null || (creator === null && readings.kind === 'many');
}

function everyAct(): Record<string, readonly Act[]> {
  const people = ['alice', 'bob', 'carol'].flatMap((id) =>
    [null, digest('one'), digest('two')].map((token) => ({ id, token })),
  );
  const claimTokens = [null, digest('key'), digest('another key')];
  const readTokens = [null, digest('reading'), digest('another reading')];
  const carol = { id: 'carol', token: digest('one') };
  const readers = claimTokens.flatMap((claimToken) =>
    readTokens.map((readToken) => ({ person: carol, claimToken, readToken })),
  );
  return {
    claims: [carol, { id: 'dave', token: null }].flatMap((who) =>
      claimTokens.flatMap((token) => [8, 10_000].map((length) => claiming(who, token, length))),
    ),
    'begins a single reading': readers.map(beginning),
    renames: people.map(renaming),
    deletes: people.flatMap((who) => readTokens.map((token) => deleting(who, token))),
  };
}

function claiming(who: Person, claimToken: string | null, length: number): Act {
  const ciphertext = { ...RECIPIENT_CIPHERTEXT, encryptedMessage: 'A'.repeat(length) };
  return {
    name: `claim by ${who.id} ${who.token} with ${claimToken} of ${length}`,
    isAllowed: (given) => refusalOfClaim(given, { claimToken, length }, NOW) === null,
    attempt: async (store, id) =>
      (await store.claim(claimBy(who, id, { claimToken, ciphertext }), NOW)) === 'claimed',
    outcome: (given) => ({
      ...given,
      ciphertext,
      label: { ...given.label, sealedName: 'sealed for the recipient' },
      creator: null,
      owner: boundTo(who),
      verifier: null,
    }),
  };
}

function beginning(reader: Reader): Act {
  return {
    name: `reading with ${reader.claimToken} and ${reader.readToken}`,
    isAllowed: (given) => {
      const { granted } = decideReading(given, reader, NOW);
      return given.readings.kind === 'once' && (granted === 'start-reading' || granted === 'full');
    },
    attempt: (store, id) => store.startReading(id, reader, NOW, UNTIL),
    outcome: (given) => ({
      ...given,
      expiry: expiryAtMost(given.expiry, UNTIL),
      readings: { kind: 'once', startedWith: reader.readToken },
    }),
  };
}

function renaming(who: Person): Act {
  return {
    name: `renaming by ${who.id} ${who.token}`,
    isAllowed: (given) => mayRename(given, who, NOW),
    attempt: (store, id) => store.rename(id, who, NEW_LABEL, NOW),
    outcome: (given) => ({ ...given, label: NEW_LABEL }),
  };
}

function deleting(who: Person, readToken: string | null): Act {
  return {
    name: `deletion by ${who.id} ${who.token} with ${readToken}`,
    isAllowed: (given) => mayDelete(given, who, readToken, NOW),
    attempt: (store, id) => store.remove(id, who, readToken, NOW),
    outcome: () => null,
  };
}
