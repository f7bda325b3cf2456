import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64, encodeBase64Url } from '../base64.ts';
import { type Bytes, randomBytes } from '../bytes.ts';
import { CryptoError, type CryptoErrorKind } from '../crypto-error.ts';
import { generateIdentity } from '../identity.ts';
import type { WireMessage } from '../seal.ts';
import { Secret } from '../secret.ts';
import { utf8 } from '../utf8.ts';
import { openSealedAnswer, type SealedAnswer, sealAnswer } from './answer.ts';
import { drawRequestKeys, type RequestKeys } from './request-keys.ts';

const mine = { identity: generateIdentity(), id: 'request-1' };
const plaintext = utf8('the VPN password');

/** The points of low order, and what X25519 reads as one: u = 0, 1, p − 1, p, p + 1 and the two of order 8 (RFC 7748 §6.1 and §7). */
const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')));

let keys: RequestKeys;
let sealed: SealedAnswer;
let wire: WireMessage;
beforeAll(async () => {
  keys = await drawRequestKeys(mine.identity);
  sealed = await sealAnswer({ publicKey: keys.publicKey, id: mine.id }, plaintext);
  wire = wireOf(sealed);
});

describe('an answer', () => {
  test('opens for whoever asked', async () => {
    expect(await openSealedAnswer(mine, wire)).toEqual(plaintext);
  });

  test('has an encapsulated key of its own each time, of 32 bytes', async () => {
    const again = await sealAnswer({ publicKey: keys.publicKey, id: mine.id }, plaintext);
    expect(again.encapsulatedKey).not.toBe(sealed.encapsulatedKey);
    expect(again.encryptedMessage).not.toBe(sealed.encryptedMessage);
    expect(decodeBase64(again.encapsulatedKey).length).toBe(32);
  });

  test.each([
    ['another request', { ...mine, id: 'request-2' }],
    ['another identity', { ...mine, identity: generateIdentity() }],
  ])('does not open as that of %s', async (_name, other) => {
    await expectError(openSealedAnswer(other, wire), 'wrong-key');
  });

  test.each<[string, () => Partial<WireMessage>]>([
    ['another salt', () => ({ salt: encodeBase64(randomBytes(16)) })],
    ['another encapsulated key', () => ({ iv: changed(sealed.encapsulatedKey) })],
    ['another ciphertext', () => ({ encryptedMessage: changed(sealed.encryptedMessage) })],
  ])('does not open with %s', async (_name, change) => {
    await expectError(openSealedAnswer(mine, { ...wire, ...change() }), 'wrong-key');
  });

  test('opens no answer to another request of the same person, also where both are exchanged with their salts', async () => {
    const others = await drawRequestKeys(mine.identity);
    const other = await sealAnswer({ publicKey: others.publicKey, id: 'request-2' }, plaintext);
    const exchanged = { ...wireOf(other), salt: encodeBase64(others.salt) };
    await expectError(openSealedAnswer(mine, exchanged), 'wrong-key');
  });

  test.each<[string, Partial<WireMessage>]>([
    ['an encapsulated key of 31 bytes', { iv: Buffer.alloc(31, 9).toString('base64') }],
    ['an encapsulated key of 33 bytes', { iv: Buffer.alloc(33, 9).toString('base64') }],
    ['an iv in its place', { iv: Buffer.alloc(12, 9).toString('base64') }],
    ['a salt of 15 bytes', { salt: Buffer.alloc(15).toString('base64') }],
    ['a salt of 17 bytes', { salt: Buffer.alloc(17).toString('base64') }],
    ['a ciphertext without room for a tag', { encryptedMessage: Buffer.alloc(15).toString('base64') }],
    ['a blank in its salt', { salt: `${Buffer.alloc(16).toString('base64')}\n` }],
  ])('is damaged where the response has %s', async (_name, change) => {
    await expectError(openSealedAnswer(mine, { ...wire, ...change }), 'damaged');
  });
});

describe('a point of low order', () => {
  test.each(LOW_ORDER)('is refused as public key, and damage as encapsulated key: %o', async (point) => {
    const publicKey = encodeBase64Url(point);
    await expectError(sealAnswer({ publicKey, id: mine.id }, plaintext), 'public-key-unusable');
    await expectError(openSealedAnswer(mine, { ...wire, iv: encodeBase64(point) }), 'damaged');
  });
});

test.each([
  ['nothing', ''],
  ['42 characters', 'A'.repeat(42)],
  ['44 characters', 'A'.repeat(44)],
  ['unused bits that are not zero', `${'A'.repeat(42)}B`],
  ['the other alphabet', `${'+'.repeat(42)}A`],
])('a public key is refused where it is %s', async (_name, publicKey) => {
  await expectError(sealAnswer({ publicKey, id: mine.id }, plaintext), 'public-key-unusable');
});

test('an identity that can be none is told as such', async () => {
  const opening = openSealedAnswer({ ...mine, identity: new Secret('') }, wire);
  await expectError(opening, 'identity-unusable');
});

/** The row of an answer: the encapsulated key stands where other messages have their iv. */
function wireOf({ encryptedMessage, encapsulatedKey }: SealedAnswer): WireMessage {
  return { encryptedMessage, iv: encapsulatedKey, salt: encodeBase64(keys.salt) };
}

/** With another first byte. */
function changed(base64: string): string {
  const bytes: Bytes = decodeBase64(base64);
  bytes[0] = (bytes[0] ?? 0) ^ 0x40;
  return encodeBase64(bytes);
}

async function expectError(act: Promise<unknown>, kind: CryptoErrorKind): Promise<void> {
  await expect(act).rejects.toThrow(new CryptoError(kind));
}
