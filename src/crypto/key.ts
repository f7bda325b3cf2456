import { encodeBase64Url } from './base64.ts';
import { randomBytes } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import { Secret } from './secret.ts';

/**
 * A fresh key: 32 characters, each drawn uniformly from the 64 of base64url. 192 random bits are exactly
 * that.
 */
export function generateKey(): Secret {
  return new Secret(encodeBase64Url(randomBytes(24)));
}

/**
 * A fresh key for a link to end in, drawn again while its last character is `-` or `_`: programs that find links in texts leave that
 * out. The last one has 62 choices then and all others 64, together 191.95 random bits.
 */
export function generateMessageKey(): Secret {
  for (;;) {
    const key = generateKey();
    if (!/[-_]$/.test(key.reveal())) return key;
  }
}

/** Whether the text has the form of a generated key. It says nothing of how it was really made. */
export function isGeneratedKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{32}$/.test(text);
}

/**
 * What a message is encrypted under: the key alone, or key, U+0000 and the passphrase in Unicode NFKC (UAX
 * #15), so that two keyboards which write one letter differently give one password. The passphrase is not
 * trimmed.
 * @throws CryptoError `key-unusable`; `passphrase-unusable` where it is empty or holds U+0000 or a lone
 * surrogate
 */
export function password(key: Secret, passphrase?: string): Secret {
  const text = key.reveal();
  if (text === '' || !text.isWellFormed()) throw new CryptoError('key-unusable');
  if (passphrase === undefined) return key;
  if (passphrase === '' || passphrase.includes('\0') || !passphrase.isWellFormed()) {
    throw new CryptoError('passphrase-unusable');
  }
  return new Secret(`${text}\0${passphrase.normalize('NFKC')}`);
}
