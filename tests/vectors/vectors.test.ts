import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from '../../src/crypto/base64.ts';
import { type ContentKey, deriveContentKey } from '../../src/crypto/content-key.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { type Contents, openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { safeFileName } from '../../src/crypto/file-name.ts';
import { password } from '../../src/crypto/key.ts';
import { openLabel, sealLabel } from '../../src/crypto/label.ts';
import { largestPlaintext, padme } from '../../src/crypto/padding.ts';
import { ownerToken, userId, verifierOf } from '../../src/crypto/proof.ts';
import { openSealed } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { type Vectors, vectorsAsText } from './make-vectors.ts';
import { gcm } from './reference.ts';

const COMMITTED = readFileSync(new URL('./vectors.json', import.meta.url), 'utf8');
const vectors: Vectors = JSON.parse(COMMITTED);

const contentKeys = new Map<string, ContentKey>();

/** Each key is stretched once for all tests, because that is what costs time. */
beforeAll(async () => {
  for (const { name, key, passphrase, salt } of vectors.keys) {
    const secret = password(new Secret(key), passphrase ?? undefined);
    contentKeys.set(name, await deriveContentKey(secret, bytesOf(salt)));
  }
});

test('vectors.json is what the generator writes today', () => {
  expect(vectorsAsText()).toBe(COMMITTED);
});

describe('the table in docs/protocol.md', () => {
  const hello = '{"label":"","text":5,"files":[]}';

  test('docs/protocol.md gives the content key, claim token and verifier of a key without passphrase', async () => {
    await expectBits('plain', 'd8836e40eac8862722f473b7f01aaf434fb39422afe499b5a2b6fafab4bf9708');
    const token = await keyNamed('plain').claimToken();
    expect(token.reveal()).toBe('XpOzfmRN__Vv6JUrjWYaj5_qmdb8NVJ4yLGOJmnsABU');
    expect(await verifierOf(token)).toBe('noFwgFAj9i9sFNwyiOESyrJ5p6F5wpJdlN2wlZKB-4A');
  });

  test('docs/protocol.md gives the content key of a passphrase that NFKC turns into `fix`', async () => {
    const secret = password(new Secret('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef'), '\uFB01x');
    expect(secret.reveal()).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef\0fix');
    await expectBits('ligature', '1c11045a5475a6715e9dbdbe4ced4bc97569700db763aec979844a0729ef5bd9');
  });

  test('docs/protocol.md gives the user id, the owner token and what the server stores of it', async () => {
    const identity = new Secret('ghijklmnopqrstuvwxyz0123456789-_');
    const token = await ownerToken(identity);
    expect(await userId(identity)).toBe('c1dd02f82458');
    expect(token.reveal()).toBe('6pmqCosEFn4Rbb48qQPTaYFLXjLmNvBSXkzzzEr9lU0');
    expect(await verifierOf(token)).toBe('NVlACiOAUnH3IRl6N97QF9CIECyirFknqpoUoLiCCIM');
  });

  test('docs/protocol.md gives the envelope of `hello`, and its ciphertext of 272 bytes', async () => {
    const plaintext = packEnvelope({ label: '', text: 'hello', files: [] }, 2_097_152);
    expect(new TextDecoder().decode(plaintext.subarray(6, 6 + hello.length))).toBe(hello);
    const ciphertext = await keyNamed('plain').encrypt(bytesOf('101112131415161718191a1b'), plaintext);
    expect(ciphertext.length).toBe(272);
    expect(await sha256(ciphertext)).toBe('a4088b07b0f0912409cb965eed6a5cf2ba87b901cfa02f1e917f872385f7bdf2');
  });

  test('docs/protocol.md gives the sealed label `Bank PIN`', async () => {
    const identity = new Secret('ghijklmnopqrstuvwxyz0123456789-_');
    const sealed = await sealLabel(identity, 'Bank PIN', bytesOf('202122232425262728292a2b'));
    const digest = await sha256(decodeBase64(sealed));
    expect(digest).toBe('b2f48c7f4706e719b00a2c22c5c573df72d12cb12829126e8ab2fdb94ca9c51f');
  });

  test('docs/protocol.md gives the Padmé lengths', () => {
    expect([257, 300, 1000, 100_000].map(padme)).toEqual([272, 304, 1024, 100_352]);
  });
});

describe('base64 vectors', () => {
  test.each(vectors.base64)('base64 vector $standard is encoded and decoded', ({ hex, standard, url }) => {
    expect(encodeBase64(bytesOf(hex))).toBe(standard);
    expect(encodeBase64Url(bytesOf(hex))).toBe(url);
    expect(hexOf(decodeBase64(standard))).toBe(hex);
    expect(hexOf(decodeBase64Url(url))).toBe(hex);
  });

  test.each(vectors.refusedBase64)('%j is refused as standard base64', (text) => {
    expect(() => decodeBase64(text)).toThrow(new CryptoError('not-base64'));
  });

  test.each(vectors.refusedBase64Url)('%j is refused as base64url', (text) => {
    expect(() => decodeBase64Url(text)).toThrow(new CryptoError('not-base64'));
  });
});

describe('key vectors', () => {
  test.each(vectors.keys)('key vector: $name', async ({ name, key, passphrase, contentKey, ...expected }) => {
    const secret = password(new Secret(key), passphrase ?? undefined);
    expect(Buffer.from(secret.reveal()).toString('hex')).toBe(expected.password);
    await expectBits(name, contentKey);
    const token = await keyNamed(name).claimToken();
    expect(token.reveal()).toBe(expected.claimToken);
    expect(await verifierOf(token)).toBe(expected.verifier);
  });

  test.each(vectors.identities)(
    'identity vector $uid',
    async ({ identity, uid, ownerToken: token, stored }) => {
      const secret = new Secret(identity);
      expect(await userId(secret)).toBe(uid);
      expect((await ownerToken(secret)).reveal()).toBe(token);
      expect(await verifierOf(new Secret(token))).toBe(stored);
    },
  );
});

test.each(vectors.labels)(
  'label vector: "$label" is sealed and opened',
  async ({ identity, iv, label, sealedName }) => {
    expect(sealedName.length).toBe(464);
    expect(await sealLabel(new Secret(identity), label, bytesOf(iv))).toBe(sealedName);
    expect(await openLabel(new Secret(identity), sealedName)).toBe(label);
  },
);

test.each(vectors.padme)('padding vector: $length bytes are padded to $padded', ({ length, padded }) => {
  expect(padme(length)).toBe(padded);
});

test.each(vectors.largestPlaintext)(
  'size vector: $limit characters hold $bytes bytes',
  ({ limit, bytes }) => {
    expect(largestPlaintext(limit)).toBe(bytes);
  },
);

test.each(vectors.envelopes)(
  'envelope vector: $name',
  async ({ label, text, files, limit, length, sha256: digest }) => {
    const contents = contentsOf(
      label,
      typeof text === 'string' ? text : text.character.repeat(text.times),
      files,
    );
    const packed = packEnvelope(contents, limit);
    expect(packed.length).toBe(length);
    expect(await sha256(packed)).toBe(digest);
    expect(openEnvelope(packed)).toEqual({ form: 'envelope', ...contents });
  },
);

test.each(vectors.refusedPlaintexts)('refused plaintext vector: $name', ({ hex, kind }) => {
  expect(() => openEnvelope(bytesOf(hex))).toThrow(new CryptoError(kind));
});

test.each(vectors.messages)('message vector: $name', async ({ key, form, label, text, files, ...wire }) => {
  const plaintext = await openSealed(keyNamed(key), wire);
  expect(openEnvelope(plaintext)).toEqual({ form, ...contentsOf(label, text, files) });
  const again = await keyNamed(key).encrypt(decodeBase64(wire.iv), plaintext);
  expect(encodeBase64(again)).toBe(wire.encryptedMessage);
});

test.each(vectors.fileNames)('file name vector: $given', ({ given, safe }) => {
  expect(safeFileName(given)).toBe(safe);
});

/** The bits of a content key never leave it, so they are shown by a ciphertext that only they can make. */
async function expectBits(name: string, hex: string): Promise<void> {
  const iv = bytesOf('000102030405060708090a0b');
  const plaintext = bytesOf('70726f6f66');
  const ciphertext = await keyNamed(name).encrypt(iv, plaintext);
  expect(hexOf(ciphertext)).toBe(gcm(bytesOf(hex), iv, plaintext).toString('hex'));
}

function keyNamed(name: string): ContentKey {
  const key = contentKeys.get(name);
  if (key === undefined) throw new Error(`No vector is named ${name}.`);
  return key;
}

function contentsOf(label: string, text: string, files: Vectors['messages'][number]['files']): Contents {
  return { label, text, files: files.map(({ name, type, hex }) => ({ name, type, bytes: bytesOf(hex) })) };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
