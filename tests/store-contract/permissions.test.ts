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
    ['is allowed to the owner', owned, alice, true],
    ['is refused to the owner’s id without the token', owned, person('alice'), false],
    ['is refused to the sender', pending, bob, false],
    ['is refused after the expiry', expired(owned), alice, false],
  ])('renaming %s', (_, message, who, allowed) => {
    expect(mayRename(message, who, NOW)).toBe(allowed);
  });
});

describe('deleting', () => {
  it.each([
    ['is allowed to the owner', owned, alice, null, true],
    ['is refused to the owner’s id without the token', owned, person('alice'), null, false],
    ['is allowed to the sender until the message is claimed', pending, bob, null, true],
    ['is refused to the sender’s id without the token', pending, person('bob'), null, false],
    ['is allowed to the id of a sender without a token', ofOlderClient, person('bob'), null, true],
    [
      'is refused to the sender once the message is claimed',
      { ...owned, creator: pending.creator },
      bob,
      null,
      false,
    ],
    ['is refused to another user', pending, person('carol', 'x'), null, false],
    ['is allowed to the reader who started the single reading', read, person('carol'), 'reading', true],
    ['is refused to another reader', read, person('carol'), 'x', false],
    ['is refused to a read token where no reading has started', unread, person('carol'), 'reading', false],
    ['is allowed to the sender after a reading, too', read, bob, null, true],
    ['is refused after the expiry', expired(owned), alice, null, false],
  ])('deleting %s', (_, message, who, readToken, allowed) => {
    expect(mayDelete(message, who, readToken, NOW)).toBe(allowed);
  });
});

it('an expiry is brought forward and never put off', () => {
  const at = (instant: number) => ({ kind: 'at', instant }) as const;
  expect(expiryAtMost(at(NOW), NOW + 1)).toEqual(at(NOW));
  expect(expiryAtMost(at(NOW + 2), NOW + 1)).toEqual(at(NOW + 1));
  expect(expiryAtMost({ kind: 'never' }, NOW)).toEqual(at(NOW));
});
