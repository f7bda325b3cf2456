import { describe, expect, it } from 'vitest';
import { boundTo, isClaimable, type Message, wasRead } from './message.ts';

const MESSAGE: Message = {
  id: 'id',
  ciphertext: { encryptedMessage: 'cA==', iv: 'aQ==', salt: 'cw==' },
  label: { customName: '', sealedName: '' },
  createdAt: 0,
  expiry: { kind: 'never' },
  creator: null,
  owner: null,
  verifier: null,
  readings: { kind: 'many' },
};
const UNREAD = { kind: 'once', startedWith: null } as const;
const READ = { kind: 'once', startedWith: 'token' } as const;

describe('a message', () => {
  it('is claimable while nobody owns it, unless it is to be read once', () => {
    expect(isClaimable(MESSAGE)).toBe(true);
    expect(isClaimable({ ...MESSAGE, owner: { id: 'alice', binding: null } })).toBe(false);
    expect(isClaimable({ ...MESSAGE, readings: UNREAD })).toBe(false);
  });

  it('was read when its single reading has begun', () => {
    expect(wasRead({ ...MESSAGE, readings: READ })).toBe(true);
    expect(wasRead({ ...MESSAGE, readings: UNREAD })).toBe(false);
    expect(wasRead(MESSAGE)).toBe(false);
  });

  it('is bound to the token of whom it belongs to, where there is one', () => {
    expect(boundTo({ id: 'alice', token: 'token' })).toEqual({ id: 'alice', binding: 'token' });
    expect(boundTo({ id: 'alice', token: null })).toEqual({ id: 'alice', binding: null });
  });
});
