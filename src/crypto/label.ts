import { gcmDecrypt, gcmEncrypt, gcmKey, IV_LENGTH, TAG_LENGTH } from './aes-gcm.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { type Bytes, concatenate, randomBytes } from './bytes.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import { hkdf, hkdfInput } from './hkdf.ts';
import { identityBytes } from './identity.ts';
import type { Ownership } from './owned.ts';
import type { Secret } from './secret.ts';
import { utf8, utf8Decode } from './utf8.ts';

/** A label's limits: characters are Unicode code points, bytes are those of UTF-8. */
export const LABEL_CHARACTERS = 100;
export const LABEL_BYTES = 320;

const SEALED_LENGTH = IV_LENGTH + LABEL_BYTES + TAG_LENGTH;

/**
 * Whether the text can be a label: within both limits, without a lone surrogate, and without U+0000, which is
 * the padding.
 */
export function labelFits(label: string): boolean {
  // No character has more UTF-16 units than two, so a longer text need not be counted.
  if (label.length > 2 * LABEL_CHARACTERS || !label.isWellFormed() || label.includes('\0')) return false;
  return Array.from(label).length <= LABEL_CHARACTERS && utf8(label).length <= LABEL_BYTES;
}

/**
 * An owner's label of one message, as 464 characters of standard base64 whatever its length: iv, ciphertext, tag. It opens
 * under no other id. The iv is random; only a check against known bytes hands one in. @throws CryptoError `label-unfit`,
 * `identity-unusable`
 */
export async function sealLabel(
  { identity, id }: Ownership,
  label: string,
  iv: Bytes = randomBytes(IV_LENGTH),
): Promise<string> {
  const padded = padLabel(label);
  return encodeBase64(concatenate(iv, await gcmEncrypt(await labelKey(identity), iv, padded, utf8(id))));
}

/**
 * The label again. @throws CryptoError `wrong-key` where another identity or another id sealed it, `damaged` where it is no
 * sealed label
 */
export async function openLabel({ identity, id }: Ownership, sealed: string): Promise<string> {
  const bytes = orDamaged(() => decodeBase64(sealed));
  if (bytes.length !== SEALED_LENGTH) throw new CryptoError('damaged');
  const [iv, ciphertext] = [bytes.slice(0, IV_LENGTH), bytes.slice(IV_LENGTH)];
  return unpadLabel(await gcmDecrypt(await labelKey(identity), iv, ciphertext, utf8(id)));
}

/** The 320 bytes that hide how long a label is. @throws CryptoError `label-unfit` */
export function padLabel(label: string): Bytes {
  if (!labelFits(label)) throw new CryptoError('label-unfit');
  const padded = new Uint8Array(LABEL_BYTES);
  padded.set(utf8(label));
  return padded;
}

/** The label in its 320 bytes. @throws CryptoError `damaged` */
export function unpadLabel(padded: Bytes): string {
  // A zero byte before the padding stays in the text, where `labelFits` refuses it.
  const length = padded.findLastIndex((byte) => byte !== 0) + 1;
  const label = orDamaged(() => utf8Decode(padded.subarray(0, length)));
  if (!labelFits(label)) throw new CryptoError('damaged');
  return label;
}

/**
 * One key for all labels of an identity, each under a random iv: safe for 2³² of them (NIST SP 800-38D §8.3).
 */
async function labelKey(identity: Secret): Promise<CryptoKey> {
  const input = await hkdfInput(identityBytes(identity));
  return gcmKey(await hkdf(input, new Uint8Array(), 'inigma/label/v1'));
}
