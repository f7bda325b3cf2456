import { Secret } from '../crypto/secret.ts';
import type { LinkParts } from './altered-link.ts';

/** What opens a message: its key, and whether a passphrase belongs to it. */
export interface KeyPart {
  readonly key: Secret;
  readonly locked: boolean;
}

/** What a link says, or a text that was pasted in the place of one. */
export interface Link {
  /** The server that it is for; null where none is named. */
  readonly host: string | null;
  /** Null where it names no message. */
  readonly id: string | null;
  /** The likeliest first; several where programs broke the link, and none where it has no key. */
  readonly keys: readonly KeyPart[];
}

/** `https://example.com/view?view=ID`: names the message and opens nothing. */
export function linkWithoutKey(origin: string, id: string): string {
  return `${origin}/view?view=${encodeURIComponent(id)}`;
}

/** The same with the key in the fragment, which no browser sends (RFC 9110 §4.2.5 has it removed from requests). */
export function fullLink(origin: string, id: string, part: KeyPart): string {
  return `${linkWithoutKey(origin, id)}#${fragmentOf(part)}`;
}

/** What stands behind the `#` of a full link. */
export function fragmentOf({ key, locked }: KeyPart): string {
  return String(new URLSearchParams({ key: key.reveal(), ...(locked && { lock: '1' }) }));
}

/** A link as a client writes it, whatever language it asks for and whatever heading it leads to. */
const UNCHANGED =
  /^https?:\/\/([^\s/?#]+)\/view\?view=([\w-]{1,50})(?:&lang=[\w-]+)?(?:#(?:key=([\w-]{32})(&lock=1)?|[a-z-]*))?$/;

/** A link or a key that nobody has changed; null for any other text, which `readAlteredLink` is for. */
export function readUnchangedLink(text: string): Link | null {
  if (/^[\w-]{32}$/.test(text)) return linkOf({ host: null, id: null, keys: [text], locked: false });
  const [, host, id, key, lock] = UNCHANGED.exec(text) ?? [];
  if (host === undefined || id === undefined) return null;
  return linkOf({ host, id, keys: key === undefined ? [] : [key], locked: lock !== undefined });
}

export function linkOf({ host, id, keys, locked }: LinkParts): Link {
  return { host, id, keys: keys.map((key) => ({ key: new Secret(key), locked })) };
}
