import { newId } from '../src/http/api/new-id.ts';
import type { SqlMessageStore } from '../src/stores/message-store.ts';
import { someCiphertext, someSealedName, someToken, someUserId, verifierOf } from '../tests/api/samples.ts';
import { PROOF } from './request-scripts.ts';
import { digestsOf } from './rows.ts';

// What the pages send, as the server hands it to a store.

const MONTH = 2_592_000;
const BYTES_OF_BASE64_PER_KIB = 768;
const STORED = digestsOf(PROOF);

export function newIds(count: number): string[] {
  return Array.from({ length: count }, () => newId());
}

/** A message for its first recipient, with a label, a receipt and an idempotency key. */
export function createArguments(
  id: string,
  kibibytes: number,
  now: number,
): Parameters<SqlMessageStore['create']> {
  const creator = { id: someUserId(), binding: verifierOf(someToken()) };
  return [
    {
      ...{ id, format: 1, ciphertext: ciphertextOf(kibibytes), creator, owner: null, createdAt: now },
      label: { customName: '', sealedName: someSealedName() },
      expiry: { kind: 'at', instant: now + MONTH },
    },
    {
      linkVerifier: STORED.link_token,
      claimVerifier: STORED.claim_token,
      ...{ locked: false, maxReadings: null, receiptId: newId() },
    },
    { key: verifierOf(someToken()), request: verifierOf(someToken()) },
  ];
}

/** By a new reader. */
export function readingOf(): Parameters<SqlMessageStore['recordReading']>[1] {
  const { link_token: linkToken, claim_token: claimToken } = STORED;
  return { linkToken, claimToken, readToken: verifierOf(someToken()) };
}

/** By a new owner. */
export function claimOf(id: string, kibibytes: number): Parameters<SqlMessageStore['claim']>[0] {
  return {
    ...{ id, format: 1, ciphertext: ciphertextOf(kibibytes), sealedName: someSealedName() },
    person: { id: someUserId(), token: verifierOf(someToken()) },
    ...readingOf(),
  };
}

function ciphertextOf(kibibytes: number) {
  const {
    encrypted_message: encryptedMessage,
    iv,
    salt,
  } = someCiphertext(kibibytes * BYTES_OF_BASE64_PER_KIB);
  return { encryptedMessage, iv, salt };
}
