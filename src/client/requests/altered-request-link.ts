import { hostIn, idIn, innermostLink, splitLink, unescaped } from '../altered-link.ts';
import { keyCandidates } from '../key-candidates.ts';
import { type AnswerLink, type RequestLinkParts, requestKeyPart } from './request-link.ts';

/** A fragment with a part of the keys, which need not stand first in it. */
const FRAGMENT = /#(?:[^#\s&]*&)*?(?:to|note)=/;
/** The same where another character took the place of the `#`. */
const PARAMETER = /[?&#*](?:to|note)=/;

const PUBLIC_KEY_LENGTH = 43;

/** Reads a link that programs wrapped, escaped, broke or put words around, as `readAlteredLink` reads that of a message. */
export function readAlteredRequestLink(text: string): RequestLinkParts {
  const link = innermostLink(text);
  return readLink(link, FRAGMENT) ?? readLink(unescaped(link), PARAMETER) ?? readAddress(unescaped(link));
}

/** A whole link; null where any part of it is missing. */
export function readRequestLink(text: string): AnswerLink | null {
  const { host, id, keys } = readAlteredRequestLink(text);
  return id === null || keys === null ? null : { host, id, ...keys };
}

function readLink(link: string, fragment: RegExp): RequestLinkParts | null {
  const split = splitLink(link, fragment);
  if (split === null) return null;
  const { address, parameters } = split;
  const [publicKey = ''] = keyCandidates(parameters.get('to') ?? '', 'in-link', PUBLIC_KEY_LENGTH);
  const [note = ''] = keyCandidates(parameters.get('note') ?? '', 'in-link');
  const keys = requestKeyPart(publicKey, note);
  return { host: hostIn(address), id: idOf(address, link), keys, hasFragment: true };
}

function readAddress(address: string): RequestLinkParts {
  const id = idIn(address.replace(/([?&]ask=\s*\S+).*/s, '$1'), 'ask');
  return { host: hostIn(address), id, keys: null, hasFragment: false };
}

/** What quoted-printable (RFC 2045) makes of the `=` before a key stands before the id, too. */
function idOf(address: string, link: string): string | null {
  const id = idIn(address, 'ask');
  const isQuoted = /[#&]note=3D[\w-]{32}(?![\w-])/.test(link);
  return isQuoted ? (id?.replace(/^3D/, '') ?? null) : id;
}
