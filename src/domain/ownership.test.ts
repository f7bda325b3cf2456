import { describe, expect, it } from 'vitest';
import { type Ending, type Found, type Link, NO_READINGS } from './link.ts';
import type { Message, Party, Person } from './message.ts';
import { decideReading, isCreator, proves, type Reader, refusalOfClaim } from './ownership.ts';

const NOW = 1_800_000_000;

const person = (id: string, token: string | null = null): Person => ({ id, token });
const party = (id: string, binding: string | null = null): Party => ({ id, binding });
const reader = (change: Partial<Reader> = {}): Reader => ({
  person: person('carol'),
  linkToken: null,
  claimToken: null,
  readToken: null,
  ...change,
});

/** Made by bob, bound to bob's token. */
const message: Message = {
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
  claimVerifier: 'claim',
  locked: false,
  wrongPassphrases: 0,
  retryAt: 0,
  maxReadings: null,
  readings: NO_READINGS,
  ending: null,
};
const found = (
  own: Partial<Message> = {},
  linked: Partial<Link> | null = {},
  leaseUntil: number | null = null,
): Found => ({
  message: { ...message, ...own },
  link: linked === null ? null : { ...link, ...linked },
  leaseUntil,
});
const kept: Partial<Link> = { claimVerifier: null, ending: { kind: 'kept', at: null } };
const pending = message;
const ofOlderClient: Message = { ...message, format: 0, creator: party('bob') };
const owned: Message = { ...message, creator: null, owner: party('alice', "alice's token") };
const ownedWithoutToken: Message = { ...owned, owner: party('alice') };
const EXPIRED = { expiry: { kind: 'at', instant: NOW } } as const;
const READ_AT = NOW - 5;
const usedUp: Partial<Link> = { maxReadings: 1, readings: { count: 1, firstAt: READ_AT, lastAt: READ_AT } };

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

const PROVEN = { linkToken: 'link', claimToken: 'claim', readToken: 'reader' };
const refused = (kind: string, at?: number) => ({ refused: at === undefined ? { kind } : { kind, at } });
const granted = (decision: string) => ({ granted: decision });

describe('reading', () => {
  it.each<[string, Found, Partial<Reader>, object]>([
    ['without proof is a look', found(), {}, granted('look')],
    ['with the link is a look that tells more', found(), { linkToken: 'link' }, granted('look-with-link')],
    ['with a wrong link is refused', found(), { linkToken: 'x' }, refused('unproven')],
    [
      'with a wrong link is refused, whatever else is right',
      found(),
      { ...PROVEN, linkToken: 'x' },
      refused('unproven'),
    ],
    ['needs the link token', found(), { ...PROVEN, linkToken: null }, refused('token-missing')],
    ['needs a read token', found(), { ...PROVEN, readToken: null }, refused('token-missing')],
    ['with a wrong claim token is refused', found(), { ...PROVEN, claimToken: 'x' }, refused('unproven')],
    ['by a new reader is recorded', found(), PROVEN, granted('record')],
    ['by a reader who has read it is not recorded again', found({}, {}, NOW - 1), PROVEN, granted('full')],
    ['by the proven sender is not recorded', found(), { ...PROVEN, person: bob }, granted('full')],
    ['needs the key of the sender too', found(), { person: bob }, granted('look')],
    ['needs no proof where an older client made none', found(ofOlderClient, null), {}, granted('full')],
    ['is allowed to the owner', found(owned, kept), { person: alice }, granted('full')],
    [
      'is refused to the owner’s id without the token',
      found(owned, kept),
      { person: person('alice') },
      refused('other-owner'),
    ],
    [
      'is allowed to the id of an owner without a token',
      found(ownedWithoutToken, kept),
      { person: person('alice') },
      granted('full'),
    ],
    ['is refused to another user, whatever the proof', found(owned, kept), PROVEN, refused('other-owner')],
    ['is refused from the second of the expiry on', found(EXPIRED), {}, refused('expired')],
    ['with a wrong link is refused after the expiry', found(EXPIRED), { linkToken: 'x' }, refused('expired')],
    ['with the link is told when it expired', found(EXPIRED), PROVEN, refused('expired', NOW)],
    [
      'with the link is told that it was kept, after the expiry too',
      found({ ...owned, ...EXPIRED }, kept),
      PROVEN,
      refused('other-owner'),
    ],
    [
      'is refused to the owner too after the expiry',
      found({ ...owned, ...EXPIRED }, kept),
      { person: alice },
      refused('expired'),
    ],
  ])('reading %s', (_, what, who, outcome) => {
    expect(decideReading(what, reader(who), NOW)).toEqual(outcome);
  });
});

describe('reading a message with a passphrase', () => {
  const locked = { locked: true };
  const waiting = { locked: true, retryAt: NOW + 60 };

  it.each<[string, Found, Partial<Reader>, object]>([
    [
      'leaves a wrong passphrase to the store, which counts it',
      found({}, locked),
      { ...PROVEN, claimToken: 'x' },
      granted('record'),
    ],
    ['is refused in the waiting time', found({}, waiting), PROVEN, refused('throttled', NOW + 60)],
    [
      'is refused in the waiting time, right or wrong',
      found({}, waiting),
      { ...PROVEN, claimToken: 'x' },
      refused('throttled', NOW + 60),
    ],
    [
      'is refused to the sender too in the waiting time',
      found({}, waiting),
      { ...PROVEN, person: bob },
      refused('throttled', NOW + 60),
    ],
    [
      'is allowed in the waiting time to a reader who has read it',
      found({}, waiting, NOW - 1),
      PROVEN,
      granted('full'),
    ],
    [
      'may be tried again when the waiting time is over',
      found({}, { locked: true, retryAt: NOW }),
      PROVEN,
      granted('record'),
    ],
    [
      'can be looked at in the waiting time',
      found({}, waiting),
      { linkToken: 'link' },
      granted('look-with-link'),
    ],
  ])('reading a message with a passphrase %s', (_, what, who, outcome) => {
    expect(decideReading(what, reader(who), NOW)).toEqual(outcome);
  });
});

describe('reading a message for a number of readers', () => {
  const once = { maxReadings: 1 };

  it.each<[string, Found, Partial<Reader>, object]>([
    ['starts with all three tokens', found({}, once), PROVEN, granted('record')],
    ['is no exception for its sender', found({}, once), { ...PROVEN, person: bob }, granted('record')],
    ['is repeated by its reader during the lease', found({}, usedUp, NOW + 1), PROVEN, granted('full')],
    ['ends with the lease', found({}, usedUp, NOW), PROVEN, refused('already-read', READ_AT)],
    ['is refused to a further reader', found({}, usedUp), PROVEN, refused('already-read', READ_AT)],
    [
      'is refused to a look too, when it is used up',
      found({}, usedUp),
      {},
      { refused: { kind: 'already-read', at: null } },
    ],
    [
      'is reported as read before it is reported as expired',
      found(EXPIRED, usedUp),
      PROVEN,
      refused('already-read', READ_AT),
    ],
    [
      'ends with the lease also while others may still read',
      found({}, { ...usedUp, maxReadings: 2 }, NOW),
      PROVEN,
      refused('already-read', READ_AT),
    ],
  ])('reading a message for a number of readers %s', (_, what, who, outcome) => {
    expect(decideReading(what, reader(who), NOW)).toEqual(outcome);
  });
});

describe('a message that has ended', () => {
  const gone = (ending: Ending): Found => ({
    message: null,
    link: { ...link, claimVerifier: null, ending },
    leaseUntil: null,
  });

  it.each<[Ending, object]>([
    [
      { kind: 'read', at: 7 },
      { kind: 'already-read', at: 7 },
    ],
    [
      { kind: 'expired', at: 7 },
      { kind: 'expired', at: 7 },
    ],
    [
      { kind: 'withdrawn', at: 7 },
      { kind: 'withdrawn', at: 7 },
    ],
    [
      { kind: 'removed', at: 7 },
      { kind: 'removed', at: 7 },
    ],
    [{ kind: 'kept', at: null }, { kind: 'other-owner' }],
  ])('tells what became of it (%j) to a reader who proves the link, and to no other', (ending, refusal) => {
    expect(decideReading(gone(ending), reader({ linkToken: 'link' }), NOW)).toEqual({ refused: refusal });
    for (const linkToken of [null, 'x'])
      expect(decideReading(gone(ending), reader({ linkToken }), NOW)).toEqual(refused('unknown'));
  });

  it('is unknown where nothing is left of it', () => {
    expect(decideReading({ message: null, link: null, leaseUntil: null }, reader(PROVEN), NOW)).toEqual(
      refused('unknown'),
    );
  });
});

describe('claiming', () => {
  const terms = { ...PROVEN, format: 1, length: 8 } as const;
  const unproven = { linkToken: null, claimToken: null, readToken: null };

  it.each<[string, Found, object, object | null]>([
    ['is allowed with link and key', found(), {}, null],
    ['is refused without proof', found(), unproven, { kind: 'unproven' }],
    ['is refused with a wrong link', found(), { linkToken: 'x' }, { kind: 'unproven' }],
    ['is refused with a wrong key', found(), { claimToken: 'x' }, { kind: 'unproven' }],
    [
      'is refused in the waiting time',
      found({}, { locked: true, retryAt: NOW + 9 }),
      {},
      { kind: 'throttled', at: NOW + 9 },
    ],
    [
      'is allowed in the waiting time to a reader who has read it',
      found({}, { locked: true, retryAt: NOW + 9 }, NOW - 1),
      {},
      null,
    ],
    ['needs no proof where an older client made none', found(ofOlderClient, null), unproven, null],
    [
      'is allowed into the old format where the message is of it',
      found(ofOlderClient, null),
      { format: 0 },
      null,
    ],
    ['is refused into an older format', found(), { format: 0 }, { kind: 'format-lowered' }],
    [
      'is refused where it would keep much more',
      found(),
      { length: 8 + 513 },
      { kind: 'longer-than-before' },
    ],
    [
      'is refused for a message with an owner, to the owner too',
      found(owned, kept),
      {},
      { kind: 'already-owned' },
    ],
    [
      'is refused for a message for a number of readers',
      found({}, { maxReadings: 2 }),
      {},
      { kind: 'not-claimable' },
    ],
    ['is refused for an expired message, with the time', found(EXPIRED), {}, { kind: 'expired', at: NOW }],
    [
      'is refused for an expired message without proof',
      found(EXPIRED),
      { linkToken: 'x' },
      { kind: 'expired' },
    ],
    [
      'is refused for an expired message, before any other reason',
      found({ ...owned, ...EXPIRED }, kept),
      {},
      { kind: 'expired' },
    ],
  ])('claiming %s', (_, what, own, refusal) => {
    expect(refusalOfClaim(what, { ...terms, ...own }, NOW)).toEqual(refusal);
  });
});
