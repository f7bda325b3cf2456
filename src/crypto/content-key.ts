import { gcmDecrypt, gcmEncrypt, gcmKey } from './aes-gcm.ts';
import type { Bytes } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import { hkdfInput } from './hkdf.ts';
import { claimToken } from './proof.ts';
import { Redacted, type Secret } from './secret.ts';
import { utf8 } from './utf8.ts';

const ITERATIONS = 800_000;

/** The most bytes of salt that a reader takes; a new message has 16. */
export const LONGEST_SALT = 96;

/**
 * The key of one message. Its 32 bytes are held by the platform, which gives them to no script, this one
 * included: what it can do is encrypt, decrypt, and prove that it is there.
 */
export class ContentKey extends Redacted {
  readonly #cipher: CryptoKey;
  readonly #proof: CryptoKey;
  readonly #salt: Bytes;

  constructor(cipher: CryptoKey, proof: CryptoKey, salt: Bytes) {
    super();
    this.#cipher = cipher;
    this.#proof = proof;
    this.#salt = salt;
  }

  /** AES-256-GCM: ciphertext and tag. `iv` is 12 random bytes, used once. @throws CryptoError `iv-length` */
  encrypt(iv: Bytes, plaintext: Bytes): Promise<Bytes> {
    return gcmEncrypt(this.#cipher, iv, plaintext);
  }

  /** The plaintext. @throws CryptoError `wrong-key`, `damaged`, `iv-length` */
  decrypt(iv: Bytes, ciphertext: Bytes): Promise<Bytes> {
    return gcmDecrypt(this.#cipher, iv, ciphertext);
  }

  /** The token whose SHA-256 the server keeps as the message's verifier. */
  claimToken(): Promise<Secret> {
    return claimToken(this.#proof, this.#salt);
  }
}

/**
 * PBKDF2-HMAC-SHA-256 (RFC 8018 §5.2) with 800 000 iterations, about half a second: once for the message,
 * because these bits are both the AES key and what the claim token is drawn from. Nothing about a message is
 * cheaper to test.
 * @throws CryptoError `salt-length` unless the salt has 1 to 96 bytes, `key-unusable` for an empty password
 */
export async function deriveContentKey(password: Secret, salt: Bytes): Promise<ContentKey> {
  if (salt.length < 1 || salt.length > LONGEST_SALT) throw new CryptoError('salt-length');
  const ownSalt = salt.slice();
  const bits = await stretch(passwordBytes(password), ownSalt);
  try {
    return new ContentKey(await gcmKey(bits), await hkdfInput(bits), ownSalt);
  } finally {
    bits.fill(0);
  }
}

async function stretch(password: Bytes, salt: Bytes): Promise<Bytes> {
  const input = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, input, 256));
}

function passwordBytes(password: Secret): Bytes {
  const text = password.reveal();
  if (text === '' || !text.isWellFormed()) throw new CryptoError('key-unusable');
  return utf8(text);
}
