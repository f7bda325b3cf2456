import { decodeBase64Url } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { CryptoError } from '../crypto-error.ts';

/** Whether the text is the one spelling of 32 bytes in base64url. Whether the point is of low order is seen when it is used. */
export function isPublicKey(text: string): boolean {
  return /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text);
}

/** @throws CryptoError `public-key-unusable` */
export function publicKeyBytes(publicKey: string): Bytes {
  if (!isPublicKey(publicKey)) throw new CryptoError('public-key-unusable');
  return decodeBase64Url(publicKey);
}
