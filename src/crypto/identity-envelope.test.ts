import { describe, expect, test } from 'vitest';
import { comparisonCode } from './comparison-code.ts';
import { CryptoError } from './crypto-error.ts';
import { openEnvelope } from './envelope.ts';
import { generateIdentity } from './identity.ts';
import { openIdentity, packIdentity } from './identity-envelope.ts';
import { Secret } from './secret.ts';

const unusable = new CryptoError('identity-unusable');

describe('an identity on its way to another device', () => {
  test('it comes out as it went in, and always is as long as a short message', () => {
    for (const identity of [generateIdentity(), new Secret('k'.repeat(16)), new Secret('é'.repeat(95))]) {
      const plaintext = packIdentity(identity);
      expect(plaintext.length).toBe(256);
      expect(openIdentity(plaintext).reveal()).toBe(identity.reveal());
    }
  });

  test('as a message it has nothing to show', () => {
    const contents = openEnvelope(packIdentity(generateIdentity()));
    expect(contents).toEqual({ form: 'identity', label: '', text: '', files: [] });
  });

  test.each(['', 'k'.repeat(15), 'k'.repeat(191), `${'k'.repeat(20)}\uD800`])(
    'what could not be imported is not packed: %j',
    (text) => {
      expect(() => packIdentity(new Secret(text))).toThrow(unusable);
    },
  );
});

describe('the comparison code', () => {
  const identity = new Secret('ghijklmnopqrstuvwxyz0123456789-_');
  const carrier = { id: 'oMd3vYtJ-K_0123456789abcd', salt: 'AAECAwQFBgcICQoLDA0ODw==' };

  test('it has eight digits, and changes with the identity, the id and the salt', async () => {
    const codes = await Promise.all([
      comparisonCode(identity, carrier),
      comparisonCode(new Secret('ghijklmnopqrstuvwxyz0123456789-a'), carrier),
      comparisonCode(identity, { ...carrier, id: 'oMd3vYtJ-K_0123456789abce' }),
      comparisonCode(identity, { ...carrier, salt: 'AAECAwQFBgcICQoLDA0ODg==' }),
    ]);
    expect(new Set(codes).size).toBe(4);
    for (const code of codes) expect(code).toMatch(/^\d{8}$/);
  });

  test('a salt that no message has gives none', async () => {
    await expect(comparisonCode(identity, { ...carrier, salt: '' })).rejects.toThrow(
      new CryptoError('damaged'),
    );
  });
});
