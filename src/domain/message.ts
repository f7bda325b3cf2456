import type { Expiry, Instant } from './expiry.ts';

/** The name of a message in a link: 1–50 of `A–Z a–z 0–9 _ -`. Knowing it tells that the message exists, no more. */
export type MessageId = string;

/** The id of a user: 1–128 of `A–Z a–z 0–9 _ -`. It distinguishes users and proves nothing. */
export type UserId = string;

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

/** How often a message may be read: any number of times, or once, by the holder of that reading's token. */
export type Readings =
  | { readonly kind: 'many' }
  | { readonly kind: 'once'; readonly startedWith: Digest | null };

/** A message as the server knows it: ciphertext, times, labels and user ids, never a word of what it says. */
export interface Message {
  readonly id: MessageId;
  readonly ciphertext: Ciphertext;
  readonly label: Label;
  readonly createdAt: Instant;
  readonly expiry: Expiry;
  /** Null once the message has been claimed: the server then forgets who sent it to whom. */
  readonly creator: Party | null;
  readonly owner: Party | null;
  /** The digest of the claim token; null where an older client made the message. */
  readonly verifier: Digest | null;
  readonly readings: Readings;
}

/** A message that can be read once, and has been. */
export function wasRead(message: Message): boolean {
  return message.readings.kind === 'once' && message.readings.startedWith !== null;
}

/** Whether a reader may still claim it. */
export function isClaimable(message: Message): boolean {
  return message.owner === null && message.readings.kind === 'many';
}
