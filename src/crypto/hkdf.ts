import type { Bytes } from './bytes.ts';

/** Key material that HKDF can draw from, and that cannot be read back. */
export function hkdfInput(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
}

/**
 * HKDF with SHA-256 (RFC 5869): 32 bytes. An empty salt is zero bytes; `info` is ASCII without a terminator
 * and keeps what one secret is used for apart from what else it is used for.
 */
export async function hkdf(input: CryptoKey, salt: Bytes, info: string): Promise<Bytes> {
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, input, 256));
}
