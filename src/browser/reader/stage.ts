import type { Hindrance, Obstacle } from '../../client/obstacle.ts';
import type { Opened } from '../../client/receive.ts';

/** A message that waits. `expiresAt` is in Unix seconds, null for never. */
export interface Sealed {
  readonly expiresAt: number | null;
  readonly oneTime: boolean;
  /** This browser wrote it. */
  readonly written: boolean;
  /** Its single reading was begun in this tab, and may be repeated. */
  readonly begun: boolean;
  readonly asksKey: boolean;
  readonly asksPassphrase: boolean;
  readonly complaint: Complaint | null;
}

/** Why an attempt to open was not made, or failed, with the message as it was. `blank-around`: as `wrong-passphrase`, and one begins or ends in a blank. */
export type Complaint =
  | 'no-key'
  | 'other-message'
  | 'no-passphrase'
  | 'wrong-key'
  | 'wrong-passphrase'
  | 'blank-around'
  | Hindrance;

/** What a person typed and pressed. `taking` matters to a sender only, who looks without taking where it is false. */
export interface Attempt {
  readonly pasted: string;
  readonly passphrase: string;
  readonly taking: boolean;
}

/**
 * What becomes of a message that is open. `own`: it was this reader's before. `looked`: its sender has looked and left it.
 * `taken`, `gone`: somebody else claimed it meanwhile, or it expired. `key-lost`, `unkeepable`: this browser has no key to
 * keep it under. `too-large`: the server does not take it back. `key-changed` and what hinders leave it unclaimed, and can be tried again like `unerased`.
 */
export type Fate =
  | 'own'
  | 'looked'
  | 'claiming'
  | 'claimed'
  | 'taken'
  | 'gone'
  | 'key-lost'
  | 'unkeepable'
  | 'too-large'
  | 'key-changed'
  | 'erasing'
  | 'erased'
  | 'unerased'
  | Hindrance;

/** `read-elsewhere`: somebody else began the single reading while this page waited for a press. */
export type Closing = Exclude<Obstacle, 'wrong-key' | 'too-large'> | 'read-elsewhere' | 'no-message';

/** Where a visit to a message stands. */
export type Stage =
  | { readonly at: 'looking' }
  | { readonly at: 'sealed'; readonly sealed: Sealed }
  /** With `sealed` a person waits who pressed a button; without it a message opens by itself. */
  | { readonly at: 'opening'; readonly sealed: Sealed | null }
  | { readonly at: 'open'; readonly opened: Opened; readonly fate: Fate }
  /** `keyLost`: this browser once had a key that might have opened it. */
  | { readonly at: 'closed'; readonly closing: Closing; readonly keyLost: boolean };
