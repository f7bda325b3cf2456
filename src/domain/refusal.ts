/** Every way in which a message, or its store, says no. The HTTP layer has one answer for each, and does not compile without. */
export type Refusal =
  /** There is no such message (asked by a reader). */
  | 'unknown'
  /** There is no such message (asked by a claimant). */
  | 'nothing-to-claim'
  /** There is no such message, or it belongs to another user: the answer does not say which. */
  | 'not-theirs'
  | 'expired'
  /** A one-time message whose reading another reader has started. */
  | 'already-read'
  | 'already-owned'
  /** A one-time message cannot be claimed. */
  | 'one-time'
  /** It belongs to another user. */
  | 'other-owner'
  /** The claim token is missing or wrong: the key was not proven. */
  | 'unproven'
  /** What a claim would keep is longer than what it replaces. */
  | 'longer-than-before'
  /** A one-time message is read with a token of the reader's own, and there was none. */
  | 'read-token-missing'
  /** The idempotency key came with another message before. */
  | 'key-of-another-message'
  /** The store holds as much as it may. */
  | 'store-full';

/** What a use case answers: what was asked for, or why not. An error of the store is thrown. */
export type Outcome<Granted> =
  | { readonly granted: Granted; readonly refused?: never }
  | { readonly refused: Refusal; readonly granted?: never };

export function grant<Granted>(granted: Granted): Outcome<Granted> {
  return { granted };
}

export function refuse(refused: Refusal): Outcome<never> {
  return { refused };
}
