import type { Expiry, Instant } from './expiry.ts';
import type { Invitation, InvitationId } from './invitation.ts';
import type { Found, Link, LinkTerms, Readings } from './link.ts';
import type { Ciphertext, Digest, Format, Label, Message, MessageId, Person, ReceiptId } from './message.ts';
import type { Proof } from './ownership.ts';
import type { Receipt } from './receipt.ts';
import type {
  Answer,
  ListedRequest,
  NewSecretRequest,
  SecretRequest,
  SecretRequestId,
} from './secret-request.ts';

/** The time, in whole Unix seconds. */
export type Clock = () => Instant;

/** A new id of a message or receipt: 25 characters, uniformly random. */
export type NewId = () => MessageId & ReceiptId;

/** A create that may be repeated: `key` names it, `request` is the digest of everything that was asked. */
export interface Idempotency {
  readonly key: Digest;
  readonly request: Digest;
}

/** The result of a create; a repeated create gets the same. */
export interface CreatedMessage {
  readonly id: MessageId;
  readonly expiry: Expiry;
  readonly format: Format;
  readonly maxReadings: number | null;
}

/**
 * Where nothing was stored: the key came with another request before, its create was cancelled, there is no space for the message,
 * or its invitation lets nobody create one.
 */
export type Created =
  | { readonly kind: 'stored' | 'repeated'; readonly created: CreatedMessage }
  | { readonly kind: 'other-request' | 'cancelled' | 'no-space' }
  | { readonly kind: 'uninvited' };

/**
 * What became of a claim. `claimed`: with the readings and wrong passphrases that were recorded until then, and are forgotten now.
 * `unproven`: the claim token was judged, counted where there is a passphrase, and is wrong. `refused`: the rules of ownership.ts tell why.
 */
export type ClaimResult =
  | { readonly kind: 'claimed'; readonly before: Pick<Link, 'readings' | 'wrongPassphrases'> | null }
  | { readonly kind: 'unproven' | 'refused' | 'no-space' };

/** The result of an earlier create. */
export type Recalled = Exclude<Created, { readonly kind: 'uninvited' }>;

export interface Claim extends Proof {
  readonly id: MessageId;
  readonly person: Person;
  readonly format: Format;
  readonly ciphertext: Ciphertext;
  readonly sealedName: string;
}

/** What became of a read that had to be recorded; where it is refused, the rules of ownership.ts tell why. */
export type RecordedReading =
  | { readonly kind: 'recorded'; readonly found: Found }
  | { readonly kind: 'unproven' | 'refused' };

/** Which rows of a list, counted from the newest; both whole and not negative. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** How far the readers of a message have come. */
export interface Waiting {
  readonly maxReadings: number | null;
  readonly readings: Readings;
  readonly wrongPassphrases: number;
}

export interface ListedMessage {
  readonly id: MessageId;
  /** Of its ciphertext: a sender's label names the message by it. */
  readonly salt: string;
  readonly label: Label;
  readonly createdAt: Instant;
  readonly expiry: Expiry;
  /** Bound to the token of the person who asks; any client may have created an unbound row under this user id. */
  readonly bound: boolean;
  /** What a sender learns of a message that waits; null for one that has an owner, and for format 0. */
  readonly waiting: Waiting | null;
}

export interface Listing {
  readonly messages: readonly ListedMessage[];
  readonly total: number;
}

export interface ReceiptListing {
  readonly receipts: readonly Receipt[];
  readonly total: number;
}

export interface RequestListing {
  readonly requests: readonly ListedRequest[];
  readonly total: number;
}

/** A batch of a purge ends with the row that reaches either. One row is always in it, however long it is. */
export interface BatchLimit {
  readonly rows: number;
  /** Of ciphertext, as bytes of base64. */
  readonly bytes: number;
}

/** How many links are looked at, and how many that have no message are taken down. */
export interface OrphanLimit {
  readonly links: number;
  readonly orphans: number;
}

/** Where a message stands among those that have expired: the one that expired first is first. */
export interface PurgePosition {
  readonly expiredAt: Instant;
  readonly id: MessageId;
}

/**
 * Stores messages. Each act that two could attempt at once is decided by the first statement of its transaction, which takes the
 * row that all of them want; every later one carries the whole condition. Every method rejects with a StoreError when the store
 * fails; it never resolves with an empty result instead.
 */
export interface MessageStore {
  /**
   * With terms of its link where the message is of format 1. With the digest of an invitation's token, a stored message takes one of
   * its uses, and a repeated create none.
   */
  create(
    message: Message,
    link: LinkTerms | null,
    idempotency: Idempotency | null,
    invitation?: Digest | null,
  ): Promise<Created>;
  /** The result of an earlier create with this key; null where there was none. Stores nothing. */
  recall(idempotency: Idempotency, now: Instant): Promise<Recalled | null>;
  /**
   * Deletes the message that this person created with the key, or sees to it that a create with the key that comes later stores
   * none. False where there is a message that this person may not delete.
   */
  cancelCreate(key: Digest, person: Person, now: Instant): Promise<boolean>;
  /** Expired messages too, until they are purged. `readToken` is that of the reader whose lease is wanted. */
  find(id: MessageId, readToken: Digest | null): Promise<Found>;
  claim(claim: Claim, now: Instant): Promise<ClaimResult>;
  /** Judges a claim token, counts it where it is wrong and there is a passphrase, and records the reader where it is right. */
  recordReading(id: MessageId, proof: Proof, now: Instant): Promise<RecordedReading>;
  rename(id: MessageId, person: Person, label: Label, now: Instant): Promise<boolean>;
  /** Deletes the message, or ends the lease of a reader, and the message with the last lease. */
  remove(id: MessageId, person: Person, readToken: Digest | null, now: Instant): Promise<boolean>;
  listOwned(person: Person, slice: Slice, now: Instant): Promise<Listing>;
  /** Messages of this creator that are neither claimed nor read. */
  listPending(person: Person, slice: Slice, now: Instant): Promise<Listing>;
  /** Of messages of this creator that have ended; the newest first. */
  listReceipts(person: Person, slice: Slice): Promise<ReceiptListing>;
  /** Erases a message, whoever has it, and a request with this id; its sender and whoever proves its link are told. Resolves with whether there was one. */
  takeDown(id: MessageId, now: Instant): Promise<boolean>;
  /** Erases messages that have expired, the next after `after` or the first where it is null. Resolves with how many. */
  purgeMessages(now: Instant, limit: BatchLimit, after: PurgePosition | null): Promise<number>;
  /** Erases messages whose last reader's lease is over. Resolves with how many. */
  purgeRead(now: Instant, limit: number): Promise<number>;
  /** Forgets what became of messages that ended 30 days ago. Resolves with how many. */
  purgeEndings(now: Instant, limit: number): Promise<number>;
  /**
   * Takes down messages whose rows were deleted by hand, as far as they are among the links from the id `from` on, so that their
   * readers are forgotten, and their ends after 30 days. Resolves with how many.
   */
  endOrphans(now: Instant, from: MessageId, limit: OrphanLimit): Promise<number>;
  /** Forgets receipts of 30 days ago. Resolves with how many. */
  purgeReceipts(now: Instant, limit: number): Promise<number>;
  /** The first message with which such a purge would begin; null where there is none. */
  nextExpired(now: Instant, after: PurgePosition | null): Promise<PurgePosition | null>;
  /** Forgets at most `limit` idempotency keys that were made before `before`. Resolves with how many. */
  purgeIdempotencyKeys(before: Instant, limit: number): Promise<number>;
  /** How much the store holds, in bytes. */
  size(): Promise<number>;
  /** Resolves when a read from the store succeeds. */
  ping(): Promise<void>;
}

/** Stores invitations, by the digests of their tokens. Every method rejects with a StoreError when the store fails. */
export interface InvitationStore {
  add(invitation: Invitation, token: Digest): Promise<void>;
  find(token: Digest): Promise<Invitation | null>;
  /** The newest first. */
  list(): Promise<readonly Invitation[]>;
  /** Resolves with whether there was one. */
  remove(id: InvitationId): Promise<boolean>;
  /** Forgets those that expired before. */
  purge(before: Instant): Promise<void>;
}

/** Stores requests for secrets; the rules of secret-request.ts tell why an answer is refused. Every method rejects with a StoreError when the store fails. */
export interface SecretRequestStore {
  /** A repeated request takes no use of the invitation. */
  ask(
    request: NewSecretRequest,
    idempotency: Idempotency | null,
    invitation: Digest | null,
  ): Promise<Created>;
  recallAsk(idempotency: Idempotency, now: Instant): Promise<Recalled | null>;
  findRequest(id: SecretRequestId): Promise<SecretRequest | null>;
  /** Takes the first answer, and stores it as a message of the asker's. */
  answer(answer: Answer, now: Instant): Promise<'taken' | 'refused' | 'no-space'>;
  /** The newest first. */
  listRequests(person: Person, slice: Slice): Promise<RequestListing>;
  /** Withdraws a request that waits, and takes any off the list of its asker. */
  removeRequest(id: SecretRequestId, person: Person, now: Instant): Promise<boolean>;
  /** Forgets requests that ended or were answered 30 days ago. Resolves with how many. */
  purgeRequests(now: Instant, limit: number): Promise<number>;
}

/** The store failed, is full or out of reach. The cause is for the log, never for the answer. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** How often a client has asked within the current minute, and what that leaves. */
export interface Count {
  readonly allowed: boolean;
  /** Absent where the counter cannot know. */
  readonly remaining?: number;
  /** Seconds until the count starts again. */
  readonly resetSeconds: number;
}

/** Counts requests per minute. `key` names the client and the act, `limit` is how many are allowed. */
export interface RequestCounter {
  count(key: string, limit: number): Promise<Count>;
}
