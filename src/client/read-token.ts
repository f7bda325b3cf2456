import { readToken } from '../crypto/proof.ts';
import type { Secret } from '../crypto/secret.ts';
import type { Caller } from './identity.ts';

/**
 * The token to read a message with: the one that a reading of it began with, also where an identity appeared since; else the
 * identity's own for this message, so that a second tab is the same reader. Null where there is neither: then a page makes one
 * by `generateToken` and keeps it before it is used.
 */
export async function readTokenFor(caller: Caller, id: string, begun: Secret | null): Promise<Secret | null> {
  if (begun !== null || caller.secret === null) return begun;
  return readToken(caller.secret, id);
}
