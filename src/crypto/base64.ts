import { type Alphabet, decodeByTable, encodeByTable } from './base64-table.ts';
import type { Bytes } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';

/**
 * What browsers bring since 2025 (ECMAScript proposal "Uint8Array to and from base64"); ES2024 does not have
 * it yet.
 */
interface NativeEncoder {
  toBase64?(options: { alphabet: Alphabet }): string;
}
interface NativeDecoder {
  fromBase64?(text: string, options: { alphabet: Alphabet; lastChunkHandling: 'strict' }): Bytes;
}

/** Standard base64 with padding (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  return encode(bytes, 'base64');
}

/** Base64 of the URL alphabet without padding (RFC 4648 §5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encode(bytes, 'base64url').replace(/=+$/, '');
}

/**
 * The bytes of standard base64 with padding. There is one spelling for each: other characters, spaces,
 * missing padding and trailing bits that are not zero are refused (RFC 4648 §3.2, §3.3, §3.5). @throws
 * CryptoError `not-base64`
 */
export function decodeBase64(text: string): Bytes {
  if (text.length % 4 !== 0) throw new CryptoError('not-base64');
  return decode(text, 'base64');
}

/** The bytes of unpadded base64url, as strictly as `decodeBase64`. @throws CryptoError `not-base64` */
export function decodeBase64Url(text: string): Bytes {
  const missing = (4 - (text.length % 4)) % 4;
  if (missing === 3 || text.includes('=')) throw new CryptoError('not-base64');
  return decode(text + '='.repeat(missing), 'base64url');
}

function encode(bytes: Uint8Array, alphabet: Alphabet): string {
  const native: NativeEncoder = bytes as NativeEncoder;
  return native.toBase64?.({ alphabet }) ?? encodeByTable(bytes, alphabet);
}

function decode(padded: string, alphabet: Alphabet): Bytes {
  try {
    const native = Uint8Array as NativeDecoder;
    const bytes =
      native.fromBase64?.(padded, { alphabet, lastChunkHandling: 'strict' }) ??
      decodeByTable(padded, alphabet);
    // The platform skips spaces; then there are fewer bytes than the length of the text promises.
    if (bytes.length === decodedLength(padded)) return bytes;
  } catch {
    // Refused below, in one way for both decoders.
  }
  throw new CryptoError('not-base64');
}

function decodedLength(padded: string): number {
  const padding = padded.endsWith('==') ? 2 : padded.endsWith('=') ? 1 : 0;
  return (padded.length / 4) * 3 - padding;
}
