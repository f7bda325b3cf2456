import type { Credentials } from '../../../client/receive.ts';
import { type KeyPart, parsePasted } from '../../../client/share-link.ts';
import type { FoundMessage } from './find-message.ts';
import type { ReadTokens } from './read-tokens.ts';
import type { OpenNotice } from './reader-state.ts';

/** The key to open a message with: what was pasted, or else `known`; or why there is none. */
export function keyOf(pasted: string, id: string, known: KeyPart | null): KeyPart | OpenNotice {
  if (pasted.trim() === '') return known ?? 'no-key';
  const found = parsePasted(pasted);
  if (found === null) return 'no-key';
  return found.id !== null && found.id !== id ? 'other-message' : found;
}

/** Where no identity names the reader, a token is kept before it is used, so that no answer can come too late for it. */
export function credentialsFor(
  { id, caller, seen }: FoundMessage,
  { key }: KeyPart,
  passphrase: string,
  tokens: ReadTokens,
): Credentials {
  const isNamed = seen.format === 0 || caller.secret !== null;
  const readToken = isNamed ? tokens.find(id) : tokens.findOrCreate(id);
  return { key, passphrase: passphrase === '' ? null : passphrase, readToken };
}
