import type { Digest } from '../domain/message.ts';

/** SHA-256 (FIPS 180-4) of secret input: the store gets only the digest. */
export interface Digests {
  /** Of the 32 bytes of a token, which is sent in base64url. */
  readonly ofToken: (token: string) => Digest | Promise<Digest>;
  /** Of a text, in UTF-8. */
  readonly ofText: (text: string) => Digest | Promise<Digest>;
}

/** By Web Crypto, which every runtime has. */
const webDigests: Digests = {
  ofToken: (token) => digest(fromBase64Url(token)),
  ofText: (text) => digest(new TextEncoder().encode(text)),
};

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

/** The runtime's own digests, or Web Crypto's if it has none. */
export function digestsOf({ digests }: { readonly digests?: Digests }): Digests {
  return digests ?? webDigests;
}

export function digestOrNull({ ofToken }: Digests, token: string | null): Digest | Promise<Digest> | null {
  return token === null ? null : ofToken(token);
}

/** Keys of requests for secrets are no keys of messages: no create and no cancelling has them. A user id and a key have no NUL. */
export function digestOfAskKey({ ofText }: Digests, asker: string, key: string): Digest | Promise<Digest> {
  return ofText(`ask\0${asker}\0${key}`);
}

/** Keys are counted per creator. */
export function digestOfIdempotencyKey(
  { ofText }: Digests,
  creator: string,
  key: string,
): Digest | Promise<Digest> {
  return ofText(`${creator}\0${key}`);
}
