import { describe, expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { generateToken, ownerToken, userId, verifierOf } from './proof.ts';
import { Secret } from './secret.ts';

describe('a generated token', () => {
  test('a generated token is 32 random bytes in base64url', () => {
    const tokens = Array.from({ length: 50 }, () => generateToken().reveal());
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(tokens).size).toBe(50);
  });

  test('a generated token has a verifier', async () => {
    expect(await verifierOf(generateToken())).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

test.each([
  ['empty', ''],
  ['a byte short', 'A'.repeat(42)],
  ['a byte long', 'A'.repeat(44)],
  ['padded', `${'A'.repeat(43)}=`],
  ['followed by a line break', `${'A'.repeat(43)}\n`],
  ['of the other alphabet', `${'A'.repeat(42)}+`],
  ['one whose last bits are not zero', `${'A'.repeat(42)}B`],
])('a token that is %s is malformed', async (_name, text) => {
  await expect(verifierOf(new Secret(text))).rejects.toThrow(new CryptoError('token-malformed'));
});

test.each(['', '\uD800', 'x'.repeat(191)])(
  'an unusable identity has neither an owner token nor a user id',
  async (text) => {
    const error = new CryptoError('identity-unusable');
    await expect(ownerToken(new Secret(text))).rejects.toThrow(error);
    await expect(userId(new Secret(text))).rejects.toThrow(error);
  },
);
