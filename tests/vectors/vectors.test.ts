import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { phraseOf } from '../../src/client/identity-keys/phrase.ts';
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from '../../src/crypto/base64.ts';
import { comparisonCode } from '../../src/crypto/comparison-code.ts';
import {
  type ContentKey,
  deriveBareKey,
  deriveMessageKey,
  deriveOwnedKey,
  type MessageKey,
  ownedKeyOf,
} from '../../src/crypto/content-key.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { type Contents, openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { safeFileName } from '../../src/crypto/file-name.ts';
import { openIdentity, packIdentity } from '../../src/crypto/identity-envelope.ts';
import { password } from '../../src/crypto/key.ts';
import { openLabel, sealLabel } from '../../src/crypto/label.ts';
import { openOwned } from '../../src/crypto/owned.ts';
import { largestPlaintext, padme } from '../../src/crypto/padding.ts';
import {
  generateToken,
  linkToken,
  ownerToken,
  readToken,
  userId,
  verifierOf,
} from '../../src/crypto/proof.ts';
import { openSealed } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { openSentLabel, sealSentLabel } from '../../src/crypto/sent-label.ts';
import { type Vectors, vectorsAsText } from './make-vectors.ts';
import { gcm } from './reference.ts';

const COMMITTED = readFileSync(new URL('./vectors.json', import.meta.url), 'utf8');
const PAGE = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
const vectors: Vectors = JSON.parse(COMMITTED);

const messageKeys = new Map<string, MessageKey>();
const bareKeys = new Map<string, ContentKey>();

/** Each key is stretched twice for all tests, because that is what costs time. */
beforeAll(async () => {
  for (const { name, key, passphrase, salt } of vectors.keys) {
    const secret = password(new Secret(key), passphrase ?? undefined);
    messageKeys.set(name, await deriveMessageKey(secret, bytesOf(salt)));
    bareKeys.set(name, await deriveBareKey(secret, bytesOf(salt)));
  }
});

test('vectors.json is what the generator writes today', () => {
  expect(vectorsAsText()).toBe(COMMITTED);
});

describe('the table in docs/protocol.md', () => {
  const hello = '{"label":"","text":5,"files":[]}';
  const iv = '101112131415161718191a1b';
  const identity = new Secret('ghijklmnopqrstuvwxyz0123456789-_');
  const key = new Secret('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef');
  const mine = { identity, id: 'oMd3vYtJ-K_0123456789abcd' };
  const plaintext = packEnvelope({ label: '', text: 'hello', files: [] }, 2_097_152);

  test('master, message key, claim token and verifier of a plain key', async () => {
    await expectPrinted(
      bareKeyNamed('plain'),
      'd8836e40eac8862722f473b7f01aaf434fb39422afe499b5a2b6fafab4bf9708',
    );
    await expectPrinted(
      keyNamed('plain'),
      '2a1fc5d8de3dfbf98dec5ff6b0647902a920ee5153c9c8cdca0d2c81c7c2986d',
    );
    const token = keyNamed('plain').claimToken;
    expect(token.reveal()).toBe(printed('XpOzfmRN__Vv6JUrjWYaj5_qmdb8NVJ4yLGOJmnsABU'));
    expect(await verifierOf(token)).toBe(printed('noFwgFAj9i9sFNwyiOESyrJ5p6F5wpJdlN2wlZKB-4A'));
  });

  test('link token and verifier', async () => {
    const token = (await linkToken(key)) ?? generateToken();
    expect(token.reveal()).toBe(printed('TwL2aV4H9Uj4PkstWDrHvg-x8GkkyQOhP3jPHAPQ2bk'));
    expect(await verifierOf(token)).toBe(printed('4TE5Vl8uGeZdasTqpX_Pb42duKcKJsteXcegssEm6Vk'));
  });

  test('keys of a passphrase that NFKC turns into `fix`', async () => {
    const secret = password(key, '\uFB01x');
    expect(secret.reveal()).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef\0fix');
    await expectPrinted(
      bareKeyNamed('ligature'),
      '1c11045a5475a6715e9dbdbe4ced4bc97569700db763aec979844a0729ef5bd9',
    );
    await expectPrinted(
      keyNamed('ligature'),
      'dcefd84d6b1adee51dc785eeb08a1229653bf7b5027945b274c19c11f1a2fd74',
    );
  });

  test('user id, owner token and what the server stores of it, and a read token', async () => {
    const token = await ownerToken(identity);
    expect(await userId(identity)).toBe(printed('c1dd02f82458'));
    expect(token.reveal()).toBe(printed('6pmqCosEFn4Rbb48qQPTaYFLXjLmNvBSXkzzzEr9lU0'));
    expect(await verifierOf(token)).toBe(printed('NVlACiOAUnH3IRl6N97QF9CIECyirFknqpoUoLiCCIM'));
    printed(phraseOf(identity.reveal()).join(' '));
    const read = await readToken(identity, mine.id);
    expect(read.reveal()).toBe(printed('jKS5DJIOS5H8I6AB2rRsCneSdkp25_NKBOwIM7GkNBs'));
  });

  test('the envelope of `hello`, and its ciphertext of 272 bytes', async () => {
    expect(new TextDecoder().decode(plaintext.subarray(6, 6 + hello.length))).toBe(hello);
    const ciphertext = await keyNamed('plain').encrypt(bytesOf(iv), plaintext);
    expect(ciphertext.length).toBe(272);
    expect(await sha256(ciphertext)).toBe(
      printed('ef75eeeb3b6fce3c5e459e74954ccb479d44373f28a18f71b204b12bed90bdea'),
    );
  });

  test('the same as an owned message', async () => {
    const key = await deriveOwnedKey(identity, bytesOf('606162636465666768696a6b6c6d6e6f'), mine.id);
    expect(await sha256(await key.encrypt(bytesOf(iv), plaintext))).toBe(
      printed('ab3f139648d1252b3a0c6e74e8d5b0399b57d1035003ff2c04fc742f3409872e'),
    );
  });

  test('the sealed labels `Bank PIN`', async () => {
    const labelIv = bytesOf('202122232425262728292a2b');
    const owners = await sealLabel(mine, 'Bank PIN', labelIv);
    expect(await sha256(decodeBase64(owners))).toBe(
      printed('006d031b9b5519a245911326f7660fbfa3e3887047cc7bf8bfa738cb5bcb6d38'),
    );
    const salt = bytesOf('000102030405060708090a0b0c0d0e0f');
    const sent = { label: 'Bank PIN', sentAt: 1_800_000_000, lifetime: 86_400, salt };
    expect(await sha256(decodeBase64(await sealSentLabel(identity, sent, labelIv)))).toBe(
      printed('b03f55bc6ace769a11f898f2cd7f744c37bbfe6d6f3777f63ec95defc199bc34'),
    );
  });

  test('the comparison code of *Add a device*, and the plaintext that carries the identity', async () => {
    const code = await comparisonCode(identity, { id: mine.id, salt: 'AAECAwQFBgcICQoLDA0ODw==' });
    expect(code).toBe(printed('80902562'));
    expect(await sha256(packIdentity(identity))).toBe(
      printed('c4613d5803711a7b8c68ba203cffc42f6c3dd6f7cc5b8cc937732cd40fc6a639'),
    );
  });

  test('docs/protocol.md gives the Padmé lengths', () => {
    expect([257, 300, 1000, 100_000].map(padme)).toEqual([272, 304, 1024, 100_352]);
  });

  /** What the page really holds. */
  function printed(value: string): string {
    expect(PAGE).toContain(`\`${value}\``);
    return value;
  }

  async function expectPrinted(contentKey: ContentKey, hex: string): Promise<void> {
    await expectBits(contentKey, printed(hex));
  }
});

describe('base64 vectors', () => {
  test.each(vectors.base64)('base64 vector $standard is encoded and decoded', ({ hex, standard, url }) => {
    expect(encodeBase64(bytesOf(hex))).toBe(standard);
    expect(encodeBase64Url(bytesOf(hex))).toBe(url);
    expect(hexOf(decodeBase64(standard))).toBe(hex);
    expect(hexOf(decodeBase64Url(url))).toBe(hex);
  });

  test.each(vectors.refusedBase64)('$text is refused as standard base64', ({ text }) => {
    expect(() => decodeBase64(text)).toThrow(new CryptoError('not-base64'));
  });

  test.each(vectors.refusedBase64Url)('$text is refused as base64url', ({ text }) => {
    expect(() => decodeBase64Url(text)).toThrow(new CryptoError('not-base64'));
  });
});

describe('keys', () => {
  test.each(vectors.keys)('$name', async ({ name, key, passphrase, master, messageKey, ...expected }) => {
    const secret = password(new Secret(key), passphrase ?? undefined);
    expect(Buffer.from(secret.reveal()).toString('hex')).toBe(expected.password);
    await expectBits(bareKeyNamed(name), master);
    await expectBits(keyNamed(name), messageKey);
    const token = keyNamed(name).claimToken;
    expect(token.reveal()).toBe(expected.claimToken);
    expect(await verifierOf(token)).toBe(expected.claimVerifier);
    const link = await linkToken(new Secret(key));
    expect(link?.reveal() ?? null).toBe(expected.linkToken);
    expect(link && (await verifierOf(link))).toBe(expected.linkVerifier);
  });

  test.each(vectors.identities)('identity $uid', async ({ identity, uid, ownerToken: token, stored }) => {
    const secret = new Secret(identity);
    expect(await userId(secret)).toBe(uid);
    expect((await ownerToken(secret)).reveal()).toBe(token);
    expect(await verifierOf(new Secret(token))).toBe(stored);
  });

  test.each(vectors.readTokens)('reader of $id', async ({ identity, id, readToken: token, stored }) => {
    expect((await readToken(new Secret(identity), id)).reveal()).toBe(token);
    expect(await verifierOf(new Secret(token))).toBe(stored);
  });
});

test.each(vectors.devices)(
  'identity for another device: $identity in message $id',
  async ({ identity, id, salt, plaintext, comparisonCode: code }) => {
    const secret = new Secret(identity);
    expect(hexOf(packIdentity(secret))).toBe(plaintext);
    expect(openIdentity(bytesOf(plaintext)).reveal()).toBe(identity);
    expect(openEnvelope(bytesOf(plaintext))).toEqual({ form: 'identity', label: '', text: '', files: [] });
    expect(await comparisonCode(secret, { id, salt })).toBe(code);
  },
);

test.each(vectors.refusedIdentities)('refused identity vector: $name', ({ hex, reason }) => {
  expect(() => openIdentity(bytesOf(hex))).toThrow(new CryptoError(reason));
});

test.each(vectors.labels)(
  'label "$label" of $id is sealed and opened',
  async ({ identity, id, iv, label, sealedName }) => {
    const mine = { identity: new Secret(identity), id };
    expect(sealedName.length).toBe(464);
    expect(await sealLabel(mine, label, bytesOf(iv))).toBe(sealedName);
    expect(await openLabel(mine, sealedName)).toBe(label);
  },
);

test.each(vectors.sentLabels)(
  'sender’s label "$label" is sealed and opened',
  async ({ identity, iv, sealedName, sha256: _, ...vector }) => {
    const sent = { ...vector, salt: bytesOf(vector.salt) };
    expect(sealedName.length).toBe(504);
    expect(await sealSentLabel(new Secret(identity), sent, bytesOf(iv))).toBe(sealedName);
    expect(await openSentLabel(new Secret(identity), sealedName)).toEqual(sent);
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

test.each(vectors.refusedPlaintexts)('refused plaintext vector: $name', ({ hex, reason }) => {
  expect(() => openEnvelope(bytesOf(hex))).toThrow(new CryptoError(reason));
});

test.each(vectors.openedPlaintexts)('opened: $name', ({ hex, label }) => {
  expect(openEnvelope(bytesOf(hex))).toEqual({ form: 'envelope', label, text: 'hello', files: [] });
});

test.each(vectors.messages)(
  'message of format $format: $name',
  async ({ key, format, form, label, text, files, ...wire }) => {
    const contentKey = format === 0 ? bareKeyNamed(key) : keyNamed(key);
    const plaintext = await openSealed(contentKey, wire);
    expect(openEnvelope(plaintext)).toEqual({ form, ...contentsOf(label, text, files) });
    const again = await contentKey.encrypt(decodeBase64(wire.iv), plaintext);
    expect(encodeBase64(again)).toBe(wire.encryptedMessage);
  },
);

test.each(vectors.owned)(
  'owned message: $name',
  async ({ identity, id, master, ownedKey, form, label, text, files, ...wire }) => {
    const plaintext = await openOwned({ identity: new Secret(identity), id }, wire);
    expect(openEnvelope(plaintext)).toEqual({ form, ...contentsOf(label, text, files) });
    const key = await ownedKeyOf(bytesOf(master), decodeBase64(wire.salt), id);
    await expectBits(key, ownedKey, id);
    expect(encodeBase64(await key.encrypt(decodeBase64(wire.iv), plaintext))).toBe(wire.encryptedMessage);
  },
);

test.each(vectors.fileNames)('file name $given', ({ given, safe }) => {
  expect(safeFileName(given)).toBe(safe);
});

/** The bits of a key never leave it, so they are shown by a ciphertext that only they can make. */
async function expectBits(key: ContentKey, hex: string, associated = ''): Promise<void> {
  const iv = bytesOf('000102030405060708090a0b');
  const plaintext = bytesOf('70726f6f66');
  const ciphertext = await key.encrypt(iv, plaintext);
  expect(hexOf(ciphertext)).toBe(gcm(bytesOf(hex), iv, plaintext, associated).toString('hex'));
}

function keyNamed(name: string): MessageKey {
  return found(messageKeys.get(name), name);
}

function bareKeyNamed(name: string): ContentKey {
  return found(bareKeys.get(name), name);
}

function found<Key>(key: Key | undefined, name: string): Key {
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
