import { describe, expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { generateKey, generateMessageKey, isGeneratedKey, password } from './key.ts';
import { Secret } from './secret.ts';

describe('a generated key', () => {
  test('a generated key has 32 characters, and each position takes every one of the 64', () => {
    const places = Array.from({ length: 32 }, () => new Set<string>());
    for (let count = 0; count < 2_000; count++) {
      const text = generateKey().reveal();
      expect(isGeneratedKey(text)).toBe(true);
      for (const [place, character] of [...text].entries()) places[place]?.add(character);
    }
    expect(places.map((characters) => characters.size)).toEqual(Array(32).fill(64));
  });

  test('the key of a message ends in a letter or a digit, and has the whole choice in every other place', () => {
    const places = Array.from({ length: 32 }, () => new Set<string>());
    for (let count = 0; count < 2_000; count++) {
      const text = generateMessageKey().reveal();
      expect(isGeneratedKey(text)).toBe(true);
      expect(text).toMatch(/[A-Za-z0-9]$/);
      for (const [place, character] of [...text].entries()) places[place]?.add(character);
    }
    expect(places.map((characters) => characters.size)).toEqual([...Array(31).fill(64), 62]);
  });

  test.each([
    ['one character less', 'A'.repeat(31)],
    ['one character more', 'A'.repeat(33)],
    ['a line break at its end', `${'A'.repeat(32)}\n`],
    ['a line break within', `${'A'.repeat(31)}\n`],
    ['a character of standard base64', `${'A'.repeat(31)}+`],
    ['a letter of another script', `${'A'.repeat(31)}А`],
  ])('a text with %s is no generated key', (_name, text) => {
    expect(isGeneratedKey(text)).toBe(false);
  });
});

describe('the password of a key derivation', () => {
  const key = new Secret('K');

  test('the password is the key where there is no passphrase', () => {
    expect(password(key).reveal()).toBe('K');
    expect(password(new Secret(' K ')).reveal()).toBe(' K ');
  });

  test('the password holds the passphrase in NFKC, with its spaces', () => {
    expect(password(key, ' ﬁ ').reveal()).toBe('K\0 fi ');
    expect(password(key, 'e\u0301').reveal()).toBe(password(key, '\u00e9').reveal());
    expect(password(key, 'A').reveal()).not.toBe(password(key, 'a').reveal());
    expect(password(key, '👩‍💻').reveal()).toBe('K\0👩‍💻');
  });

  test.each(['', '\0', 'a\0b', '\uD800', 'a\uDC00'])('a password refuses the passphrase %j', (passphrase) => {
    expect(() => password(key, passphrase)).toThrow(new CryptoError('passphrase-unusable'));
  });

  test.each(['', '\uD800'])('a password refuses the key %j', (text) => {
    expect(() => password(new Secret(text))).toThrow(new CryptoError('key-unusable'));
    expect(() => password(new Secret(text), 'x')).toThrow(new CryptoError('key-unusable'));
  });
});
