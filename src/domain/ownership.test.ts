import { describe, expect, it } from 'vitest';
import type { Message, Party, Person } from './message.ts';
import { decideReading, isCreator, proves, type Reader, refusalOfClaim } from './ownership.ts';

const NOW = 1_800_000_000;

const person = (id: string, token: string | null = null): Person => ({ id, token });
const party = (id: string, binding: string | null = null): Party => ({ id, binding });
const reader = (change: Partial<Reader> = {}): Reader => ({
  person: person('carol'),
  claimToken: null,
  readToken: null,
  ...change,
});

/** Made by bob, bound to bob's token, readable with `key`. */
const pending: Message = {
  id: 'id',
  ciphertext: { encryptedMessage: 'cA==', iv: 'aQ==', salt: 'cw==' },
  label: { customName: '', sealedName: '' },
  createdAt: NOW - 10,
  expiry: { kind: 'at', instant: NOW + 1 },
  creator: party('bob', "bob's token"),
  owner: null,
  verifier: 'key',
  readings: { kind: 'many' },
};
const ofOlderClient: Message = { ...pending, creator: party('bob'), verifier: null };
const owned: Message = { ...pending, creator: null, owner: party('alice', "alice's token"), verifier: null };
const ownedWithoutToken: Message = { ...owned, owner: party('alice') };
const unread: Message = { ...pending, readings: { kind: 'once', startedWith: null } };
const read: Message = { ...pending, readings: { kind: 'once', startedWith: 'reading' } };
const expired = (message: Message): Message => ({ ...message, expiry: { kind: 'at', instant: NOW } });

const alice = person('alice', "alice's token");
const bob = person('bob', "bob's token");

describe('a name', () => {
  it.each([
    ['of nobody proves nothing', person('alice'), null, false],
    ['proves what is not bound', person('alice'), party('alice'), true],
    ['proves what is not bound, whatever the token', alice, party('alice'), true],
    ['of somebody else proves nothing', person('bob'), party('alice'), false],
    ['does not prove what is bound', person('alice'), party('alice', "alice's token"), false],
    ['with another token does not prove what is bound', person('alice', 'x'), party('alice', 'y'), false],
    ['with the token proves what is bound', alice, party('alice', "alice's token"), true],
    ['of somebody else with the right token proves nothing', person('bob', 'x'), party('alice', 'x'), false],
  ])('%s', (_, who, whom, proven) => {
    expect(proves(who, whom)).toBe(proven);
  });

  it('tells the sender only together with the token', () => {
    expect(isCreator(bob, pending)).toBe(true);
    expect(isCreator(person('bob'), pending)).toBe(false);
    expect(isCreator(person('bob'), ofOlderClient)).toBe(false);
    expect(isCreator(bob, owned)).toBe(false);
  });
});

describe('reading', () => {
  it.each<[string, Message, Reader, object]>([
    ['without the key shows no ciphertext', pending, reader(), { granted: 'metadata-only' }],
    ['with a wrong key is refused', pending, reader({ claimToken: 'x' }), { refused: 'unproven' }],
    ['with the key is granted', pending, reader({ claimToken: 'key' }), { granted: 'full' }],
    ['needs the key of the sender too', pending, reader({ person: bob }), { granted: 'metadata-only' }],
    ['needs no key where an older client made none', ofOlderClient, reader(), { granted: 'full' }],
    ['is the owner’s', owned, reader({ person: alice }), { granted: 'full' }],
    [
      'is not open to the owner’s name alone',
      owned,
      reader({ person: person('alice') }),
      { refused: 'other-owner' },
    ],
    [
      'is open to the name of an owner without token',
      ownedWithoutToken,
      reader({ person: person('alice') }),
      { granted: 'full' },
    ],
    [
      'is not somebody else’s, whatever the key',
      owned,
      reader({ claimToken: 'key' }),
      { refused: 'other-owner' },
    ],
    [
      'is over in the second of the expiry',
      expired(pending),
      reader({ claimToken: 'key' }),
      { refused: 'expired' },
    ],
    ['is over for the owner too', expired(owned), reader({ person: alice }), { refused: 'expired' }],
  ])('%s', (_, message, who, outcome) => {
    expect(decideReading(message, who, NOW)).toEqual(outcome);
  });
});

describe('a single reading', () => {
  const [claimToken, readToken] = ['key', 'reading'];

  it.each<[string, Message, Reader, object]>([
    ['is not begun by looking', unread, reader(), { granted: 'metadata-only' }],
    ['is not begun by looking with a token', unread, reader({ readToken }), { granted: 'metadata-only' }],
    [
      'is not begun with a wrong key',
      unread,
      reader({ claimToken: 'x', readToken }),
      { refused: 'unproven' },
    ],
    ['needs a token of the reader’s', unread, reader({ claimToken }), { refused: 'read-token-missing' }],
    ['begins with key and token', unread, reader({ claimToken, readToken }), { granted: 'start-reading' }],
    ['is repeated with its token', read, reader({ claimToken, readToken }), { granted: 'full' }],
    ['is repeated with its token alone', read, reader({ readToken }), { granted: 'full' }],
    [
      'is not repeated with a wrong key',
      read,
      reader({ claimToken: 'x', readToken }),
      { refused: 'unproven' },
    ],
    ['is over for another token', read, reader({ claimToken, readToken: 'x' }), { refused: 'already-read' }],
    ['is over for the sender', read, reader({ person: bob }), { refused: 'already-read' }],
    ['is over when it has expired', expired(read), reader({ readToken }), { refused: 'expired' }],
  ])('%s', (_, message, who, outcome) => {
    expect(decideReading(message, who, NOW)).toEqual(outcome);
  });
});

describe('claiming', () => {
  it.each([
    ['is allowed with the key', pending, 'key', null],
    ['is refused without the key', pending, null, 'unproven'],
    ['is refused with a wrong key', pending, 'x', 'unproven'],
    ['needs no key where an older client made none', ofOlderClient, null, null],
    ['is refused for what has an owner, the owner too', owned, null, 'already-owned'],
    ['is refused for what is read once', unread, 'key', 'one-time'],
    ['is refused for what has expired, before all else', expired(owned), null, 'expired'],
  ])('%s', (_, message, claimToken, refusal) => {
    expect(refusalOfClaim(message, { claimToken, length: 8 }, NOW)).toBe(refusal);
  });
});
