import { beforeAll, describe, expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import {
  checkImportedIdentity,
  generateIdentity,
  generateWrappingKeys,
  unwrapIdentity,
  wrapIdentity,
} from './identity.ts';
import { isGeneratedKey } from './key.ts';
import { Secret } from './secret.ts';

describe('an imported identity', () => {
  test.each([
    ['generated', 'Az09-_Az09-_Az09-_Az09-_Az09-_Az'],
    ['weak', 'Az09-_Az09-_Az09-_Az09-_Az09-_A'],
    ['weak', 'Az09-_Az09-_Az09-_Az09-_Az09-_Az\n'],
    ['weak', 'sixteen letters.'],
    ['weak', '鍵鍵鍵鍵鍵鍵'],
    ['weak', 'x'.repeat(190)],
    ['unusable', ''],
    ['unusable', 'fifteen letters'],
    ['unusable', 'x'.repeat(191)],
    ['unusable', '鍵'.repeat(64)],
    ['unusable', 'half a character \uD800'],
  ])('an imported identity is %s: %j', (strength, text) => {
    expect(checkImportedIdentity(text)).toBe(strength);
  });
});

describe('a wrapped identity', () => {
  let keys: CryptoKeyPair;
  let otherKeys: CryptoKeyPair;

  beforeAll(async () => {
    [keys, otherKeys] = await Promise.all([generateWrappingKeys(), generateWrappingKeys()]);
  });

  test('a wrapped identity is 256 bytes of base64 and opens with its own key pair', async () => {
    const identity = generateIdentity();
    expect(isGeneratedKey(identity.reveal())).toBe(true);
    const wrapped = await wrapIdentity(keys.publicKey, identity);
    expect(Buffer.from(wrapped, 'base64').length).toBe(256);
    expect((await unwrapIdentity(keys.privateKey, wrapped)).reveal()).toBe(identity.reveal());
  });

  test('a wrapped identity of an earlier Inigma page opens', async () => {
    const text = 'abcdefghijklmnopqrstuvwxyz012345';
    const bytes = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, keys.publicKey, Buffer.from(text));
    const wrapped = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    expect((await unwrapIdentity(keys.privateKey, wrapped)).reveal()).toBe(text);
  });

  test('a wrapped identity of the maximum length opens, a longer one is refused', async () => {
    const longest = new Secret('x'.repeat(190));
    const wrapped = await wrapIdentity(keys.publicKey, longest);
    expect((await unwrapIdentity(keys.privateKey, wrapped)).reveal()).toBe(longest.reveal());
    for (const text of ['', '\uD800', 'x'.repeat(191)]) {
      const refused = wrapIdentity(keys.publicKey, new Secret(text));
      await expect(refused).rejects.toThrow(new CryptoError('identity-unusable'));
    }
  });

  test('a wrapped identity gives `wrong-key` under another key pair', async () => {
    const wrapped = await wrapIdentity(keys.publicKey, generateIdentity());
    const opening = unwrapIdentity(otherKeys.privateKey, wrapped);
    await expect(opening).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('a malformed or empty wrapped identity is damaged', async () => {
    const noText = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, keys.publicKey, Buffer.from([0xff]));
    for (const text of ['', 'AAAA', 'not base64', Buffer.from(noText).toString('base64')]) {
      const opening = unwrapIdentity(keys.privateKey, text);
      await expect(opening).rejects.toThrow(new CryptoError('damaged'));
    }
  });

  test('the private key of a key pair cannot be exported', async () => {
    expect(keys.privateKey.extractable).toBe(false);
    expect(keys.privateKey.algorithm).toMatchObject({ name: 'RSA-OAEP', modulusLength: 2048 });
    expect(keys.privateKey.algorithm).toMatchObject({ hash: { name: 'SHA-256' } });
    await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow();
  });
});
