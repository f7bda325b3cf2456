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

describe('a user id', () => {
  it.each([
    ['proves nothing where a message has no such party', person('alice'), null, false],
    ['proves an unbound party', person('alice'), party('alice'), true],
    ['proves an unbound party, whatever the token', alice, party('alice'), true],
    ['of another user proves nothing', person('bob'), party('alice'), false],
    ['without a token does not prove a bound party', person('alice'), party('alice', "alice's token"), false],
    ['with another token does not prove a bound party', person('alice', 'x'), party('alice', 'y'), false],
    ['with its token proves a bound party', alice, party('alice', "alice's token"), true],
    ['of another user with the right token proves nothing', person('bob', 'x'), party('alice', 'x'), false],
  ])('a user id %s', (_, who, whom, proven) => {
    expect(proves(who, whom)).toBe(proven);
  });

  it('a user id identifies the sender only together with the token', () => {
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
    ['is allowed to the owner', owned, reader({ person: alice }), { granted: 'full' }],
    [
      'is refused to the owner’s id without the token',
      owned,
      reader({ person: person('alice') }),
      { refused: 'other-owner' },
    ],
    [
      'is allowed to the id of an owner without a token',
      ownedWithoutToken,
      reader({ person: person('alice') }),
      { granted: 'full' },
    ],
    [
      'is refused to another user, whatever the key',
      owned,
      reader({ claimToken: 'key' }),
      { refused: 'other-owner' },
    ],
    [
      'is refused from the second of the expiry on',
      expired(pending),
      reader({ claimToken: 'key' }),
      { refused: 'expired' },
    ],
    [
      'is refused to the owner too after the expiry',
      expired(owned),
      reader({ person: alice }),
      { refused: 'expired' },
    ],
  ])('reading %s', (_, message, who, outcome) => {
    expect(decideReading(message, who, NOW)).toEqual(outcome);
  });
});

describe('a single reading', () => {
  const [claimToken, readToken] = ['key', 'reading'];

  it.each<[string, Message, Reader, object]>([
    ['is not started without the key', unread, reader(), { granted: 'metadata-only' }],
    [
      'is not started by a read token without the key',
      unread,
      reader({ readToken }),
      { granted: 'metadata-only' },
    ],
    [
      'is not started with a wrong key',
      unread,
      reader({ claimToken: 'x', readToken }),
      { refused: 'unproven' },
    ],
    ['needs a read token', unread, reader({ claimToken }), { refused: 'read-token-missing' }],
    [
      'starts with key and read token',
      unread,
      reader({ claimToken, readToken }),
      { granted: 'start-reading' },
    ],
    ['is repeated with its token', read, reader({ claimToken, readToken }), { granted: 'full' }],
    ['is repeated with its token alone', read, reader({ readToken }), { granted: 'full' }],
    [
      'is not repeated with a wrong key',
      read,
      reader({ claimToken: 'x', readToken }),
      { refused: 'unproven' },
    ],
    [
      'is refused to another read token',
      read,
      reader({ claimToken, readToken: 'x' }),
      { refused: 'already-read' },
    ],
    [
      'is refused to the sender once another reader has started it',
      read,
      reader({ person: bob }),
      { refused: 'already-read' },
    ],
    ['is refused after the expiry', expired(read), reader({ readToken }), { refused: 'expired' }],
  ])('a single reading %s', (_, message, who, outcome) => {
    expect(decideReading(message, who, NOW)).toEqual(outcome);
  });
});

describe('claiming', () => {
  it.each([
    ['is allowed with the key', pending, 'key', null],
    ['is refused without the key', pending, null, 'unproven'],
    ['is refused with a wrong key', pending, 'x', 'unproven'],
    ['needs no key where an older client made none', ofOlderClient, null, null],
    ['is refused for a message with an owner, to the owner too', owned, null, 'already-owned'],
    ['is refused for a one-time message', unread, 'key', 'one-time'],
    ['is refused for an expired message, before any other reason', expired(owned), null, 'expired'],
  ])('claiming %s', (_, message, claimToken, refusal) => {
    expect(refusalOfClaim(message, { claimToken, length: 8 }, NOW)).toBe(refusal);
  });
});
