import { IV_LENGTH, TAG_LENGTH } from './aes-gcm.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { type Bytes, isEqual, randomBytes } from './bytes.ts';
import { type ContentKey, deriveBareKey, deriveMessageKey, type MessageKey } from './content-key.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import { LONGEST_SALT } from './pbkdf2.ts';
import { verifierOf } from './proof.ts';
import type { Secret } from './secret.ts';

/** Bytes of the salt of everything that is written here. */
export const SALT_LENGTH = 16;

/** A ciphertext as it travels: standard base64 with padding, all three. */
export interface WireMessage {
  readonly encryptedMessage: string;
  readonly iv: string;
  readonly salt: string;
}

/** What a sender hands to the server; of the token only the verifier. */
export interface SealedMessage extends WireMessage {
  readonly claimToken: Secret;
  readonly claimVerifier: string;
}

/**
 * Encrypts as a message of format 1, under a fresh salt and iv. `password` comes from `password()` in key.ts.
 * @throws CryptoError `key-unusable`; `damaged` where what was encrypted does not open again
 */
export async function sealMessage(given: { plaintext: Bytes; password: Secret }): Promise<SealedMessage> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await deriveMessageKey(given.password, salt);
  const sealed = await sealUnder(key, salt, given.plaintext);
  const opened = await openSealed(key, sealed).catch(() => null);
  if (opened === null || !isEqual(opened, given.plaintext)) throw new CryptoError('damaged');
  if (!isEqual(saltOf(sealed.salt), salt)) throw new CryptoError('damaged');
  const { claimToken } = key;
  return { ...sealed, claimToken, claimVerifier: await verifierOf(claimToken) };
}

/** Encrypts under a key that was derived with `salt`, and a fresh iv. */
export async function sealUnder(key: ContentKey, salt: Bytes, plaintext: Bytes): Promise<WireMessage> {
  const iv = randomBytes(IV_LENGTH);
  const ciphertext = await key.encrypt(iv, plaintext);
  return {
    encryptedMessage: encodeBase64(ciphertext),
    iv: encodeBase64(iv),
    salt: encodeBase64(salt),
  };
}

/**
 * The key of a message of format 1 from the salt that a look at it gave, before its ciphertext is there: it proves itself
 * with its claim token, and `openSealed` opens with it what then arrives. @throws CryptoError `damaged` where the salt breaks
 * its rule, `key-unusable`
 */
export async function messageKeyFor(password: Secret, salt: string): Promise<MessageKey> {
  return deriveMessageKey(password, saltOf(salt));
}

/** The key of a message of format 0. @throws CryptoError `damaged` where the salt breaks its rule, `key-unusable` */
export async function bareKeyFor(password: Secret, salt: string): Promise<ContentKey> {
  return deriveBareKey(password, saltOf(salt));
}

/** The plaintext bytes, by a key that was derived before. @throws CryptoError `wrong-key` or `damaged` */
export async function openSealed(key: ContentKey, sealed: Omit<WireMessage, 'salt'>): Promise<Bytes> {
  const iv = wireBytes(sealed.iv, IV_LENGTH, IV_LENGTH);
  return key.decrypt(iv, wireBytes(sealed.encryptedMessage, TAG_LENGTH, Number.POSITIVE_INFINITY));
}

/** The bytes of a salt as it travels. @throws CryptoError `damaged` */
export function saltOf(text: string): Bytes {
  return wireBytes(text, 1, LONGEST_SALT);
}

/** A server's answer is not trusted: whatever is not as we would have sent it is damaged. */
export function wireBytes(text: string, shortest: number, longest: number): Bytes {
  const bytes = orDamaged(() => decodeBase64(text));
  if (bytes.length < shortest || bytes.length > longest) throw new CryptoError('damaged');
  return bytes;
}
