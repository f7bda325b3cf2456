import { encodeBase64Url } from '../base64.ts';
import { type Bytes, randomBytes } from '../bytes.ts';
import { CryptoError } from '../crypto-error.ts';
import { hkdf, hkdfInput } from '../hkdf.ts';
import { identityBytes } from '../identity.ts';
import { SALT_LENGTH } from '../seal.ts';
import { Secret } from '../secret.ts';
import type { NoteKeys } from './note.ts';
import { answerSuite } from './suite.ts';

/** So many bytes are 32 characters of base64url, as those of a message key. */
const NOTE_SECRET_LENGTH = 24;

/** The keys of a request that go into its link, and the salt that its asker finds them by. */
export interface RequestKeys extends NoteKeys {
  readonly salt: Bytes;
}

/** A pair of X25519 as the HPKE library holds it: plain bytes within this page. */
type RequestPair = Awaited<ReturnType<ReturnType<typeof answerSuite>['kem']['deriveKeyPair']>>;

/**
 * The keys of a new request. The salt is drawn again while the link would end in `-` or `_`: programs that find links in texts leave
 * that out. Only the note's secret can: the last character of a public key has 16 choices, and they are among the others.
 * @throws CryptoError `identity-unusable`
 */
export async function drawRequestKeys(
  identity: Secret,
  draw: () => Bytes = () => randomBytes(SALT_LENGTH),
): Promise<RequestKeys> {
  for (;;) {
    const salt = draw();
    const noteSecret = await deriveNoteSecret(identity, salt);
    if (!/[-_]$/.test(noteSecret.reveal())) return requestKeys(identity, salt);
  }
}

/** The keys of a request of one's own again. @throws CryptoError `identity-unusable`, `salt-length` */
export async function requestKeys(identity: Secret, salt: Bytes): Promise<RequestKeys> {
  const noteSecret = await deriveNoteSecret(identity, salt);
  const { publicKey } = await requestPair(identity, salt);
  const bytes = await answerSuite().kem.serializePublicKey(publicKey);
  return { salt, noteSecret, publicKey: encodeBase64Url(new Uint8Array(bytes)) };
}

/** The pair that answers are sealed to. Nothing of it is stored. @throws CryptoError `identity-unusable`, `salt-length` */
export async function requestPair(identity: Secret, salt: Bytes): Promise<RequestPair> {
  const ikm = await deriveForRequest(identity, salt, 'inigma/ask/v1');
  return answerSuite().kem.deriveKeyPair(ikm);
}

async function deriveNoteSecret(identity: Secret, salt: Bytes): Promise<Secret> {
  const bytes = await deriveForRequest(identity, salt, 'inigma/ask-note/v1');
  return new Secret(encodeBase64Url(bytes.subarray(0, NOTE_SECRET_LENGTH)));
}

async function deriveForRequest(identity: Secret, salt: Bytes, info: string): Promise<Bytes> {
  if (salt.length !== SALT_LENGTH) throw new CryptoError('salt-length');
  return hkdf(await hkdfInput(identityBytes(identity)), salt, info);
}
