import type { Instant } from './expiry.ts';

/** Every way in which a message, or its store, says no. The HTTP layer has one answer for each, and does not compile without. */
export type Refusal =
  /** There is no such message (asked by a reader). */
  | 'unknown'
  /** There is no such message (asked by a claimant). */
  | 'nothing-to-claim'
  /** There is no such message, or it belongs to another user: the answer does not say which. */
  | 'not-theirs'
  | 'expired'
  /** Every reader that the message was for has read it. */
  | 'already-read'
  /** Its sender has deleted it. */
  | 'withdrawn'
  /** The operator has deleted it. */
  | 'removed'
  | 'already-owned'
  /** A message for a number of readers cannot be claimed. */
  | 'not-claimable'
  /** It belongs to another user. */
  | 'other-owner'
  /** The link token or the claim token is missing or wrong: the key was not proven. */
  | 'unproven'
  /** After too many wrong passphrases none is judged for a time, the right one neither. */
  | 'throttled'
  /** What a claim would keep is longer than what it replaces. */
  | 'longer-than-before'
  /** A claim of a message of format 1 came in format 0. */
  | 'format-lowered'
  /** Reading and claiming need the link token and a token of the reader's own besides the claim token. */
  | 'token-missing'
  /** The idempotency key came with another message before. */
  | 'key-of-another-message'
  /** Its sender has cancelled it before it came. */
  | 'create-cancelled'
  /** The store holds as much as it may. */
  | 'store-full'
  /** There is no such request for a secret. */
  | 'request-unknown'
  /** There is no such request for a secret, or somebody else has asked. */
  | 'request-not-theirs'
  | 'request-expired'
  /** Its asker has deleted it before it was answered. */
  | 'request-withdrawn'
  /** The operator has deleted it. */
  | 'request-removed'
  /** One answer has been taken. */
  | 'already-answered'
  /** Another answer has this encapsulated key: each needs one of its own (RFC 9180). */
  | 'encapsulated-key-reused'
  /** There is no such invitation, or there is no more. */
  | 'invitation-unknown'
  | 'invitation-expired'
  /** As many messages as it was good for have been created with it. */
  | 'invitation-used-up';

/** A refusal, and the instant that belongs to it: when the message ended, or from when on it is worth trying again. */
export interface RefusalDetails {
  readonly kind: Refusal;
  readonly at?: Instant | null;
}

/** What a use case answers: what was asked for, or why not. An error of the store is thrown. */
export type Outcome<Granted> =
  | { readonly granted: Granted; readonly refused?: never }
  | { readonly refused: RefusalDetails; readonly granted?: never };

export function grant<Granted>(granted: Granted): Outcome<Granted> {
  return { granted };
}

export function refuse(kind: Refusal): Outcome<never> {
  return { refused: { kind } };
}

export function refuseAt(kind: Refusal, at: Instant | null): Outcome<never> {
  return { refused: { kind, at } };
}
