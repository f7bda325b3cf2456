import { Secret } from '../crypto/secret.ts';
import { type KeyContext, keyCandidates, withoutInvisible } from './key-candidates.ts';
import { unwrapLink } from './link-wrapper.ts';
import type { Link } from './share-link.ts';

/** More characters than any link has, wrapped or not. */
const LONGEST = 20_000;

/** A fragment with a key, which need not stand first in it. */
const FRAGMENT = /#(?:[^#\s&]*&)*?(?:key|device)=/;
/** The same where another character took the place of the `#`, or where there is nothing before it. */
const KEY_PARAMETER = /(?:[?&#*]|^)(?:lock=1&)?(?:key|device)=/;
/** The characters that a link is made of, escaped as often as programs escape them. */
const ESCAPED = /%(?:25)*(23|26|2A|2F|3A|3D|3F)/gi;
/** `lock=1`, and whatever a program made of what stands behind the link; `lock=10` is another value. */
const LOCKED = /^1(?!\w)/;

/** What quoted-printable (RFC 2045) makes of the `=` before a key stands before the id, too. */
const QUOTED_PRINTABLE = /^3D[\w-]{32}(?![\w-])/;

/** What a link says, as far as a text still has it. */
export interface LinkParts {
  /** The server that the link is for, with its port; null where the text names none. */
  readonly host: string | null;
  readonly id: string | null;
  /** The likeliest first, at most four; a key of another making is alone, as it stands. Empty where there is none. */
  readonly keys: readonly string[];
  readonly locked: boolean;
  /** It says that it brings an identity key to another device. */
  readonly device: boolean;
}

/** Reads a link, a fragment or a key that programs wrapped, escaped, broke or put words around. */
export function readAlteredLink(text: string): LinkParts {
  const asItStands = text.slice(0, LONGEST).trim();
  const link = innermostLink(asItStands);
  return readLink(link, FRAGMENT) ?? readLink(unescaped(link), KEY_PARAMETER) ?? readRest(link, asItStands);
}

export function linkOf({ host, id, keys, locked, device }: LinkParts): Link {
  const parts = keys.map((key) => ({ key: new Secret(key), locked, ...(device && { device }) }));
  return { host, id, keys: parts };
}

/** The text without what programs put into links and around them. */
export function innermostLink(text: string): string {
  const cut = text.slice(0, LONGEST).trim();
  return unwrapLink(withoutEntities(withoutInvisible(cut).replace(/=[ \t]*\r?\n/g, '')));
}

/** What stands before a fragment, and what it says; null where the link has none like it. */
export function splitLink(
  link: string,
  fragment: RegExp,
): { readonly address: string; readonly parameters: URLSearchParams } | null {
  const start = link.search(fragment);
  if (start < 0) return null;
  const behind = link.slice(start).replace(/^[?&#*]/, '');
  return { address: link.slice(0, start), parameters: new URLSearchParams(behind.trim()) };
}

/** Null where there is no key behind its name. */
function readLink(link: string, fragment: RegExp): LinkParts | null {
  const split = splitLink(link, fragment);
  if (split === null) return null;
  const { address, parameters } = split;
  const device = !parameters.has('key');
  const key = parameters.get(device ? 'device' : 'key') ?? '';
  const id = idIn(address, 'view');
  return {
    host: hostIn(address),
    id: QUOTED_PRINTABLE.test(key) ? (id?.replace(/^3D/, '') ?? null) : id,
    keys: keysOf(key, key, 'in-link'),
    locked: LOCKED.test(parameters.get('lock') ?? ''),
    device: device && key !== '',
  };
}

/** A link without a key, or a key without a link. */
function readRest(link: string, asItStands: string): LinkParts {
  const address = unescaped(link);
  const host = hostIn(address);
  const id = idIn(address.replace(/([?&]view=\s*\S+).*/s, '$1'), 'view');
  const isKey = host === null && id === null && !/^#?$/.test(link);
  return { host, id, keys: isKey ? keysOf(link, asItStands, 'alone') : [], locked: false, device: false };
}

function keysOf(text: string, asItStands: string, context: KeyContext): readonly string[] {
  const candidates = keyCandidates(text, context);
  return candidates.length > 0 || asItStands === '' ? candidates : [asItStands];
}

/** The id behind its name. What stands around it is dropped, and one blank or line break in it. */
export function idIn(address: string, name: 'view' | 'ask'): string | null {
  const value = new RegExp(`^.*[?&]${name}=([^&#*]*)`, 's').exec(address)?.[1] ?? '';
  const id = withoutInvisible(decoded(value))
    .replace(/^[^\w-]+|[^\w-]+$/g, '')
    .replace(/\r\n|\s/, '');
  return /^[\w-]{1,50}$/.test(id) ? id : null;
}

/** As a browser spells it, with its port; also where a program has left out the scheme. */
export function hostIn(address: string): string | null {
  const named =
    /^.*https?:\/{1,2}([^\s/?#"'<>]+)/is.exec(address) ??
    /([\w.-]+(?::\d+)?)\/+(?:view|answer)\?/.exec(address);
  try {
    return named === null ? null : new URL(`http://${named[1]}`).host;
  } catch {
    return null;
  }
}

function withoutEntities(text: string): string {
  return text
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/&#(?:x([0-9a-f]{2})|(\d{2}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    );
}

/** The text with the characters that a link is made of. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
