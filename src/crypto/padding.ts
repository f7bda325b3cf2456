import { TAG_LENGTH } from './aes-gcm.ts';
import { CryptoError } from './crypto-error.ts';

/** The length that every shorter plaintext is padded to before Padmé counts. */
const SHORTEST = 256;

/**
 * The bytes of the longest plaintext whose encrypted message has at most `limit` characters: base64 writes
 * three bytes as four characters, and the last 16 bytes are the tag. @throws CryptoError `length-unusable`
 */
export function largestPlaintext(limit: number): number {
  checkLength(limit);
  return Math.max(0, Math.floor(limit / 4) * 3 - TAG_LENGTH);
}

/**
 * The bytes that `length` bytes of envelope are padded to: Padmé of at least 256, or the largest plaintext
 * that `limit` characters take, if that is less. @throws CryptoError `too-large` where the bytes themselves
 * have no room
 */
export function paddedLength(length: number, limit: number): number {
  const largest = largestPlaintext(limit);
  if (length > largest) throw new CryptoError('too-large');
  return Math.min(padme(Math.max(SHORTEST, length)), largest);
}

/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PETS
 * 2019): the length with its lowest bits rounded up, at most 12 % more, so that few lengths remain to be told
 * apart.
 */
export function padme(length: number): number {
  checkLength(length);
  if (length < 2) return length;
  const exponent = floorLog2(length);
  const step = 2 ** (exponent - (floorLog2(exponent) + 1));
  return Math.ceil(length / step) * step;
}

/** ⌊log₂ n⌋ of a whole number from 1 on. `Math.log2` rounds, and just below a power of two it rounds up. */
function floorLog2(n: number): number {
  let exponent = 0;
  while (2 ** (exponent + 1) <= n) exponent += 1;
  return exponent;
}

function checkLength(length: number): void {
  if (!Number.isSafeInteger(length) || length < 0) throw new CryptoError('length-unusable');
}
