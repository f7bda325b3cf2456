import { TAG_LENGTH } from '../aes-gcm.ts';
import { encodeBase64 } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { CryptoError } from '../crypto-error.ts';
import type { Ownership } from '../owned.ts';
import { SALT_LENGTH, type WireMessage, wireBytes } from '../seal.ts';
import { utf8 } from '../utf8.ts';
import { publicKeyBytes } from './public-key.ts';
import { requestPair } from './request-keys.ts';
import { ANSWER_INFO, answerSuite, ENCAPSULATED_KEY_LENGTH } from './suite.ts';

/** Whom an answer is for, and which request it answers: it opens under no other id. */
export interface AnswerRecipient {
  /** 43 characters of base64url. */
  readonly publicKey: string;
  readonly id: string;
}

/** An answer as it travels: standard base64 with padding, both. */
export interface SealedAnswer {
  readonly encryptedMessage: string;
  readonly encapsulatedKey: string;
}

/**
 * Encrypts for whoever asked; nobody else opens it, its author neither. Each call draws a key pair of its own; only a check against
 * known bytes hands in what one is derived from. @throws CryptoError `public-key-unusable`
 */
export async function sealAnswer(
  { publicKey, id }: AnswerRecipient,
  plaintext: Bytes,
  ephemeral?: Bytes,
): Promise<SealedAnswer> {
  const suite = answerSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKeyBytes(publicKey));
  const drawn = ephemeral && { ekm: ephemeral };
  const context = await orKind(
    'public-key-unusable',
    suite.createSenderContext({ recipientPublicKey, info: ANSWER_INFO, ...drawn }),
  );
  const ciphertext = await context.seal(plaintext, utf8(id));
  return {
    encryptedMessage: encodeBase64(new Uint8Array(ciphertext)),
    encapsulatedKey: encodeBase64(new Uint8Array(context.enc)),
  };
}

/**
 * The plaintext bytes of an answer to a request of one's own. As a message it has the request's salt in `salt`, and the encapsulated
 * key in `iv`. @throws CryptoError `wrong-key` where it was sealed to another key, or for another id, `damaged`, `identity-unusable`
 */
export async function openSealedAnswer({ identity, id }: Ownership, sealed: WireMessage): Promise<Bytes> {
  const enc = wireBytes(sealed.iv, ENCAPSULATED_KEY_LENGTH, ENCAPSULATED_KEY_LENGTH);
  const salt = wireBytes(sealed.salt, SALT_LENGTH, SALT_LENGTH);
  const ciphertext = wireBytes(sealed.encryptedMessage, TAG_LENGTH, Number.POSITIVE_INFINITY);
  const recipientKey = await requestPair(identity, salt);
  // It throws where the encapsulated key is a point of low order (RFC 9180 §7.1.4).
  const context = await orKind(
    'damaged',
    answerSuite().createRecipientContext({ recipientKey, enc, info: ANSWER_INFO }),
  );
  return new Uint8Array(await orKind('wrong-key', context.open(ciphertext, utf8(id))));
}

/** The library wraps every failure of a step in an error of its own, which may quote its input. */
async function orKind<T>(
  kind: 'wrong-key' | 'damaged' | 'public-key-unusable',
  step: Promise<T>,
): Promise<T> {
  return step.catch(() => {
    throw new CryptoError(kind);
  });
}
