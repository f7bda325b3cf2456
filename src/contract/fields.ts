import * as v from 'valibot';
import { cleanCustomName, UNREASONABLE_CUSTOM_NAME_LENGTH } from '../domain/custom-name.ts';
import {
  MAX_ID_LENGTH,
  MAX_IDEMPOTENCY_KEY_LENGTH,
  MAX_IV_LENGTH,
  MAX_PAGE,
  MAX_PER_PAGE,
  MAX_SALT_LENGTH,
  MAX_SEALED_NAME_LENGTH,
  MAX_SEALED_NOTE_LENGTH,
  MAX_USER_ID_LENGTH,
  TOKEN_LENGTH,
} from '../domain/limits.ts';

// Lengths are checked before patterns (parsing aborts a field at its first error), and every pattern only ever looks
// at one character at a time, so no input costs more than its length.

const TEXT = 'must be text';

/** `A–Z a–z 0–9 _ -`, 1 to `maxLength` characters. */
function name(maxLength: number) {
  return v.pipe(
    v.string(TEXT),
    v.nonEmpty('must not be empty'),
    v.maxLength(maxLength, `must be at most ${maxLength} characters`),
    v.regex(/^[A-Za-z0-9_-]+$/, 'must hold only letters, digits, _ and -'),
  );
}

export const messageId = name(MAX_ID_LENGTH);
export const userId = name(MAX_USER_ID_LENGTH);
export const idempotencyKey = name(MAX_IDEMPOTENCY_KEY_LENGTH);

/** Base64url of 32 bytes without padding (RFC 4648 §5); the last character holds four bits and two zeros. */
export const token = v.pipe(
  v.string(TEXT),
  v.length(TOKEN_LENGTH, `must be ${TOKEN_LENGTH} characters`),
  v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, 'must be base64url of 32 bytes'),
);

/** Standard base64 with padding (RFC 4648 §4), not empty, at most `maxLength` characters. */
export function base64(maxLength: number) {
  return v.pipe(
    v.string(TEXT),
    v.nonEmpty('must not be empty'),
    v.maxLength(maxLength, `must be at most ${maxLength} characters`),
    v.check(isPaddedBase64, 'must be base64 with padding'),
  );
}

/** Characters of base64, however many: earlier clients are not held to a length in bytes. */
function base64Characters(maxLength: number) {
  return v.pipe(
    v.string(TEXT),
    v.nonEmpty('must not be empty'),
    v.maxLength(maxLength, `must be at most ${maxLength} characters`),
    v.check(hasBase64Characters, 'must be base64'),
  );
}

/** Of the Web (HTML §8.3), and there in every world that reads this. */
declare function atob(text: string): string;

/**
 * By the platform's own decoder: a message may be megabytes long, and to look at each of its characters takes ten times as
 * long. The decoder passes over white space, but then it gives too few bytes.
 */
function isPaddedBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  try {
    return atob(text).length === (text.length / 4) * 3 - padding;
  } catch {
    return false;
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** 1 at the place of each character's code. */
const IN_BASE64 = new Uint8Array(128);
for (const character of BASE64) IN_BASE64[character.charCodeAt(0)] = 1;

/** The alphabet, then at most two `=`. */
function hasBase64Characters(text: string): boolean {
  const end = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  for (let index = 0; index < end; index += 1) if (IN_BASE64[text.charCodeAt(index)] !== 1) return false;
  return end > 0;
}

export const iv = base64Characters(MAX_IV_LENGTH);
export const salt = base64Characters(MAX_SALT_LENGTH);
export const sealedName = v.union(
  [v.literal(''), base64(MAX_SEALED_NAME_LENGTH)],
  `must be base64 with padding, at most ${MAX_SEALED_NAME_LENGTH} characters, or empty`,
);

/** The note of a request for a secret, sealed: iv, ciphertext and tag (docs/protocol.md). */
export const sealedNote = base64(MAX_SEALED_NOTE_LENGTH);

/** Standard base64 of exactly 16 bytes: the salt of a request for a secret. */
export const requestSalt = v.pipe(
  v.string(TEXT),
  v.regex(/^[A-Za-z0-9+/]{21}[AQgw]==$/, 'must be base64 of 16 bytes'),
);

/** Standard base64 of exactly 32 bytes: the encapsulated key of HPKE (RFC 9180), an X25519 public key. */
export const encapsulatedKey = v.pipe(
  v.string(TEXT),
  v.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be base64 of 32 bytes'),
);

/** 0: what earlier servers and their clients make. 1: docs/protocol.md. */
export const format = v.picklist([0, 1], 'must be 0 or 1');

/** The plain label of older clients, cleaned on receipt. */
export const customName = v.pipe(
  v.string(TEXT),
  v.check((text) => text.length < UNREASONABLE_CUSTOM_NAME_LENGTH, 'must be under 1000000 characters'),
  v.check((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text without NUL'),
  v.transform(cleanCustomName),
);

/** A whole number from `min` to `max`. */
export function integerBetween(min: number, max: number) {
  const rule = `must be a whole number from ${min} to ${max}`;
  return v.pipe(v.number(rule), v.integer(rule), v.minValue(min, rule), v.maxValue(max, rule));
}

export const page = integerBetween(1, MAX_PAGE);
export const perPage = integerBetween(1, MAX_PER_PAGE);
export const boolean = v.boolean('must be true or false');
