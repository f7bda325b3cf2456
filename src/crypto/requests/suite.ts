import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

/** The application's `info` of HPKE (RFC 9180 §5.1), in ASCII. */
export const ANSWER_INFO = new TextEncoder().encode('inigma/answer/v1');

/** Bytes of an encapsulated key: `Nenc` of DHKEM(X25519, HKDF-SHA256), RFC 9180 §7.1. */
export const ENCAPSULATED_KEY_LENGTH = 32;

/**
 * HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256) 0x0020 (§7.1), HKDF-SHA256 0x0001 (§7.2), AES-256-GCM 0x0002 (§7.3).
 * X25519 is in plain code, since engines have it in Web Crypto only of late; all else is Web Crypto's.
 */
export function answerSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}
