import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CryptoError } from '../crypto-error.ts';
import { generateIdentity } from '../identity.ts';
import { isGeneratedKey } from '../key.ts';
import { Secret } from '../secret.ts';
import { utf8 } from '../utf8.ts';
import { checkCopy, copyNumber, openCopy, type SealedCopy, sealCopy } from './sealed-copy.ts';

const plaintext = utf8('a text that is kept');

let sealed: SealedCopy;
beforeAll(async () => {
  sealed = await sealCopy(plaintext);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a copy', () => {
  test('opens with its key, and is known for one without', async () => {
    expect(await openCopy(sealed.key, sealed.bytes)).toEqual(plaintext);
    await expect(checkCopy(sealed.bytes)).resolves.toBeUndefined();
  });

  test('has a key, a salt and an iv of its own each time', async () => {
    const again = await sealCopy(plaintext);
    expect(isGeneratedKey(again.key.reveal())).toBe(true);
    expect(again.key.reveal()).not.toBe(sealed.key.reveal());
    expect(again.bytes.slice(1, 17)).not.toEqual(sealed.bytes.slice(1, 17));
    expect(again.bytes.slice(17, 29)).not.toEqual(sealed.bytes.slice(17, 29));
    expect(copyNumber(again.bytes)).toMatch(/^[0-9a-f]{8}$/);
  });

  test('does not open with another key, or with a text that is none', async () => {
    await expect(openCopy(generateIdentity(), sealed.bytes)).rejects.toThrow(new CryptoError('wrong-key'));
    const shortened = new Secret(sealed.key.reveal().slice(1));
    await expect(openCopy(shortened, sealed.bytes)).rejects.toThrow(new CryptoError('key-unusable'));
  });

  test('is damaged, whatever the key, once any byte of it was changed or is missing', async () => {
    for (const at of sealed.bytes.keys()) {
      const changed = sealed.bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(checkCopy(changed), `byte ${at}`).rejects.toThrow(new CryptoError('damaged'));
      await expect(checkCopy(sealed.bytes.slice(0, at)), `${at} bytes`).rejects.toThrow(
        new CryptoError('damaged'),
      );
    }
  });

  test('is not handed out where what was encrypted does not open again', async () => {
    vi.spyOn(crypto.subtle, 'decrypt').mockResolvedValue(new ArrayBuffer(3));
    await expect(sealCopy(plaintext)).rejects.toThrow(new CryptoError('damaged'));
  });
});
