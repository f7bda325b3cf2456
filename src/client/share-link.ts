import { Secret } from '../crypto/secret.ts';

/** By itself: a key of another making, in base64 for example, may hold as many such characters in a row. */
const GENERATED_KEY = /(?<![\w+/=-])[\w-]{32}(?![\w+/=-])/;

/** What opens a message: its key, and whether a passphrase belongs to it. */
export interface KeyPart {
  readonly key: Secret;
  readonly locked: boolean;
  /** The link says that it brings an identity key; only the message proves it. */
  readonly device?: boolean;
}

/** What a reader pasted: a key, and the message it is for where a whole link was pasted. */
export interface Pasted extends KeyPart {
  readonly id: string | null;
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

/** `lock=1`, and whatever a program made of what stands behind the link; `lock=10` is another value. */
const LOCKED = /^1(?!\w)/;

/** A fragment with a key, which need not stand first in it. */
const FRAGMENT = /#(?:[^#\s&]*&)*?(?:key|device)=/;
/** The same where some program escaped what stands between a link and its key. */
const ESCAPED_FRAGMENT = /%23(?:lock(?:=|%3D)1(?:&|%26))?(?:key|device)(?:=|%3D)/i;

/** The key of a fragment with or without its `#`; null where it has none. Of two values of one name the first counts. */
export function parseFragment(fragment: string): KeyPart | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const device = !parts.has('key');
  const key = parts.get(device ? 'device' : 'key');
  if (key === null || key === '') return null;
  const locked = LOCKED.test(parts.get('lock') ?? '');
  return { key: keyIn(key), locked, ...(device && { device }) };
}

/** The id in a link's query; null where it names no message. */
export function messageIdOf(query: string): string | null {
  const id = new URLSearchParams(query).get('view') ?? '';
  return /^[A-Za-z0-9_-]{1,50}$/.test(id) ? id : null;
}

/** A pasted key, fragment or whole link, with whatever came along with it; null where there is no key in it. */
export function parsePasted(text: string): Pasted | null {
  const pasted = text.trim().replace(ESCAPED_FRAGMENT, decodeURIComponent);
  const hash = pasted.search(FRAGMENT);
  if (hash >= 0) return fromLink(pasted.slice(0, hash), pasted.slice(hash));
  if (/^(?:lock=1&)?(?:key|device)=/.test(pasted)) return fromLink('', pasted);
  return pasted === '' || pasted === '#' || /https?:\/\//i.test(pasted)
    ? null
    : { key: keyIn(pasted), locked: false, id: null };
}

function fromLink(address: string, fragment: string): Pasted | null {
  const part = parseFragment(fragment.trim());
  if (part === null) return null;
  const query = address.includes('?') ? address.slice(address.lastIndexOf('?')) : '';
  return { ...part, id: messageIdOf(query) };
}

/** The key that a browser made, without the quotation marks or words around it; a text that holds none is a key as it stands. */
function keyIn(text: string): Secret {
  return new Secret(GENERATED_KEY.exec(text)?.[0] ?? text);
}
