import { Secret } from '../crypto/secret.ts';

/** What opens a message: its key, and whether a passphrase belongs to it. */
export interface KeyPart {
  readonly key: Secret;
  readonly locked: boolean;
  /** The link says that it brings an identity key; only the message proves it. */
  readonly device?: boolean;
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
export function fragmentOf({ key, locked, device }: KeyPart): string {
  return String(
    new URLSearchParams({ [device ? 'device' : 'key']: key.reveal(), ...(locked && { lock: '1' }) }),
  );
}

/** What `fragmentOf` wrote; empty for anything else. */
export function readFragment(fragment: string): readonly KeyPart[] {
  const [, name, key, lock] = /^(key|device)=([\w-]{32})(&lock=1)?$/.exec(fragment) ?? [];
  if (key === undefined) return [];
  return [{ key: new Secret(key), locked: lock !== undefined, ...(name === 'device' && { device: true }) }];
}

/** A link as a client writes it, whatever language it asks for and whatever heading it leads to; also the address of an answer. */
const UNCHANGED = /^https?:\/\/([^\s/?#]+)\/view\?view=([\w-]{1,50})(?:&lang=[\w-]+)?(?:#([\w=&-]*))?$/;

/** A link or a key that nobody has changed; null for any other text, which `readAlteredLink` is for. */
export function readUnchangedLink(text: string): Link | null {
  const alone = readFragment(`key=${text}`);
  if (alone.length > 0) return { host: null, id: null, keys: alone };
  const [, host, id, fragment = ''] = UNCHANGED.exec(text) ?? [];
  if (host === undefined || id === undefined) return null;
  const keys = readFragment(fragment);
  return keys.length > 0 || /^(?:[a-z-]*|answer=[\w-]+)$/.test(fragment) ? { host, id, keys } : null;
}
