import { describe, expect, it } from 'vitest';
import { isClaimable, isUsedUp, type Link, NO_READINGS } from './link.ts';
import type { Message } from './message.ts';

const MESSAGE: Message = {
  id: 'id',
  format: 1,
  ciphertext: { encryptedMessage: 'cA==', iv: 'aQ==', salt: 'cw==' },
  label: { customName: '', sealedName: '' },
  createdAt: 0,
  expiry: { kind: 'never' },
  creator: null,
  owner: null,
};
const LINK: Link = {
  linkVerifier: 'link',
  claimVerifier: 'claim',
  locked: false,
  wrongPassphrases: 0,
  retryAt: 0,
  maxReadings: null,
  readings: NO_READINGS,
  ending: null,
};

describe('a message', () => {
  it('a message without an owner is claimable, unless it is for a number of readers', () => {
    expect(isClaimable(MESSAGE, LINK)).toBe(true);
    expect(isClaimable(MESSAGE, null)).toBe(true);
    expect(isClaimable({ ...MESSAGE, owner: { id: 'alice', binding: null } }, LINK)).toBe(false);
    expect(isClaimable(MESSAGE, { ...LINK, maxReadings: 1 })).toBe(false);
  });

  it('a message is used up by the last of its readers, and one to be claimed never', () => {
    const readings = (count: number) => ({ count, firstAt: 1, lastAt: 2 });
    expect(isUsedUp({ maxReadings: 2, readings: readings(1) })).toBe(false);
    expect(isUsedUp({ maxReadings: 2, readings: readings(2) })).toBe(true);
    expect(isUsedUp({ maxReadings: null, readings: readings(100) })).toBe(false);
  });
});
