import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ContentKey, deriveContentKey } from './content-key.ts';
import { CryptoError } from './crypto-error.ts';
import { Secret } from './secret.ts';

const IV = new Uint8Array(12).fill(7);
const PLAINTEXT = new Uint8Array([1, 2, 3]);

let key: ContentKey;
let other: ContentKey;

beforeAll(async () => {
  const salt = new Uint8Array(16).fill(1);
  const derivation = deriveContentKey(new Secret('one password'), salt);
  salt.fill(2);
  key = await derivation;
  other = await deriveContentKey(new Secret('one password'), salt);
});

describe('a content key', () => {
  test('a content key decrypts what it encrypted, and adds 16 bytes', async () => {
    const ciphertext = await key.encrypt(IV, PLAINTEXT);
    expect(ciphertext.length).toBe(PLAINTEXT.length + 16);
    expect(await key.decrypt(IV, ciphertext)).toEqual(PLAINTEXT);
  });

  test('a content key keeps the salt it was derived with, even if that array changes later', async () => {
    const ciphertext = await key.encrypt(IV, PLAINTEXT);
    await expect(other.decrypt(IV, ciphertext)).rejects.toThrow(new CryptoError('wrong-key'));
    expect((await key.claimToken()).reveal()).not.toBe((await other.claimToken()).reveal());
  });

  test('a content key detects every flipped bit', async () => {
    const ciphertext = await key.encrypt(IV, PLAINTEXT);
    for (let bit = 0; bit < ciphertext.length * 8; bit++) {
      const changed = ciphertext.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(key.decrypt(IV, changed)).rejects.toThrow(new CryptoError('wrong-key'));
    }
  });

  test('a content key takes an IV of 12 bytes and no other', async () => {
    for (const length of [0, 11, 13, 16]) {
      const iv = new Uint8Array(length);
      await expect(key.encrypt(iv, PLAINTEXT)).rejects.toThrow(new CryptoError('iv-length'));
      await expect(key.decrypt(iv, new Uint8Array(16))).rejects.toThrow(new CryptoError('iv-length'));
    }
  });

  test('a ciphertext too short for a tag is an error of kind damaged', async () => {
    await expect(key.decrypt(IV, new Uint8Array(15))).rejects.toThrow(new CryptoError('damaged'));
    await expect(key.decrypt(IV, new Uint8Array(16))).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('a content key cannot be printed', () => {
    expect(`${key}`).toBe('[secret]');
    expect(JSON.stringify(key)).toBe('"[secret]"');
    expect(inspect(key, { showHidden: true, depth: 9 })).toBe('[secret]');
    expect(Object.getOwnPropertyNames(key)).toEqual([]);
  });
});

test.each([0, 97])('a salt of %i bytes is refused', async (length) => {
  const derivation = deriveContentKey(new Secret('K'), new Uint8Array(length));
  await expect(derivation).rejects.toThrow(new CryptoError('salt-length'));
});

test.each(['', 'half \uD800'])('the password %j is refused', async (text) => {
  const derivation = deriveContentKey(new Secret(text), new Uint8Array(16));
  await expect(derivation).rejects.toThrow(new CryptoError('key-unusable'));
});
