import { describe, expect, test } from 'vitest';
import { decodeBase64Url } from '../base64.ts';
import { CryptoError } from '../crypto-error.ts';
import { generateIdentity } from '../identity.ts';
import { isGeneratedKey } from '../key.ts';
import { verifierOf } from '../proof.ts';
import { Secret } from '../secret.ts';
import { askToken } from './note-secret.ts';
import { isPublicKey } from './public-key.ts';
import { drawRequestKeys, requestKeys } from './request-keys.ts';

const identity = generateIdentity();

describe('the keys of a request', () => {
  test('are found again by the salt', async () => {
    const drawn = await drawRequestKeys(identity);
    const again = await requestKeys(identity, drawn.salt);
    expect(again.publicKey).toBe(drawn.publicKey);
    expect(again.noteSecret.reveal()).toBe(drawn.noteSecret.reveal());
  });

  test('have the forms that the link has room for', async () => {
    const { salt, publicKey, noteSecret } = await drawRequestKeys(identity);
    expect(salt.length).toBe(16);
    expect(isPublicKey(publicKey)).toBe(true);
    expect(decodeBase64Url(publicKey).length).toBe(32);
    expect(isGeneratedKey(noteSecret.reveal())).toBe(true);
  });

  test('differ by salt and by identity', async () => {
    const salt = new Uint8Array(16);
    const keys = await Promise.all([
      requestKeys(identity, salt),
      requestKeys(
        identity,
        salt.map(() => 1),
      ),
      requestKeys(generateIdentity(), salt),
    ]);
    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(3);
    expect(new Set(keys.map(({ noteSecret }) => noteSecret.reveal())).size).toBe(3);
  });

  test('are drawn again while the link would end in a hyphen or an underscore', async () => {
    const fixed = new Secret('ghijklmnopqrstuvwxyz0123456789-_');
    const ends = await Promise.all(
      Array.from({ length: 256 }, async (_, byte) => {
        const { noteSecret } = await requestKeys(fixed, new Uint8Array(16).fill(byte));
        return noteSecret.reveal().slice(-1);
      }),
    );
    const unfit = ends.flatMap((end, byte) => (/[-_]/.test(end) ? [byte] : []));
    const fit = ends.findIndex((end) => !/[-_]/.test(end));
    expect(unfit.length).toBeGreaterThan(1);
    const draws = [...unfit, fit];
    const { salt } = await drawRequestKeys(fixed, () => new Uint8Array(16).fill(draws.shift() ?? 0));
    expect([...salt]).toEqual(Array(16).fill(fit));
    expect(draws).toEqual([]);
  });

  test('are refused with a salt of another length', async () => {
    for (const length of [0, 15, 17]) {
      const deriving = requestKeys(identity, new Uint8Array(length));
      await expect(deriving).rejects.toThrow(new CryptoError('salt-length'));
    }
  });
});

describe('the token of a request', () => {
  test('comes from the note’s secret alone, and has the form of a token', async () => {
    const { noteSecret } = await drawRequestKeys(identity);
    const token = await askToken(noteSecret);
    expect((await askToken(noteSecret)).reveal()).toBe(token.reveal());
    expect(await verifierOf(token)).toMatch(/^[\w-]{43}$/);
  });

  test('is not computed from what is no note’s secret', async () => {
    for (const text of ['', 'x'.repeat(31), 'x'.repeat(33), `${'x'.repeat(31)}+`]) {
      await expect(askToken(new Secret(text))).rejects.toThrow(new CryptoError('key-unusable'));
    }
  });
});
