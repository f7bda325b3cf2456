import type { Bytes } from './bytes.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import { IDENTITY_VERSION, MARKER } from './envelope-header.ts';
import { checkImportedIdentity, identityBytes } from './identity.ts';
import { Secret } from './secret.ts';
import { utf8Decode } from './utf8.ts';

/** As long as the shortest message, so that its length tells nothing apart. */
const LENGTH = 256;
/** Marker, version, and the byte that counts those of the key. */
const PREFIX_LENGTH = 3;

/**
 * The plaintext of *Add a device*: marker, version, length, identity key, zero padding. No text, label or file makes one.
 * @throws CryptoError `identity-unusable`
 */
export function packIdentity(identity: Secret): Bytes {
  if (checkImportedIdentity(identity.reveal()) === 'unusable') throw new CryptoError('identity-unusable');
  const key = identityBytes(identity);
  const plaintext = new Uint8Array(LENGTH);
  plaintext.set([MARKER, IDENTITY_VERSION, key.length]);
  plaintext.set(key, PREFIX_LENGTH);
  return plaintext;
}

/** The identity key of such a plaintext, as one that could be imported. @throws CryptoError `damaged` */
export function openIdentity(plaintext: Bytes): Secret {
  const [marker, version, length = 0] = plaintext;
  const end = PREFIX_LENGTH + length;
  const isFramed = marker === MARKER && version === IDENTITY_VERSION && plaintext.length === LENGTH;
  if (!isFramed || plaintext.subarray(end).some((byte) => byte !== 0)) throw new CryptoError('damaged');
  const key = orDamaged(() => utf8Decode(plaintext.subarray(PREFIX_LENGTH, end)));
  if (checkImportedIdentity(key) === 'unusable') throw new CryptoError('damaged');
  return new Secret(key);
}
