import { type Bytes, isEqual, randomBytes } from './bytes.ts';
import { deriveOwnedKey } from './content-key.ts';
import { CryptoError } from './crypto-error.ts';
import { openSealed, SALT_LENGTH, saltOf, sealUnder, type WireMessage } from './seal.ts';
import type { Secret } from './secret.ts';

/** Whose message it is, and which: what is encrypted for one id opens under no other. */
export interface Ownership {
  readonly identity: Secret;
  readonly id: string;
}

/**
 * Encrypts for the owner of a message. What is handed out has been opened as it will travel, from the identity key on, as
 * a reader would: a claim replaces the only copy there is.
 * @throws CryptoError `key-unusable`; `damaged` where it does not open to the same bytes
 */
export async function sealOwned(given: { plaintext: Bytes } & Ownership): Promise<WireMessage> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await deriveOwnedKey(given.identity, salt, given.id);
  const sealed = await sealUnder(key, salt, given.plaintext);
  const opened = await openOwned(given, sealed).catch(() => null);
  if (opened === null || !isEqual(opened, given.plaintext)) throw new CryptoError('damaged');
  return sealed;
}

/** The plaintext bytes of one's own message. @throws CryptoError `wrong-key` or `damaged` */
export async function openOwned({ identity, id }: Ownership, sealed: WireMessage): Promise<Bytes> {
  return openSealed(await deriveOwnedKey(identity, saltOf(sealed.salt), id), sealed);
}
