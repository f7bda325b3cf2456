import { decodeBase64Url, encodeBase64Url } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { CryptoError } from '../crypto-error.ts';
import { hkdf, hkdfInput } from '../hkdf.ts';
import { isGeneratedKey } from '../key.ts';
import { Secret } from '../secret.ts';

/**
 * The token that proves the link of a request. The server keeps its SHA-256 (`verifierOf`), and gives the note to nobody without it.
 * @throws CryptoError `key-unusable`
 */
export async function askToken(noteSecret: Secret): Promise<Secret> {
  return new Secret(encodeBase64Url(await deriveFromNoteSecret(noteSecret, 'inigma/ask-link/v1')));
}

/** 32 bytes of the 24 bytes that the link of a request brings. @throws CryptoError `key-unusable` */
export async function deriveFromNoteSecret(noteSecret: Secret, info: string): Promise<Bytes> {
  const text = noteSecret.reveal();
  if (!isGeneratedKey(text)) throw new CryptoError('key-unusable');
  return hkdf(await hkdfInput(decodeBase64Url(text)), new Uint8Array(), info);
}
