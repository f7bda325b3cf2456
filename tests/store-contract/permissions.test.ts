import { describe, expect, it } from 'vitest';
import { type Found, type Link, NO_READINGS } from '../../src/domain/link.ts';
import type { Message, Party, Person } from '../../src/domain/message.ts';
import { expiryAtMost, mayDelete, mayRename } from './permissions.ts';

const NOW = 1_800_000_000;

const person = (id: string, token: string | null = null): Person => ({ id, token });
const party = (id: string, binding: string | null = null): Party => ({ id, binding });

/** Made by bob, bound to bob's token. */
const pending: Message = {
  id: 'id',
  format: 1,
  ciphertext: { encryptedMessage: 'cA==', iv: 'aQ==', salt: 'cw==' },
  label: { customName: '', sealedName: '' },
  createdAt: NOW - 10,
  expiry: { kind: 'at', instant: NOW + 1 },
  creator: party('bob', "bob's token"),
  owner: null,
};
const link: Link = {
  linkVerifier: 'link',
  claimVerifier: 'key',
  locked: false,
  wrongPassphrases: 0,
  retryAt: 0,
  maxReadings: null,
  readings: NO_READINGS,
  ending: null,
};
const ofOlderClient: Message = { ...pending, format: 0, creator: party('bob') };
const owned: Message = { ...pending, creator: null, owner: party('alice', "alice's token") };
const expired = (message: Message): Message => ({ ...message, expiry: { kind: 'at', instant: NOW } });
const found = (message: Message, change: Partial<Found> = {}): Found => ({
  message,
  link,
  leaseUntil: null,
  ...change,
});
const forReaders: Partial<Found> = { link: { ...link, maxReadings: 2 }, leaseUntil: NOW + 1 };

const alice = person('alice', "alice's token");
const bob = person('bob', "bob's token");
const carol = person('carol');

describe('renaming', () => {
  it.each([
    ['is allowed to the owner', owned, alice, true],
    ['is refused to the owner’s id without the token', owned, person('alice'), false],
    ['is refused to the sender', pending, bob, false],
    ['is refused after the expiry', expired(owned), alice, false],
    ['is refused where there is no message', null, alice, false],
  ])('renaming %s', (_, message, who, allowed) => {
    expect(mayRename(message, who, NOW)).toBe(allowed);
  });
});

describe('deleting', () => {
  it.each([
    ['is allowed to the owner', found(owned), alice, true],
    ['is refused to the owner’s id without the token', found(owned), person('alice'), false],
    ['is allowed to the sender until the message is claimed', found(pending), bob, true],
    ['is refused to the sender’s id without the token', found(pending), person('bob'), false],
    ['is allowed to the id of a sender without a token', found(ofOlderClient), person('bob'), true],
    [
      'is refused to the sender once the message is claimed',
      found({ ...owned, creator: pending.creator }),
      bob,
      false,
    ],
    ['is refused to another user', found(pending), person('carol', 'x'), false],
    ['is allowed to a reader whose lease runs', found(pending, forReaders), carol, true],
    [
      'is refused to a reader without a lease',
      found(pending, { ...forReaders, leaseUntil: null }),
      carol,
      false,
    ],
    [
      'is refused to a reader whose lease is over',
      found(pending, { ...forReaders, leaseUntil: NOW }),
      carol,
      false,
    ],
    ['is refused to a reader of what can be claimed', found(pending, { leaseUntil: NOW + 1 }), carol, false],
    ['is allowed to the sender after a reading, too', found(pending, forReaders), bob, true],
    ['is refused after the expiry', found(expired(owned)), alice, false],
  ])('deleting %s', (_, given, who, allowed) => {
    expect(mayDelete(given, who, NOW)).toBe(allowed);
  });
});

it('an expiry is brought forward and never put off', () => {
  const at = (instant: number) => ({ kind: 'at', instant }) as const;
  expect(expiryAtMost(at(NOW), NOW + 1)).toEqual(at(NOW));
  expect(expiryAtMost(at(NOW + 2), NOW + 1)).toEqual(at(NOW + 1));
  expect(expiryAtMost({ kind: 'never' }, NOW)).toEqual(at(NOW));
});
