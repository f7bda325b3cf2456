import { gcmDecrypt, gcmEncrypt, gcmKey, IV_LENGTH, TAG_LENGTH } from '../aes-gcm.ts';
import { decodeBase64Url } from '../base64.ts';
import { type Bytes, concatenate, isEqual, randomBytes, sha256 } from '../bytes.ts';
import { CryptoError } from '../crypto-error.ts';
import { hkdf, hkdfInput } from '../hkdf.ts';
import { generateMessageKey, isGeneratedKey } from '../key.ts';
import { SALT_LENGTH } from '../seal.ts';
import type { Secret } from '../secret.ts';

/** The first byte of every copy that is written here. */
const VERSION = 0x01;
const IV_AT = 1 + SALT_LENGTH;
const CIPHERTEXT_AT = IV_AT + IV_LENGTH;
/** Bytes at the end that tell damage from a wrong key. */
const CHECK_LENGTH = 8;

/** A message outside of any server, and the key that opens it and nothing else. */
export interface SealedCopy {
  readonly key: Secret;
  readonly bytes: Bytes;
}

/** What only a check against known bytes hands in. */
export interface CopyInputs {
  readonly key: Secret;
  readonly salt: Bytes;
  readonly iv: Bytes;
}

/**
 * The plaintext of a message under a key of its own, which is made here and stored nowhere.
 * @throws CryptoError `damaged` where what was encrypted does not open again
 */
export async function sealCopy(plaintext: Bytes, given: CopyInputs = freshInputs()): Promise<SealedCopy> {
  const { key, salt, iv } = given;
  const head = concatenate(Uint8Array.of(VERSION), salt, iv);
  const cipher = await copyKey(key, salt);
  const sealed = concatenate(head, await gcmEncrypt(cipher, iv, plaintext, head));
  const bytes = concatenate(sealed, await checkOf(sealed));
  const opened = await openCopy(key, bytes).catch(() => null);
  if (opened === null || !isEqual(opened, plaintext)) throw new CryptoError('damaged');
  return { key, bytes };
}

/**
 * The plaintext again.
 * @throws CryptoError `damaged` or `newer-version`, whatever the key; `key-unusable` where it is no generated key; `wrong-key`
 */
export async function openCopy(key: Secret, bytes: Bytes): Promise<Bytes> {
  await checkCopy(bytes);
  const head = bytes.slice(0, CIPHERTEXT_AT);
  const cipher = await copyKey(key, head.slice(1, IV_AT));
  const ciphertext = bytes.slice(CIPHERTEXT_AT, bytes.length - CHECK_LENGTH);
  return gcmDecrypt(cipher, head.slice(IV_AT), ciphertext, head);
}

/** Whether the bytes are a whole copy, which can be told without its key. @throws CryptoError `damaged`, `newer-version` */
export async function checkCopy(bytes: Bytes): Promise<void> {
  const end = bytes.length - CHECK_LENGTH;
  if (end < CIPHERTEXT_AT + TAG_LENGTH) throw new CryptoError('damaged');
  if (!isEqual(await checkOf(bytes.slice(0, end)), bytes.slice(end))) throw new CryptoError('damaged');
  if (bytes[0] !== VERSION) throw new CryptoError('newer-version');
}

/** Tells which key belongs to which copy: eight hex digits of the salt, which say nothing of the message. */
export function copyNumber(bytes: Bytes): string {
  return Array.from(bytes.slice(1, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function freshInputs(): CopyInputs {
  return { key: generateMessageKey(), salt: randomBytes(SALT_LENGTH), iv: randomBytes(IV_LENGTH) };
}

/** The key has 191.95 random bits, which no number of iterations would add to. */
async function copyKey(key: Secret, salt: Bytes): Promise<CryptoKey> {
  const text = key.reveal();
  if (!isGeneratedKey(text)) throw new CryptoError('key-unusable');
  return gcmKey(await hkdf(await hkdfInput(decodeBase64Url(text)), salt, 'inigma/offline/v1'));
}

async function checkOf(bytes: Bytes): Promise<Bytes> {
  return (await sha256(bytes)).slice(0, CHECK_LENGTH);
}
