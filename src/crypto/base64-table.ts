import type { Bytes } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';

/** The two alphabets of RFC 4648, §4 and §5. */
export type Alphabet = 'base64' | 'base64url';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PADDING = 0x3d;
const UNKNOWN = 0x40;

const DIGITS = { base64: digitsOf('+/'), base64url: digitsOf('-_') };
const VALUES = { base64: valuesOf(DIGITS.base64), base64url: valuesOf(DIGITS.base64url) };

/** Base64 with padding, for platforms that have no `toBase64`. */
export function encodeByTable(bytes: Uint8Array, alphabet: Alphabet): string {
  const digits = DIGITS[alphabet];
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 6; at++) {
      bits -= 6;
      text[at] = digits[(held >> bits) & 63] ?? 0;
    }
  }
  if (bits > 0) text[at] = digits[(held << (6 - bits)) & 63] ?? 0;
  return new TextDecoder().decode(text);
}

/**
 * The bytes of padded base64, for platforms that have no `fromBase64`. The caller has checked that the length
 * is a multiple of 4. @throws CryptoError `not-base64` for a character of no alphabet, or trailing bits that
 * are not zero
 */
export function decodeByTable(padded: string, alphabet: Alphabet): Bytes {
  const values = VALUES[alphabet];
  const padding = padded.endsWith('==') ? 2 : padded.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((padded.length / 4) * 3 - padding);
  let seen = 0;
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of new TextEncoder().encode(padded.slice(0, padded.length - padding))) {
    const value = values[character] ?? UNKNOWN;
    seen |= value;
    held = (held << 6) | (value & 63);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  if (seen >= UNKNOWN || held !== 0) throw new CryptoError('not-base64');
  return bytes;
}

function digitsOf(lastTwo: string): Bytes {
  return new TextEncoder().encode(LETTERS_AND_DIGITS + lastTwo);
}

function valuesOf(digits: Bytes): Bytes {
  const values = new Uint8Array(256).fill(UNKNOWN);
  for (const [value, digit] of digits.entries()) values[digit] = value;
  return values;
}
