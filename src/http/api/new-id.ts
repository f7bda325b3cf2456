import { NEW_ID_LENGTH } from '../../domain/limits.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
/** Random bytes are the most expensive part of an id, so they are generated for many ids at once; each is used once. */
const IDS_AT_ONCE = 128;
const randomBytes = new Uint8Array(IDS_AT_ONCE * NEW_ID_LENGTH);
let used = randomBytes.length;

/**
 * A message id: 149.9 random bits. 64 divides 256, so all characters are equally likely; but none begins or ends with `-` or `_`, which
 * programs that find links in texts take for punctuation around them.
 */
export function newId(): string {
  for (;;) {
    const id = nextCharacters();
    if (!/^[-_]|[-_]$/.test(id)) return id;
  }
}

function nextCharacters(): string {
  if (used === randomBytes.length) {
    crypto.getRandomValues(randomBytes);
    used = 0;
  }
  let characters = '';
  for (const end = used + NEW_ID_LENGTH; used < end; used += 1) {
    characters += ALPHABET[(randomBytes[used] ?? 0) % 64];
  }
  return characters;
}
