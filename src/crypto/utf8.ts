import type { Bytes } from './bytes.ts';
import { CryptoFault } from './fault.ts';

const ENCODER = new TextEncoder();

// `ignoreBOM` keeps a U+FEFF at the start as the character it is, so that every text comes back as it went in.
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * UTF-8 (RFC 3629) without a byte order mark of our own.
 * @throws CryptoFault `not-unicode` for a lone surrogate, which an encoder would silently turn into U+FFFD
 */
export function utf8(text: string): Bytes {
  if (!text.isWellFormed()) throw new CryptoFault('not-unicode');
  return ENCODER.encode(text);
}

/** The text of strict UTF-8. @throws CryptoFault `not-utf8`: nothing is replaced or dropped */
export function utf8Decode(bytes: Bytes): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    throw new CryptoFault('not-utf8');
  }
}
