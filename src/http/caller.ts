import { token } from '../contract/fields.ts';
import { parse } from '../contract/parse.ts';
import type { Digest } from '../domain/message.ts';

const BEARER = /^Bearer +/i;

export type Bearer =
  | { readonly digest: Digest | null; readonly malformed?: never }
  | { readonly malformed: true };

/** The digest of the bearer token (RFC 6750 §2.1), null where none came; another scheme is somebody else's business. */
export async function readBearer(header: string | undefined): Promise<Bearer> {
  if (header === undefined || !/^Bearer\b/i.test(header)) return { digest: null };
  const { value } = parse(token, header.replace(BEARER, ''));
  return value === undefined ? { malformed: true } : { digest: await digestToken(value) };
}

/** SHA-256 of the 32 bytes of a token (FIPS 180-4): what the store may know of it. */
export async function digestToken(text: string): Promise<Digest> {
  return digest(fromBase64Url(text));
}

export async function digestTokenOrNull(text: string | null): Promise<Digest | null> {
  return text === null ? null : digestToken(text);
}

/** SHA-256 of a text in UTF-8. */
export async function digestText(text: string): Promise<Digest> {
  return digest(new TextEncoder().encode(text));
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) =>
    character.charCodeAt(0),
  );
}

/** Base64url without padding (RFC 4648 §5) of a few bytes. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
