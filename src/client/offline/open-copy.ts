import type { Bytes } from '../../crypto/bytes.ts';
import { CryptoError } from '../../crypto/crypto-error.ts';
import { type Contents, openEnvelope } from '../../crypto/envelope.ts';
import { openCopy } from '../../crypto/offline/sealed-copy.ts';
import { Secret } from '../../crypto/secret.ts';

export { checkCopy, copyNumber } from '../../crypto/offline/sealed-copy.ts';

/**
 * What a copy says. The key is taken as a person pastes it: white space in it and around it is none of it.
 * @throws CryptoError `key-unusable`, `wrong-key`, `damaged`, `newer-version`
 */
export async function openCopyWith(typedKey: string, bytes: Bytes): Promise<Contents> {
  const key = new Secret(typedKey.replace(/\s/g, ''));
  const { form, ...contents } = openEnvelope(await openCopy(key, bytes));
  // A copy holds what a person wrote, in an envelope and in no other form.
  if (form !== 'envelope') throw new CryptoError('damaged');
  return contents;
}
