import { describe, expect, test } from 'vitest';
import { gcmEncrypt, gcmKey } from './aes-gcm.ts';
import { encodeBase64 } from './base64.ts';
import { concatenate } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import { hkdf, hkdfInput } from './hkdf.ts';
import { generateIdentity } from './identity.ts';
import { labelFits, openLabel, sealLabel } from './label.ts';
import type { Secret } from './secret.ts';
import { utf8 } from './utf8.ts';

const identity = generateIdentity();

describe('a label', () => {
  test.each(['', 'x', 'x'.repeat(100), 'é'.repeat(100), '😀'.repeat(80), '👨‍👩‍👧‍👦', ' a b ', '\uFEFF'])(
    'the label fits: %j',
    (label) => {
      expect(labelFits(label)).toBe(true);
    },
  );

  test.each([
    'x'.repeat(101),
    '😀'.repeat(81),
    '世'.repeat(107),
    'a\0',
    '\0',
    '\uD800',
    'x'.repeat(1_000_000),
  ])('a label that is too long or malformed does not fit', async (label) => {
    expect(labelFits(label)).toBe(false);
    await expect(sealLabel(identity, label)).rejects.toThrow(new CryptoError('label-unfit'));
  });
});

describe('a sealed label', () => {
  test.each(['', 'Bank PIN', '世'.repeat(100), '\uFEFF marked'])(
    'a sealed label has 464 characters: %j',
    async (label) => {
      const sealed = await sealLabel(identity, label);
      expect(sealed).toMatch(/^[A-Za-z0-9+/]{464}$/);
      expect(await openLabel(identity, sealed)).toBe(label);
    },
  );

  test('a label sealed twice gives two ciphertexts', async () => {
    expect(await sealLabel(identity, 'a')).not.toBe(await sealLabel(identity, 'a'));
  });

  test('a sealed label opens for its own identity only', async () => {
    const sealed = await sealLabel(identity, 'mine');
    await expect(openLabel(generateIdentity(), sealed)).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('a sealed label that is too short, too long or no base64 is damaged', async () => {
    const sealed = await sealLabel(identity, 'x');
    for (const text of ['', sealed.slice(4), `${sealed}AAAA`, `${sealed}\n`, sealed.replace(/.$/, '*')]) {
      await expect(openLabel(identity, text)).rejects.toThrow(new CryptoError('damaged'));
    }
  });

  test.each([
    ['bytes after its end', utf8('a\0b')],
    ['no UTF-8', new Uint8Array([0xff])],
    ['101 characters', utf8('x'.repeat(101))],
  ])('a sealed label is damaged where it holds %s', async (_name, inside) => {
    await expect(openLabel(identity, await forged(identity, inside))).rejects.toThrow(
      new CryptoError('damaged'),
    );
  });
});

/** Seals what no honest client would. */
async function forged(secret: Secret, inside: Uint8Array): Promise<string> {
  const padded = new Uint8Array(320);
  padded.set(inside);
  const iv = new Uint8Array(12);
  const bits = await hkdf(await hkdfInput(utf8(secret.reveal())), new Uint8Array(), 'inigma/label/v1');
  return encodeBase64(concatenate(iv, await gcmEncrypt(await gcmKey(bits), iv, padded)));
}
