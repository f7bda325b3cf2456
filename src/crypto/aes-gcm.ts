import type { Bytes } from './bytes.ts';
import { CryptoError, orWrongKey } from './crypto-error.ts';

/** Bytes of an initialization vector: the 96 bits that NIST SP 800-38D §5.2.1.1 recommends. */
export const IV_LENGTH = 12;

/** Bytes of the tag that stands at the end of every ciphertext: the full 128 bits. */
export const TAG_LENGTH = 16;

/** An AES-256 key of 32 bytes that cannot be read back. */
export function gcmKey(bits: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const NOTHING = new Uint8Array();

/**
 * AES-256-GCM (NIST SP 800-38D): ciphertext, then the tag of 16 bytes, which vouches for the associated data as well.
 * One iv must never meet two plaintexts under one key. @throws CryptoError `iv-length`
 */
export async function gcmEncrypt(
  key: CryptoKey,
  iv: Bytes,
  plaintext: Bytes,
  associated: Bytes = NOTHING,
): Promise<Bytes> {
  checkIv(iv);
  return new Uint8Array(await crypto.subtle.encrypt(parameters(iv, associated), key, plaintext));
}

/**
 * The plaintext, once its tag is right.
 * @throws CryptoError `wrong-key` where the tag is not (the associated data may be another), `damaged` where it is too short
 * for one, `iv-length`
 */
export async function gcmDecrypt(
  key: CryptoKey,
  iv: Bytes,
  ciphertext: Bytes,
  associated: Bytes = NOTHING,
): Promise<Bytes> {
  checkIv(iv);
  if (ciphertext.length < TAG_LENGTH) throw new CryptoError('damaged');
  const decryption = crypto.subtle.decrypt(parameters(iv, associated), key, ciphertext);
  return new Uint8Array(await orWrongKey(decryption));
}

function parameters(iv: Bytes, additionalData: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData };
}

function checkIv(iv: Bytes): void {
  if (iv.length !== IV_LENGTH) throw new CryptoError('iv-length');
}
