import { describe, expect, it } from 'vitest';
import { Secret } from '../crypto/secret.ts';
import { ephemeralCaller, identityOf } from './identity.ts';

describe('an identity', () => {
  it('an identity has the user id and the token that the protocol derives from its key', async () => {
    const { uid, token } = await identityOf(new Secret('ghijklmnopqrstuvwxyz0123456789-_'));
    expect(uid).toBe('c1dd02f82458');
    expect(token.reveal()).toBe('6pmqCosEFn4Rbb48qQPTaYFLXjLmNvBSXkzzzEr9lU0');
  });

  it('an identity does not print its key', async () => {
    const identity = await identityOf(new Secret('ghijklmnopqrstuvwxyz0123456789-_'));
    expect(JSON.stringify(identity)).toBe('{"secret":"[secret]","uid":"c1dd02f82458","token":"[secret]"}');
  });
});

describe('an ephemeral caller', () => {
  it('an ephemeral caller has another user id each time, and no token', async () => {
    const [one, other] = await Promise.all([ephemeralCaller(), ephemeralCaller()]);
    expect(one.uid).toMatch(/^[0-9a-f]{12}$/);
    expect(one.uid).not.toBe(other.uid);
    expect(one.token).toBeNull();
  });
});
