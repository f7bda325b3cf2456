import { describe, expect, test } from 'vitest';
import { CryptoError, type CryptoErrorKind } from './crypto-error.ts';
import { generateIdentity } from './identity.ts';
import { openSentLabel, type SentLabel, sealSentLabel } from './sent-label.ts';

const identity = generateIdentity();
const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
const SENT: SentLabel = { label: 'Bank PIN', sentAt: 1_800_000_000, lifetime: 86_400, salt };

describe('a sender’s label', () => {
  test.each<[string, Partial<SentLabel>]>([
    ['a label and a lifetime', {}],
    ['no label, for ever', { label: '', lifetime: null }],
    ['the longest label', { label: '世'.repeat(100) }],
    ['the largest numbers', { sentAt: Number.MAX_SAFE_INTEGER, lifetime: 0xffff_ffff }],
    ['the smallest numbers', { sentAt: 0, lifetime: 1 }],
  ])('has 504 characters and opens again: %s', async (_name, changes) => {
    const sent = { ...SENT, ...changes };
    const sealed = await sealSentLabel(identity, sent);
    expect(sealed).toMatch(/^[A-Za-z0-9+/]{502}==$/);
    expect(await openSentLabel(identity, sealed)).toEqual(sent);
  });

  test('never looks the same twice', async () => {
    expect(await sealSentLabel(identity, SENT)).not.toBe(await sealSentLabel(identity, SENT));
  });

  test('opens for its identity alone', async () => {
    const opening = openSentLabel(generateIdentity(), await sealSentLabel(identity, SENT));
    await expect(opening).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('is damaged where it is too short, too long or no base64', async () => {
    const sealed = await sealSentLabel(identity, SENT);
    for (const text of ['', sealed.slice(4), `AAAA${sealed}`, `${sealed}\n`, sealed.replace('==', '*=')]) {
      await expect(openSentLabel(identity, text)).rejects.toThrow(new CryptoError('damaged'));
    }
  });

  test.each<[CryptoErrorKind, Partial<SentLabel>]>([
    ['label-unfit', { label: 'a\0' }],
    ['salt-length', { salt: salt.slice(1) }],
    ['length-unusable', { sentAt: -1 }],
    ['length-unusable', { sentAt: 0.5 }],
    ['length-unusable', { lifetime: 0 }],
    ['length-unusable', { lifetime: 2 ** 32 }],
    ['length-unusable', { lifetime: 1.5 }],
  ])('is refused as %s where it holds %o', async (kind, changes) => {
    const sealing = sealSentLabel(identity, { ...SENT, ...changes });
    await expect(sealing).rejects.toThrow(new CryptoError(kind));
  });
});
