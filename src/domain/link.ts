import type { Instant } from './expiry.ts';
import type { Digest, Message, ReceiptId } from './message.ts';

/** What a sender settles about the readers of a message of format 1. */
export interface LinkTerms {
  readonly linkVerifier: Digest;
  readonly claimVerifier: Digest;
  /** A passphrase is needed, so that wrong claim tokens are guesses of it. */
  readonly locked: boolean;
  /** How many readers it is for; null where the first one to claim keeps it. */
  readonly maxReadings: number | null;
  /** The name of the receipt that its sender gets when it ends; null where none is wanted. */
  readonly receiptId: ReceiptId | null;
}

/** The first proven reads of a message, each by another reader; from 100 on no more are counted. */
export interface Readings {
  readonly count: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

export const NO_READINGS: Readings = { count: 0, firstAt: null, lastAt: null };

/** What became of a message, for whoever proves its link; a claimed one is `kept`, at a time that is not recorded. */
export type Ending =
  | { readonly kind: 'kept'; readonly at: null }
  | { readonly kind: 'read' | 'expired' | 'withdrawn' | 'removed'; readonly at: Instant };

/** What the server keeps beside a message of format 1, and for 30 days in its place. */
export interface Link {
  readonly linkVerifier: Digest;
  /** Null once the message has ended. */
  readonly claimVerifier: Digest | null;
  readonly locked: boolean;
  readonly wrongPassphrases: number;
  /** Before this instant no passphrase is judged. */
  readonly retryAt: Instant;
  readonly maxReadings: number | null;
  readonly readings: Readings;
  /** Null while the message waits for readers. */
  readonly ending: Ending | null;
}

/** All that a store has under an id, and until when this reader may repeat a reading (null where there was none). */
export interface Found {
  readonly message: Message | null;
  /** Null for a message of format 0. */
  readonly link: Link | null;
  readonly leaseUntil: Instant | null;
}

/** Whether every reader that the message is for has read it. */
export function isUsedUp({ maxReadings, readings }: Pick<Link, 'maxReadings' | 'readings'>): boolean {
  return maxReadings !== null && readings.count >= maxReadings;
}

/** Whether a reader may still claim it. */
export function isClaimable(message: Message, link: Link | null): boolean {
  return message.owner === null && (link === null || link.maxReadings === null);
}
