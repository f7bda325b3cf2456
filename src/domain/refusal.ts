/** Every way in which a message, or its store, says no. The HTTP layer has one answer for each, and does not compile without. */
export type Refusal =
  /** There is no such message (asked by a reader). */
  | 'unknown'
  /** There is no such message (asked by somebody who would claim it). */
  | 'nothing-to-claim'
  /** There is no such message, or it is not theirs: which of the two is nobody's business. */
  | 'not-theirs'
  | 'expired'
  /** It could be read once, and somebody has. */
  | 'already-read'
  | 'already-owned'
  /** It can be read once, so nobody can keep it. */
  | 'one-time'
  /** It belongs to somebody else. */
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

/** What a use case answers: what was asked for, or why not. An error of the store is neither; it is thrown. */
export type Outcome<Granted> =
  | { readonly granted: Granted; readonly refused?: never }
  | { readonly refused: Refusal; readonly granted?: never };

export function grant<Granted>(granted: Granted): Outcome<Granted> {
  return { granted };
}

export function refuse(refused: Refusal): Outcome<never> {
  return { refused };
}
