import { identityOf } from '../client/identity.ts';
import { checkImportedIdentity, generateIdentity, isGeneratedKey, Secret } from '../client/primitives.ts';
import { coded } from './error-mapping.ts';
import { inigmaError } from './inigma-error.ts';

/** Who sends and keeps messages: whoever has its key. It shows nothing of the key where it is printed or logged. */
export interface InigmaIdentity {
  /** The name that servers know it by, which proves nothing. */
  readonly id: string;
  /** The identity key itself, to keep in a place for secrets. */
  revealKey(): string;
}

/** Makes a new identity. Whoever loses its key loses all that it keeps. */
export function createIdentity(): Promise<InigmaIdentity> {
  return identityOfKey(generateIdentity());
}

/**
 * The identity of a key: that of `revealKey`, or one that was exported from a page or by `inigma identity export`. A key that
 * somebody thought up can be guessed, so it is refused unless `allowWeak` is true.
 */
export async function importIdentity(
  key: string,
  { allowWeak = false }: { readonly allowWeak?: boolean | undefined } = {},
): Promise<InigmaIdentity> {
  const kind = checkImportedIdentity(key);
  if (kind === 'unusable' || (kind === 'weak' && !allowWeak)) throw inigmaError('invalid-identity', {});
  return identityOfKey(new Secret(key));
}

/**
 * Whether a recovery phrase can be made of it.
 * @internal
 */
export function hasGeneratedKey(identity: InigmaIdentity): boolean {
  return isGeneratedKey(identity.revealKey());
}

function identityOfKey(secret: Secret): Promise<InigmaIdentity> {
  return coded(async () => {
    const { uid } = await identityOf(secret);
    return { id: uid, revealKey: () => secret.reveal() };
  }, undefined);
}
