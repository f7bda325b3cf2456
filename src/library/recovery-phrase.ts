import { phraseOf, readPhrase } from '../client/identity-keys/phrase.ts';
import { inigmaError } from './inigma-error.ts';
import { hasGeneratedKey, type InigmaIdentity, importIdentity } from './inigma-identity.ts';

/** The 18 words (BIP-39) of an identity. @throws InigmaError `invalid-identity` where its key was not generated */
export function recoveryPhrase(identity: InigmaIdentity): string {
  if (!hasGeneratedKey(identity)) throw inigmaError('invalid-identity', {});
  return phraseOf(identity.revealKey()).join(' ');
}

/** The identity that 18 words are of. It rejects with an InigmaError `invalid-phrase`. */
export async function identityFromPhrase(phrase: string): Promise<InigmaIdentity> {
  const reading = readPhrase(phrase);
  if (reading.kind === 'key') return importIdentity(reading.key);
  throw inigmaError('invalid-phrase', { word: reading.kind === 'phrase-word' ? reading.word : null });
}
