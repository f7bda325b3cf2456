import { IV_LENGTH, TAG_LENGTH } from './aes-gcm.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { type Bytes, randomBytes } from './bytes.ts';
import { type ContentKey, deriveContentKey, LONGEST_SALT } from './content-key.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import { verifierOf } from './proof.ts';
import type { Secret } from './secret.ts';

const SALT_LENGTH = 16;

/** A ciphertext as it travels: standard base64 with padding, all three. */
export interface WireMessage {
  readonly encryptedMessage: string;
  readonly iv: string;
  readonly salt: string;
}

/** What a sender or a claiming recipient hands to the server; of the token it sends only the verifier. */
export interface SealedMessage extends WireMessage {
  readonly claimToken: Secret;
  readonly verifier: string;
}

/**
 * Encrypts under a fresh salt and iv, and opens the result before it is relied on: after a claim there is
 * no other copy. `password` comes from `password()` in key.ts.
 * @throws CryptoError `key-unusable`; `damaged` where what was encrypted does not open again
 */
export async function sealMessage(given: { plaintext: Bytes; password: Secret }): Promise<SealedMessage> {
  const salt = randomBytes(SALT_LENGTH);
  const iv = randomBytes(IV_LENGTH);
  const key = await deriveContentKey(given.password, salt);
  const ciphertext = await key.encrypt(iv, given.plaintext);
  await checkOpens(key, iv, ciphertext, given.plaintext);
  const claimToken = await key.claimToken();
  return {
    encryptedMessage: encodeBase64(ciphertext),
    iv: encodeBase64(iv),
    salt: encodeBase64(salt),
    claimToken,
    verifier: await verifierOf(claimToken),
  };
}

/**
 * The key of a message from the salt that a look at it gave, before its ciphertext is there: it proves itself
 * with its claim token, and `openSealed` opens with it what then comes. @throws CryptoError `damaged` where
 * the salt breaks its rule
 */
export async function contentKeyFor(password: Secret, salt: string): Promise<ContentKey> {
  return deriveContentKey(password, wireBytes(salt, 1, LONGEST_SALT));
}

/** The plaintext bytes, by a key that was derived before. @throws CryptoError `wrong-key` or `damaged` */
export async function openSealed(key: ContentKey, sealed: Omit<WireMessage, 'salt'>): Promise<Bytes> {
  const { iv, ciphertext } = parseSealed(sealed);
  return key.decrypt(iv, ciphertext);
}

async function checkOpens(key: ContentKey, iv: Bytes, ciphertext: Bytes, plaintext: Bytes): Promise<void> {
  const opened = await key.decrypt(iv, ciphertext).catch(() => null);
  const same = opened?.length === plaintext.length && opened.every((byte, at) => byte === plaintext[at]);
  if (!same) throw new CryptoError('damaged');
}

function parseSealed(sealed: Omit<WireMessage, 'salt'>): { iv: Bytes; ciphertext: Bytes } {
  const iv = wireBytes(sealed.iv, IV_LENGTH, IV_LENGTH);
  return { iv, ciphertext: wireBytes(sealed.encryptedMessage, TAG_LENGTH, Number.POSITIVE_INFINITY) };
}

/** A server's answer is not trusted: whatever is not as we would have sent it is damaged. */
function wireBytes(text: string, shortest: number, longest: number): Bytes {
  const bytes = orDamaged(() => decodeBase64(text));
  if (bytes.length < shortest || bytes.length > longest) throw new CryptoError('damaged');
  return bytes;
}
