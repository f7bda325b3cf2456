/** Every error of this folder. What a page says about it depends on what its reader did. */
export type CryptoErrorKind =
  /** The key does not open this. */
  | 'wrong-key'
  /** The parts do not add up. */
  | 'damaged'
  /** It was made by a newer version of Inigma. */
  | 'newer-version'
  /** The message is larger than the server takes. */
  | 'too-large'
  /** A message carries at most 64 files. */
  | 'too-many-files'
  /** The label, names and types of the files are longer than a message has room for. */
  | 'header-too-long'
  /** A label has at most 100 characters and 320 bytes, and no NUL or half character. */
  | 'label-unfit'
  /** A note has 1 to 2 000 characters, and no NUL or half character. */
  | 'note-unfit'
  /** A public key of X25519 has 32 bytes, and its point is not of low order (RFC 7748 §6.1). */
  | 'public-key-unusable'
  /** A key is not empty and holds no half character. */
  | 'key-unusable'
  /** A passphrase is not empty and holds no NUL or half character. */
  | 'passphrase-unusable'
  /** An identity key has 1 to 190 bytes and holds no half character. */
  | 'identity-unusable'
  /** A token is 32 bytes, written as 43 characters of base64url. */
  | 'token-malformed'
  /** An initialization vector has 12 bytes. */
  | 'iv-length'
  /** A salt has 1 to 96 bytes. */
  | 'salt-length'
  /** A length or limit is a whole number and not negative. */
  | 'length-unusable'
  /** The text holds a half character (a lone surrogate). */
  | 'not-unicode'
  /** The bytes are not UTF-8. */
  | 'not-utf8'
  /** The text is not strict base64. */
  | 'not-base64';

/**
 * The one error that this folder throws. Its kind is all that it says, and it keeps no cause, because the errors of a
 * platform quote their input: `JSON.parse` would put a message into a log.
 */
export class CryptoError extends Error {
  readonly kind: CryptoErrorKind;

  constructor(kind: CryptoErrorKind) {
    super(kind);
    this.name = 'CryptoError';
    this.kind = kind;
  }
}

/** Runs `read`; whatever it throws means that what was read is damaged. */
export function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new CryptoError('damaged');
  }
}

/**
 * Waits for the platform to decrypt. It says OperationError where a tag or a padding does not fit (W3C Web
 * Cryptography, decrypt of AES-GCM and RSA-OAEP), which means the key; any other error is not of the key
 * and is passed on.
 */
export async function orWrongKey<T>(decryption: Promise<T>): Promise<T> {
  try {
    return await decryption;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'OperationError')
      throw new CryptoError('wrong-key');
    throw failure;
  }
}
