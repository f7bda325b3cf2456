import { decodeBase64Url, encodeBase64Url } from './base64.ts';
import { type Bytes, randomBytes, sha256 } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import { hkdf, hkdfInput } from './hkdf.ts';
import { identityBytes } from './identity.ts';
import { isGeneratedKey } from './key.ts';
import { Secret } from './secret.ts';
import { utf8 } from './utf8.ts';

const TOKEN_LENGTH = 32;
const USER_ID_DIGITS = 12;

/** The token that proves key and passphrase. `master` is PBKDF2's output as HKDF input, `salt` the message's salt bytes. */
export async function claimToken(master: CryptoKey, salt: Bytes): Promise<Secret> {
  return tokenOf(await hkdf(master, salt, 'inigma/claim/v1'));
}

/**
 * The token that proves the link before the salt is known, without the passphrase. Null where the key is not a generated one:
 * a password that somebody pasted must not leave as a fast hash.
 */
export async function linkToken(key: Secret): Promise<Secret | null> {
  const text = key.reveal();
  if (!isGeneratedKey(text)) return null;
  return tokenOf(await hkdf(await hkdfInput(utf8(text)), new Uint8Array(), 'inigma/link/v1'));
}

/**
 * The token of an identity for its readings of one message, so that every page of a browser is the same reader.
 * @throws CryptoError `identity-unusable`
 */
export async function readToken(identity: Secret, id: string): Promise<Secret> {
  const input = await hkdfInput(identityBytes(identity));
  return tokenOf(await hkdf(input, utf8(id), 'inigma/reader/v1'));
}

/**
 * The token that proves an owner. It goes to the identity's own server and to no other. @throws CryptoError
 * `identity-unusable`
 */
export async function ownerToken(identity: Secret): Promise<Secret> {
  const input = await hkdfInput(identityBytes(identity));
  return tokenOf(await hkdf(input, new Uint8Array(), 'inigma/owner/v1'));
}

/** A fresh token of 32 random bytes: for the readings of a browser that has no identity. */
export function generateToken(): Secret {
  return tokenOf(randomBytes(TOKEN_LENGTH));
}

/**
 * What a server keeps of a token: SHA-256 of its 32 bytes, as base64url. A random token needs no slower hash.
 * @throws CryptoError `token-malformed`
 */
export async function verifierOf(token: Secret): Promise<string> {
  return encodeBase64Url(await sha256(tokenBytes(token)));
}

/**
 * The public name of an identity: the first 12 lower-case hex digits of its SHA-256. It names an owner and
 * proves nothing.
 * @throws CryptoError `identity-unusable`
 */
export async function userId(identity: Secret): Promise<string> {
  const digest = await sha256(identityBytes(identity));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, USER_ID_DIGITS);
}

function tokenOf(bytes: Bytes): Secret {
  return new Secret(encodeBase64Url(bytes));
}

function tokenBytes(token: Secret): Bytes {
  const bytes = decodedToken(token.reveal());
  if (bytes.length !== TOKEN_LENGTH) throw new CryptoError('token-malformed');
  return bytes;
}

function decodedToken(text: string): Bytes {
  try {
    return decodeBase64Url(text);
  } catch {
    throw new CryptoError('token-malformed');
  }
}
