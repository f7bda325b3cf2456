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
  it('a message without an owner is claimable, unless it can be read only once', () => {
    expect(isClaimable(MESSAGE)).toBe(true);
    expect(isClaimable({ ...MESSAGE, owner: { id: 'alice', binding: null } })).toBe(false);
    expect(isClaimable({ ...MESSAGE, readings: UNREAD })).toBe(false);
  });

  it('a one-time message was read once its single reading has started', () => {
    expect(wasRead({ ...MESSAGE, readings: READ })).toBe(true);
    expect(wasRead({ ...MESSAGE, readings: UNREAD })).toBe(false);
    expect(wasRead(MESSAGE)).toBe(false);
  });

  it('a message is bound to the token of its creator or owner, where one came along', () => {
    expect(boundTo({ id: 'alice', token: 'token' })).toEqual({ id: 'alice', binding: 'token' });
    expect(boundTo({ id: 'alice', token: null })).toEqual({ id: 'alice', binding: null });
  });
});
