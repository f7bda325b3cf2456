import { generateKey } from '../crypto/key.ts';
import { ownerToken, userId } from '../crypto/proof.ts';
import type { Secret } from '../crypto/secret.ts';

/** Somebody to one server: the identity key `secret`, its public name, and the token that proves it. */
export interface Identity {
  readonly secret: Secret;
  readonly uid: string;
  readonly token: Secret;
}

/** What a server gets to know of somebody: a name, and the proof that goes with it if there is one. */
export interface Caller {
  readonly uid: string;
  readonly token: Secret | null;
}

/** The identity of a key. @throws CryptoFault `identity-unusable` */
export async function identityOf(secret: Secret): Promise<Identity> {
  return { secret, uid: await userId(secret), token: await ownerToken(secret) };
}

/** A name that nobody will use again, for whoever has no identity or would not show it to this server. */
export async function stranger(): Promise<Caller> {
  return { uid: await userId(generateKey()), token: null };
}
