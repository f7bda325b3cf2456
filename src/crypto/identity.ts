import { decodeBase64, encodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';
import { CryptoError, orDamaged, orWrongKey } from './crypto-error.ts';
import { generateKey, isGeneratedKey } from './key.ts';
import { Secret } from './secret.ts';
import { utf8, utf8Decode } from './utf8.ts';

const WRAPPING = { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 2048 };
const WRAPPED_LENGTH = WRAPPING.modulusLength / 8;

/** RFC 8017 §7.1.1: the modulus of 256 bytes, less two hashes of 32 and two bytes. */
const LONGEST = 190;
const SHORTEST_IMPORT = 16;

/** A fresh identity key, made in the same way as the key of a message. */
export function generateIdentity(): Secret {
  return generateKey();
}

/**
 * What may become of a text that a person wants to import as identity key, taken exactly as it stands:
 * `generated` has the form of a generated key, `weak` needs a plain warning that a key which a person thought
 * up can be guessed, and `unusable` has less than 16 or more than 190 bytes of UTF-8, or a lone surrogate.
 */
export function checkImportedIdentity(text: string): 'generated' | 'weak' | 'unusable' {
  if (isGeneratedKey(text)) return 'generated';
  if (!text.isWellFormed()) return 'unusable';
  const length = utf8(text).length;
  return length >= SHORTEST_IMPORT && length <= LONGEST ? 'weak' : 'unusable';
}

/** The bytes that everything of an identity is derived from. @throws CryptoError `identity-unusable` */
export function identityBytes(identity: Secret): Bytes {
  const text = identity.reveal();
  if (text === '' || !text.isWellFormed()) throw new CryptoError('identity-unusable');
  const bytes = utf8(text);
  if (bytes.length > LONGEST) throw new CryptoError('identity-unusable');
  return bytes;
}

/**
 * A browser's own pair for RSA-OAEP (RFC 8017 §7.1), 2048 bits with SHA-256; its private key never leaves the
 * platform.
 */
export function generateWrappingKeys(): Promise<CryptoKeyPair> {
  const publicExponent = new Uint8Array([1, 0, 1]);
  return crypto.subtle.generateKey({ ...WRAPPING, publicExponent }, false, ['encrypt', 'decrypt']);
}

/**
 * The identity key under the browser's RSA key, as standard base64 of 256 bytes. @throws CryptoError
 * `identity-unusable`
 */
export async function wrapIdentity(publicKey: CryptoKey, identity: Secret): Promise<string> {
  const wrapped = await crypto.subtle.encrypt({ name: WRAPPING.name }, publicKey, identityBytes(identity));
  return encodeBase64(new Uint8Array(wrapped));
}

/**
 * The identity key that was wrapped, by this or an earlier Inigma page.
 * @throws CryptoError `damaged` where the text cannot be a wrapped key, `wrong-key` where another pair
 * wrapped it
 */
export async function unwrapIdentity(privateKey: CryptoKey, wrapped: string): Promise<Secret> {
  const bytes = orDamaged(() => decodeBase64(wrapped));
  if (bytes.length !== WRAPPED_LENGTH) throw new CryptoError('damaged');
  const opened = await orWrongKey(crypto.subtle.decrypt({ name: WRAPPING.name }, privateKey, bytes));
  const identity = new Secret(orDamaged(() => utf8Decode(new Uint8Array(opened))));
  identityBytes(identity);
  return identity;
}
