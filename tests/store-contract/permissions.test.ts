import { describe, expect, it } from 'vitest';
import type { Message, Party, Person } from '../../src/domain/message.ts';
import { expiryAtMost, mayDelete, mayRename } from './permissions.ts';

const NOW = 1_800_000_000;

const person = (id: string, token: string | null = null): Person => ({ id, token });
const party = (id: string, binding: string | null = null): Party => ({ id, binding });

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
const unread: Message = { ...pending, readings: { kind: 'once', startedWith: null } };
const read: Message = { ...pending, readings: { kind: 'once', startedWith: 'reading' } };
const expired = (message: Message): Message => ({ ...message, expiry: { kind: 'at', instant: NOW } });

const alice = person('alice', "alice's token");
const bob = person('bob', "bob's token");

describe('renaming', () => {
  it.each([
    ['is the owner’s', owned, alice, true],
    ['is not open to the owner’s name alone', owned, person('alice'), false],
    ['is not the sender’s', pending, bob, false],
    ['is over when the message has expired', expired(owned), alice, false],
  ])('%s', (_, message, who, allowed) => {
    expect(mayRename(message, who, NOW)).toBe(allowed);
  });
});

describe('deleting', () => {
  it.each([
    ['is the owner’s', owned, alice, null, true],
    ['is not open to the owner’s name alone', owned, person('alice'), null, false],
    ['is the sender’s while nobody owns it', pending, bob, null, true],
    ['is not open to the sender’s name alone', pending, person('bob'), null, false],
    ['is open to the name of a sender without token', ofOlderClient, person('bob'), null, true],
    [
      'is not the sender’s any more once it is owned',
      { ...owned, creator: pending.creator },
      bob,
      null,
      false,
    ],
    ['is not somebody else’s', pending, person('carol', 'x'), null, false],
    ['is open to whoever began the single reading', read, person('carol'), 'reading', true],
    ['is not open to another reader', read, person('carol'), 'x', false],
    ['is not open with a token when nothing was read', unread, person('carol'), 'reading', false],
    ['is the sender’s after a reading, too', read, bob, null, true],
    ['is over when the message has expired', expired(owned), alice, null, false],
  ])('%s', (_, message, who, readToken, allowed) => {
    expect(mayDelete(message, who, readToken, NOW)).toBe(allowed);
  });
});

it('an expiry is brought forward and never put off', () => {
  const at = (instant: number) => ({ kind: 'at', instant }) as const;
  expect(expiryAtMost(at(NOW), NOW + 1)).toEqual(at(NOW));
  expect(expiryAtMost(at(NOW + 2), NOW + 1)).toEqual(at(NOW + 1));
  expect(expiryAtMost({ kind: 'never' }, NOW)).toEqual(at(NOW));
});
