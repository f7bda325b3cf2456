import { gcmDecrypt, gcmEncrypt, gcmKey, IV_LENGTH, TAG_LENGTH } from './aes-gcm.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { type Bytes, concatenate, randomBytes } from './bytes.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import { hkdf, hkdfInput } from './hkdf.ts';
import { identityBytes } from './identity.ts';
import { LABEL_BYTES, padLabel, unpadLabel } from './label.ts';
import { SALT_LENGTH } from './seal.ts';
import type { Secret } from './secret.ts';

/** Where each part of the plaintext begins: the time in 8 bytes, the lifetime in 4, the salt in 16, then the label. */
const LIFETIME_AT = 8;
const SALT_AT = 12;
const LABEL_AT = SALT_AT + SALT_LENGTH;
const PLAINTEXT_LENGTH = LABEL_AT + LABEL_BYTES;
/** The characters of a sealed one: base64 of 376 bytes. An owner's label has 464. */
export const SENT_LABEL_LENGTH = 504;
const LONGEST_LIFETIME = 0xffff_ffff;

/** What a sender writes down about a message that was sent: readable to the sender alone. */
export interface SentLabel {
  readonly label: string;
  /** Unix seconds, by the sender's clock. */
  readonly sentAt: number;
  /** In seconds; null for ever. */
  readonly lifetime: number | null;
  /** The 16 bytes of salt that the message was encrypted with: they tell which row the label belongs to. */
  readonly salt: Bytes;
}

/**
 * A sender's label as 504 characters of standard base64, whatever it says: iv, ciphertext, tag. The message has no id yet, so
 * none is bound. The iv is random; only a check against known bytes hands one in.
 * @throws CryptoError `label-unfit`, `salt-length`, `length-unusable` for a time or lifetime, `identity-unusable`
 */
export async function sealSentLabel(
  identity: Secret,
  sent: SentLabel,
  iv: Bytes = randomBytes(IV_LENGTH),
): Promise<string> {
  const ciphertext = await gcmEncrypt(await sentKey(identity), iv, write(sent));
  return encodeBase64(concatenate(iv, ciphertext));
}

/** The label again. @throws CryptoError `wrong-key` where another identity sealed it, `damaged` where it is no sender's label */
export async function openSentLabel(identity: Secret, sealed: string): Promise<SentLabel> {
  const bytes = orDamaged(() => decodeBase64(sealed));
  if (bytes.length !== IV_LENGTH + PLAINTEXT_LENGTH + TAG_LENGTH) throw new CryptoError('damaged');
  const key = await sentKey(identity);
  return read(await gcmDecrypt(key, bytes.slice(0, IV_LENGTH), bytes.slice(IV_LENGTH)));
}

async function sentKey(identity: Secret): Promise<CryptoKey> {
  const input = await hkdfInput(identityBytes(identity));
  return gcmKey(await hkdf(input, new Uint8Array(), 'inigma/sent/v1'));
}

function write({ label, sentAt, lifetime, salt }: SentLabel): Bytes {
  if (salt.length !== SALT_LENGTH) throw new CryptoError('salt-length');
  const isTime = Number.isSafeInteger(sentAt) && sentAt >= 0;
  if (!isTime || !isLifetime(lifetime)) throw new CryptoError('length-unusable');
  const numbers = new DataView(new ArrayBuffer(SALT_AT));
  numbers.setBigUint64(0, BigInt(sentAt));
  numbers.setUint32(LIFETIME_AT, lifetime ?? 0);
  return concatenate(new Uint8Array(numbers.buffer), salt, padLabel(label));
}

function isLifetime(lifetime: number | null): boolean {
  return lifetime === null || (Number.isInteger(lifetime) && lifetime > 0 && lifetime <= LONGEST_LIFETIME);
}

function read(plaintext: Bytes): SentLabel {
  const numbers = new DataView(plaintext.buffer, plaintext.byteOffset);
  const sentAt = Number(numbers.getBigUint64(0));
  if (!Number.isSafeInteger(sentAt)) throw new CryptoError('damaged');
  const lifetime = numbers.getUint32(LIFETIME_AT);
  return {
    label: unpadLabel(plaintext.slice(LABEL_AT)),
    sentAt,
    lifetime: lifetime === 0 ? null : lifetime,
    salt: plaintext.slice(SALT_AT, LABEL_AT),
  };
}
