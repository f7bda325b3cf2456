import { linkOf, readAlteredLink } from '../client/altered-link.ts';
import { isGeneratedKey } from '../client/primitives.ts';
import { type KeyPart, type Link, readUnchangedLink } from '../client/share-link.ts';
import { inigmaError } from './inigma-error.ts';

/** A message, and the keys that may open it, the likeliest first. */
export interface NamedMessage {
  readonly id: string;
  readonly keys: readonly KeyPart[];
}

/**
 * What a link of this server names, also where programs wrapped or escaped it; or an id.
 * @throws InigmaError `not-a-link`, `other-server`, `brings-identity`
 */
export function messageIn(text: string, origin: string): NamedMessage {
  const { host, id, keys } = linkIn(text.trim());
  if (id === null) throw inigmaError('not-a-link', {});
  checkHost(host, origin);
  if (keys[0]?.device) throw inigmaError('brings-identity', {});
  return { id, keys };
}

/** A link that names no server is for this one. @throws InigmaError `other-server` */
export function checkHost(host: string | null, origin: string): void {
  if (host !== null && host !== new URL(origin).host) throw inigmaError('other-server', { host });
}

/** A word that is no key is an id, as lists have it. */
function linkIn(text: string): Link {
  if (/^[\w-]{1,50}$/.test(text) && !isGeneratedKey(text)) return { host: null, id: text, keys: [] };
  return readUnchangedLink(text) ?? linkOf(readAlteredLink(text));
}
