import { NEW_ID_LENGTH } from '../../domain/limits.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
/** Asking for chance costs more than the rest of an id, so it is asked for many at a time; each byte serves once. */
const IDS_AT_ONCE = 128;
const chance = new Uint8Array(IDS_AT_ONCE * NEW_ID_LENGTH);
let used = chance.length;

/** An id of a message: 150 random bits. 64 divides 256, so every character is equally likely. */
export function newId(): string {
  if (used === chance.length) {
    crypto.getRandomValues(chance);
    used = 0;
  }
  let id = '';
  for (const end = used + NEW_ID_LENGTH; used < end; used += 1) id += ALPHABET[(chance[used] ?? 0) % 64];
  return id;
}
