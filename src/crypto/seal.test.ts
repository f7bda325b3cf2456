import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { openEnvelope, packEnvelope } from './envelope.ts';
import { generateKey, password } from './key.ts';
import { verifierOf } from './proof.ts';
import { contentKeyFor, openSealed, type SealedMessage, sealMessage, type WireMessage } from './seal.ts';
import type { Secret } from './secret.ts';

const key = generateKey();
const locked = password(key, 'open sesame');
const plaintext = packEnvelope({ label: 'from me', text: 'Привет 🌍', files: [] }, 4096);

let sealed: SealedMessage;

/** Derives the key and opens in one go. */
async function open(password: Secret, wire: WireMessage) {
  const key = await contentKeyFor(password, wire.salt);
  return { plaintext: await openSealed(key, wire), claimToken: await key.claimToken() };
}

beforeAll(async () => {
  sealed = await sealMessage({ plaintext, password: locked });
});

describe('a sealed message', () => {
  test('a sealed message is a fresh IV, a fresh salt and a ciphertext in standard base64', async () => {
    expect(Buffer.from(sealed.iv, 'base64').length).toBe(12);
    expect(Buffer.from(sealed.salt, 'base64').length).toBe(16);
    expect(Buffer.from(sealed.encryptedMessage, 'base64').length).toBe(plaintext.length + 16);
    const again = await sealMessage({ plaintext, password: locked });
    expect(again.iv).not.toBe(sealed.iv);
    expect(again.salt).not.toBe(sealed.salt);
    expect(again.encryptedMessage.slice(0, 40)).not.toBe(sealed.encryptedMessage.slice(0, 40));
  });

  test('a sealed message opens with key and passphrase', async () => {
    const opened = await open(locked, sealed);
    expect(openEnvelope(opened.plaintext)).toMatchObject({ label: 'from me', text: 'Привет 🌍' });
    expect(opened.claimToken.reveal()).toBe(sealed.claimToken.reveal());
    expect(await verifierOf(opened.claimToken)).toBe(sealed.verifier);
  });

  test('a sealed message yields its proof before the ciphertext is there, at the cost of one derivation', async () => {
    const contentKey = await contentKeyFor(locked, sealed.salt);
    expect(await verifierOf(await contentKey.claimToken())).toBe(sealed.verifier);
    expect(await openSealed(contentKey, sealed)).toEqual(plaintext);
  });

  test('a sealed message that the platform encrypted wrongly is not returned', async () => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const flipped = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...given) => {
      const bytes = new Uint8Array((await encrypt(...given)) as ArrayBuffer);
      bytes[3] = (bytes[3] ?? 0) ^ 1;
      return bytes.buffer;
    });
    const attempt = sealMessage({ plaintext, password: locked });
    await expect(attempt).rejects.toThrow(new CryptoError('damaged'));
    flipped.mockRestore();
  });

  test('a sealed message does not open without its passphrase', async () => {
    await expect(open(password(key), sealed)).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('a sealed message prints neither key nor token', () => {
    expect(JSON.stringify(sealed)).not.toContain(sealed.claimToken.reveal());
    expect(JSON.parse(JSON.stringify(sealed)).claimToken).toBe('[secret]');
  });
});

describe('a sealed message in a response', () => {
  test.each([
    ['an iv of 11 bytes', { iv: Buffer.alloc(11).toString('base64') }],
    ['an iv of 16 bytes', { iv: Buffer.alloc(16).toString('base64') }],
    ['an iv that is no base64', { iv: 'AAAAAAAAAAAAAAA\n' }],
    ['an empty salt', { salt: '' }],
    ['a salt of 97 bytes', { salt: Buffer.alloc(97).toString('base64') }],
    ['a salt of base64url', { salt: '-_-_' }],
    ['a ciphertext without room for a tag', { encryptedMessage: Buffer.alloc(15).toString('base64') }],
    ['a ciphertext with a blank', { encryptedMessage: `${Buffer.alloc(18).toString('base64')}\n` }],
  ])('a sealed message is damaged where the response has %s', async (_name, change) => {
    const opening = open(locked, { ...sealed, ...change });
    await expect(opening).rejects.toThrow(new CryptoError('damaged'));
  });
});
