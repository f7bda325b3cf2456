import { generateKey } from '../crypto/key.ts';
import { ownerToken, userId } from '../crypto/proof.ts';
import type { Secret } from '../crypto/secret.ts';

/** An identity on one server: the identity key `secret`, its public name, and the token that proves it. */
export interface Identity {
  readonly secret: Secret;
  readonly uid: string;
  readonly token: Secret;
}

/** A client that has no identity, or does not show it to this server. */
export interface EphemeralCaller {
  readonly secret: null;
  readonly uid: string;
  readonly token: null;
}

/** How a client names itself to a server: a user id, and the token that proves it, if there is one. */
export type Caller = Identity | EphemeralCaller;

/** The identity of a key. @throws CryptoError `identity-unusable` */
export async function identityOf(secret: Secret): Promise<Identity> {
  return { secret, uid: await userId(secret), token: await ownerToken(secret) };
}

/** A user id that is used once. */
export async function ephemeralCaller(): Promise<EphemeralCaller> {
  return { secret: null, uid: await userId(generateKey()), token: null };
}
