import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { linkOf, readAlteredLink } from '../../src/client/altered-link.ts';
import {
  type ContentKey,
  deriveBareKey,
  deriveMessageKey,
  ownedKeyOf,
} from '../../src/crypto/content-key.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { password } from '../../src/crypto/key.ts';
import { openLabel } from '../../src/crypto/label.ts';
import { linkToken, verifierOf } from '../../src/crypto/proof.ts';
import { openSealed, saltOf } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { openSentLabel } from '../../src/crypto/sent-label.ts';
import type { Vectors } from './make-vectors.ts';

const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

const contentKeys = new Map<string, ContentKey>();

beforeAll(async () => {
  const used = new Set<string>(vectors.refusedMessages.map(({ key }) => key));
  for (const { name, key, passphrase, salt } of vectors.keys.filter(({ name }) => used.has(name))) {
    const secret = password(new Secret(key), passphrase ?? undefined);
    contentKeys.set(`${name} 0`, await deriveBareKey(secret, bytesOf(salt)));
    contentKeys.set(`${name} 1`, await deriveMessageKey(secret, bytesOf(salt)));
  }
});

describe('links', () => {
  test.each(vectors.links)('link: $text', ({ text, host, id, key, locked, device }) => {
    const link = linkOf(readAlteredLink(text));
    const [part, ...others] = link.keys;
    expect([link.host, link.id, part?.key.reveal(), part?.locked, part?.device ?? false, others]).toEqual([
      host,
      id,
      key,
      locked,
      device,
      [],
    ]);
  });

  test.each(vectors.refusedLinks)('refused link: $name', ({ text }) => {
    const { id, keys } = readAlteredLink(text);
    expect(id === null || keys.length === 0).toBe(true);
  });

  test.each(vectors.refusedKeys)('no link token is made of a key: $name', async ({ key }) => {
    expect(await linkToken(new Secret(key))).toBeNull();
  });
});

test.each(vectors.refusedPassphrases)('refused passphrase: $name', ({ passphrase }) => {
  const key = new Secret('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef');
  expect(() => password(key, passphrase)).toThrow(new CryptoError('passphrase-unusable'));
});

test.each(vectors.refusedTokens)('refused token: $name', async ({ token }) => {
  await expect(verifierOf(new Secret(token))).rejects.toThrow(new CryptoError('token-malformed'));
});

test.each(vectors.refusedMessages)('refused message: $name', async ({ key, format, reason, ...wire }) => {
  const contentKey = contentKeys.get(`${key} ${format}`);
  if (contentKey === undefined) throw new Error(`No vector is named ${key}.`);
  const opening = async () => [saltOf(wire.salt), await openSealed(contentKey, wire)];
  await expect(opening()).rejects.toThrow(new CryptoError(reason));
});

test.each(vectors.refusedOwned)('refused owned message: $name', async ({ id, master, reason, ...wire }) => {
  const key = await ownedKeyOf(bytesOf(master), saltOf(wire.salt), id);
  await expect(openSealed(key, wire)).rejects.toThrow(new CryptoError(reason));
});

test.each(vectors.refusedLabels)('refused label: $name', async ({ identity, id, reason, sealedName }) => {
  const opening = openLabel({ identity: new Secret(identity), id }, sealedName);
  await expect(opening).rejects.toThrow(new CryptoError(reason));
});

test.each(vectors.refusedSentLabels)(
  'refused label of a sender: $name',
  async ({ identity, reason, sealedName }) => {
    await expect(openSentLabel(new Secret(identity), sealedName)).rejects.toThrow(new CryptoError(reason));
  },
);

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
