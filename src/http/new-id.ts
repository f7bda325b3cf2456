import { NEW_ID_LENGTH } from '../domain/limits.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** An id of a message: 150 random bits. 64 divides 256, so every character is equally likely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NEW_ID_LENGTH));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}
