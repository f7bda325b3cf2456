import type { Expiry, Instant } from './expiry.ts';

/** The name of a message in a link: 1–50 of `A–Z a–z 0–9 _ -`. Knowing it tells that the message exists, no more. */
export type MessageId = string;

/** The id of a user: 1–128 of `A–Z a–z 0–9 _ -`. It distinguishes users and proves nothing. */
export type UserId = string;

/** The name of a receipt, which nothing else has: 25 characters, uniformly random. */
export type ReceiptId = string;

/** SHA-256 of a token or of a request, base64url without padding (43 characters). The tokens themselves stay in the HTTP layer. */
export type Digest = string;

/** What only a holder of the key can read; each part is standard base64. */
export interface Ciphertext {
  readonly encryptedMessage: string;
  readonly iv: string;
  readonly salt: string;
}

/** The owner or creator of a message. With a binding, the user id alone proves nothing: the token must come along. */
export interface Party {
  readonly id: UserId;
  readonly binding: Digest | null;
}

/** The caller: a user id, with the digest of the bearer token that came along. */
export interface Person {
  readonly id: UserId;
  readonly token: Digest | null;
}

/**
 * The plain label of older clients (`custom_name`), and the sealed label, which only its author can read (`sealed_name`).
 * Neither is interpreted here.
 */
export interface Label {
  readonly customName: string;
  readonly sealedName: string;
}

/** What becomes of a message that this person makes or claims: bound to the token, where there is one. */
export function boundTo(person: Person): Party {
  return { id: person.id, binding: person.token };
}

/** 0: what earlier servers and their clients make. 1 and 2, the answer to a request for a secret: docs/protocol.md. */
export type Format = 0 | 1 | 2;

/** A message as the server knows it: ciphertext, times, labels and user ids, never a word of what it says. */
export interface Message {
  readonly id: MessageId;
  readonly format: Format;
  readonly ciphertext: Ciphertext;
  readonly label: Label;
  readonly createdAt: Instant;
  /** The end of its lifetime, or of the last lease once every reader it is for has read it. */
  readonly expiry: Expiry;
  /** Null once the message has been claimed: the server then forgets who sent it to whom. */
  readonly creator: Party | null;
  readonly owner: Party | null;
}
