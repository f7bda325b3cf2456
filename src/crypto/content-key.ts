import { gcmDecrypt, gcmEncrypt, gcmKey } from './aes-gcm.ts';
import type { Bytes } from './bytes.ts';
import { hkdf, hkdfInput } from './hkdf.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { claimToken } from './proof.ts';
import { Redacted, type Secret } from './secret.ts';
import { utf8 } from './utf8.ts';

/**
 * What one message is encrypted under. Its 32 bytes are held by the platform, which gives them to no script, this one included.
 */
export class ContentKey extends Redacted {
  readonly #cipher: CryptoKey;
  readonly #associated: Bytes;

  constructor(cipher: CryptoKey, associated: Bytes = new Uint8Array()) {
    super();
    this.#cipher = cipher;
    this.#associated = associated;
  }

  /** AES-256-GCM: ciphertext and tag. `iv` is 12 random bytes, used once. @throws CryptoError `iv-length` */
  encrypt(iv: Bytes, plaintext: Bytes): Promise<Bytes> {
    return gcmEncrypt(this.#cipher, iv, plaintext, this.#associated);
  }

  /** The plaintext. @throws CryptoError `wrong-key`, `damaged`, `iv-length` */
  decrypt(iv: Bytes, ciphertext: Bytes): Promise<Bytes> {
    return gcmDecrypt(this.#cipher, iv, ciphertext, this.#associated);
  }
}

/** The key of a message of format 1, which can prove that it is there. */
export class MessageKey extends ContentKey {
  readonly #claimToken: Secret;

  constructor(cipher: CryptoKey, token: Secret) {
    super(cipher);
    this.#claimToken = token;
  }

  /** The token whose SHA-256 the server keeps as the message's claim verifier. */
  get claimToken(): Secret {
    return this.#claimToken;
  }
}

/** The key of a message of format 1. @throws CryptoError `salt-length`, `key-unusable` */
export function deriveMessageKey(password: Secret, salt: Bytes): Promise<MessageKey> {
  return withMaster(password, salt, messageKeyOf);
}

/** The key of a message of format 0: PBKDF2's output itself. @throws CryptoError `salt-length`, `key-unusable` */
export function deriveBareKey(password: Secret, salt: Bytes): Promise<ContentKey> {
  return withMaster(password, salt, async (master) => new ContentKey(await gcmKey(master)));
}

/** The key of a message that `identity` owns under this id. @throws CryptoError `salt-length`, `key-unusable` */
export function deriveOwnedKey(identity: Secret, salt: Bytes, id: string): Promise<ContentKey> {
  return withMaster(identity, salt, (master, ownSalt) => ownedKeyOf(master, ownSalt, id));
}

/** Message key and claim token of the 32 bytes that PBKDF2 gave. */
export async function messageKeyOf(master: Bytes, salt: Bytes): Promise<MessageKey> {
  const input = await hkdfInput(master);
  const cipher = await gcmKey(await hkdf(input, salt, 'inigma/message/v1'));
  return new MessageKey(cipher, await claimToken(input, salt));
}

/** The owner's key of the 32 bytes that PBKDF2 gave, bound to the message's id. */
export async function ownedKeyOf(master: Bytes, salt: Bytes, id: string): Promise<ContentKey> {
  const bits = await hkdf(await hkdfInput(master), salt, 'inigma/owned/v1');
  return new ContentKey(await gcmKey(bits), utf8(id));
}

/** Runs PBKDF2 once and wipes what it gave. The salt is copied: nobody changes it between the two derivations. */
async function withMaster<Key>(
  password: Secret,
  salt: Bytes,
  derive: (master: Bytes, salt: Bytes) => Promise<Key>,
): Promise<Key> {
  const ownSalt = salt.slice();
  const master = await pbkdf2(password, ownSalt);
  try {
    return await derive(master, ownSalt);
  } finally {
    master.fill(0);
  }
}
