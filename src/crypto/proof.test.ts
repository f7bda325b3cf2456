import { describe, expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { generateKey } from './key.ts';
import { generateToken, linkToken, ownerToken, readToken, userId, verifierOf } from './proof.ts';
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

describe('a link token', () => {
  test('is one for each key', async () => {
    const [one, other] = [generateKey(), generateKey()];
    expect((await linkToken(one))?.reveal()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await linkToken(one))?.reveal()).toBe((await linkToken(one))?.reveal());
    expect((await linkToken(one))?.reveal()).not.toBe((await linkToken(other))?.reveal());
  });

  test.each([
    '',
    'open sesame',
    'A'.repeat(31),
    'A'.repeat(33),
    `${'A'.repeat(32)}\n`,
    `${'A'.repeat(31)}+`,
    '\uD800',
  ])('is not computed of %j', async (text) => {
    expect(await linkToken(new Secret(text))).toBeNull();
  });
});

test('a read token is one for each identity and message', async () => {
  const tokens = await Promise.all(
    ['ab', 'ac'].flatMap((id) =>
      ['one identity key', 'two identity keys'].map((text) => readToken(new Secret(text), id)),
    ),
  );
  expect(new Set(tokens.map((token) => token.reveal())).size).toBe(4);
  expect((await readToken(new Secret('one identity key'), 'ab')).reveal()).toBe(tokens[0]?.reveal());
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

test.each(['', '\uD800', 'x'.repeat(191)])('an unusable identity proves and names nothing', async (text) => {
  const error = new CryptoError('identity-unusable');
  await expect(ownerToken(new Secret(text))).rejects.toThrow(error);
  await expect(userId(new Secret(text))).rejects.toThrow(error);
  await expect(readToken(new Secret(text), 'id')).rejects.toThrow(error);
});
