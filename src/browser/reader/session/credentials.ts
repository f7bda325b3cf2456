import { isGeneratedKey } from '../../../client/primitives.ts';
import type { FoundMessage } from '../../../client/reading/find-message.ts';
import type { Credentials } from '../../../client/receive.ts';
import type { KeyPart, Link } from '../../../client/share-link.ts';
import type { ReadTokens } from './read-tokens.ts';
import type { OpenNotice } from './reader-state.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';

/** What a text that was pasted is good for: the keys in it, or why it has none for this message, which `host` names the server of. */
export type PastedKeys =
  | { readonly keys: readonly KeyPart[] }
  | { readonly notice: OpenNotice; readonly host: string | null };

/** Nothing is asked of the server for a link to another one, nor for what no browser can have made as the key of this message. */
export function keysFor(
  { keys, id, host }: Link,
  found: FoundMessage,
  ownHost: ReadSessionDependencies['host'],
): PastedKeys {
  if (host !== null && host !== ownHost) return { notice: 'other-server', host };
  if (id !== null && id !== found.id) return { notice: 'other-message', host };
  if (keys.length === 0) return { notice: 'no-key', host };
  const usable = found.seen.format === 0 ? keys : keys.filter(({ key }) => isGeneratedKey(key.reveal()));
  return usable.length === 0 ? { notice: 'wrong-key', host } : { keys: usable };
}

/** Where no identity names the reader, a token is kept before it is used, so that no answer can come too late for it. */
export function credentialsFor(
  { id, caller, seen }: FoundMessage,
  part: KeyPart,
  passphrase: string,
  tokens: ReadTokens,
): Credentials {
  const isNamed = seen.format === 0 || caller.secret !== null;
  const readToken = isNamed ? tokens.find(id) : tokens.findOrCreate(id);
  if (seen.max_readings !== null) tokens.keepKey(id, part);
  // What was typed before it was known that there is no passphrase is not used.
  return { key: part.key, passphrase: seen.locked === false ? null : passphrase || null, readToken };
}
