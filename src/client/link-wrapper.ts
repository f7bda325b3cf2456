import { decodeBase64Url } from '../crypto/base64.ts';

/** As deep as links are wrapped in links. */
const DEEPEST = 5;

/** How long a run of replaced characters is, by the place of a character in it: A is 2. */
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An address within another one, with its `://` escaped as often as it may be. */
const ESCAPED_ADDRESS = /https?%(?:25)*3A%(?:25)*2F%(?:25)*2F[^&\s"'<>]*/i;

/**
 * The link that a gateway for mail or a chat program put into one of its own: SafeLinks, Proofpoint, and whoever has it in the query
 * or the path. A text without one comes back as it is.
 */
export function unwrapLink(text: string, depth = DEEPEST): string {
  const inner = proofpoint2(text) ?? proofpoint3(text) ?? escapedAddress(text) ?? nestedAddress(text);
  return inner === null || depth === 0 ? text : unwrapLink(inner, depth - 1);
}

/** `https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_view-3Fview-3DID-23key-3DKEY&d=…` */
function proofpoint2(text: string): string | null {
  const encoded = /proofpoint\.com\/v2\/url\?u=([\w.-]+)/.exec(text)?.[1];
  return encoded === undefined ? null : decoded(encoded.replace(/-/g, '%').replace(/_/g, '/'));
}

/**
 * `https://urldefense.com/v3/__https://example.com/view?view=ID*key=KEY__;Iw!!…`: `*` stands for the next of the characters behind
 * the `;`, and `**A` for the next two.
 */
function proofpoint3(text: string): string | null {
  const [, link, characters] = /^(.*?)__;([\w-]+)={0,2}!!/s.exec(text) ?? [];
  if (link === undefined || characters === undefined) return null;
  const replaced = [...characterList(characters)];
  const restored = link.replace(/\*(?:\*([\w-]))?/g, (mark, run?: string) => {
    const length = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
    return replaced.splice(0, length).join('') || mark;
  });
  return restored.replace(/^.*\/v3\/__(?=https?:\/)/s, '');
}

function characterList(base64: string): string {
  try {
    return new TextDecoder().decode(decodeBase64Url(base64));
  } catch {
    return '';
  }
}

/** The fragment may be the wrapper's, since browsers take it along when they are led on. */
function escapedAddress(text: string): string | null {
  const escaped = ESCAPED_ADDRESS.exec(text)?.[0];
  if (escaped === undefined) return null;
  let inner = escaped;
  while (!inner.includes('://') && decoded(inner) !== inner) inner = decoded(inner);
  if (!inner.includes('://')) return null;
  return /(?:key|device|note)(?:=|%)/.test(inner)
    ? inner
    : inner + (/#.*(?:key|device|note)=.*$/s.exec(text)?.[0] ?? '');
}

/** `https://wrapper.example/url?q=https://example.com/view?view%3DID` */
function nestedAddress(text: string): string | null {
  return /https?:\/\/[^\s#]*[?&/=](https?:\/\/\S+.*)$/s.exec(text)?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
