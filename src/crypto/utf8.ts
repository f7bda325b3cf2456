import type { Bytes } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';

const ENCODER = new TextEncoder();

// `ignoreBOM` keeps a U+FEFF at the start as the character it is, so that every text comes back as it went in.
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * UTF-8 (RFC 3629) without a byte order mark of our own.
 * @throws CryptoError `not-unicode` for a lone surrogate, which an encoder would silently turn into U+FFFD
 */
export function utf8(text: string): Bytes {
  if (!text.isWellFormed()) throw new CryptoError('not-unicode');
  return ENCODER.encode(text);
}

/** The text of strict UTF-8. @throws CryptoError `not-utf8`: nothing is replaced or dropped */
export function utf8Decode(bytes: Bytes): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    throw new CryptoError('not-utf8');
  }
}
