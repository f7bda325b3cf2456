/**
 * Every way in which this folder says no, each with its one sentence. The sentences are fixed, and a fault
 * keeps no cause, because the errors of a platform quote their input: `JSON.parse` would put a message into a
 * log.
 */
const SENTENCES = {
  'wrong-key': 'The key does not open this.',
  damaged: 'This is damaged: its parts do not add up.',
  'newer-version': 'This was made by a newer version of Inigma.',
  'too-large': 'The message is larger than the server takes.',
  'too-many-files': 'A message carries at most 64 files.',
  'header-too-long': 'The label, names and types of the files are longer than a message has room for.',
  'label-unfit': 'A label has at most 100 characters and 320 bytes, and no NUL or half character.',
  'key-unusable': 'A key is not empty and holds no half character.',
  'passphrase-unusable': 'A passphrase is not empty and holds no NUL or half character.',
  'identity-unusable': 'An identity key has 1 to 190 bytes and holds no half character.',
  'token-malformed': 'A token is 32 bytes, written as 43 characters of base64url.',
  'iv-length': 'An initialization vector has 12 bytes.',
  'salt-length': 'A salt has 1 to 96 bytes.',
  'length-unusable': 'A length or limit is a whole number and not negative.',
  'not-unicode': 'The text holds a half character (a lone surrogate).',
  'not-utf8': 'The bytes are not UTF-8.',
  'not-base64': 'The text is not strict base64.',
} as const;

export type CryptoFaultKind = keyof typeof SENTENCES;

/**
 * The one error that this folder throws. `kind` is what a program asks for, the message is fixed for each
 * kind.
 */
export class CryptoFault extends Error {
  readonly kind: CryptoFaultKind;

  constructor(kind: CryptoFaultKind) {
    super(SENTENCES[kind]);
    this.name = 'CryptoFault';
    this.kind = kind;
  }
}

/** Runs `read`; whatever it throws means that what was read is damaged. */
export function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new CryptoFault('damaged');
  }
}

/**
 * Waits for the platform to decrypt. It says OperationError where a tag or a padding does not fit (W3C Web
 * Cryptography, decrypt of AES-GCM and RSA-OAEP), which means the key; any other failure is none of the key
 * and is passed on.
 */
export async function orWrongKey<T>(decryption: Promise<T>): Promise<T> {
  try {
    return await decryption;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'OperationError')
      throw new CryptoFault('wrong-key');
    throw failure;
  }
}
