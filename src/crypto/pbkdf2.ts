import type { Bytes } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import type { Secret } from './secret.ts';
import { utf8 } from './utf8.ts';

const ITERATIONS = 800_000;

/** The most bytes of salt that a reader takes; a new message has 16. */
export const LONGEST_SALT = 96;

/**
 * PBKDF2-HMAC-SHA-256 (RFC 8018 §5.2) with 800 000 iterations, about half a second: 32 bytes.
 * @throws CryptoError `salt-length` unless the salt has 1 to 96 bytes, `key-unusable` for a password that is empty or holds a
 * lone surrogate
 */
export async function pbkdf2(password: Secret, salt: Bytes): Promise<Bytes> {
  if (salt.length < 1 || salt.length > LONGEST_SALT) throw new CryptoError('salt-length');
  const input = await crypto.subtle.importKey('raw', passwordBytes(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, input, 256));
}

function passwordBytes(password: Secret): Bytes {
  const text = password.reveal();
  if (text === '' || !text.isWellFormed()) throw new CryptoError('key-unusable');
  return utf8(text);
}
