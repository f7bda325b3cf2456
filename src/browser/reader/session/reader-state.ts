import type { MessageErrorKind, TemporaryErrorKind } from '../../../client/message-error.ts';
import type { OpenedMessage } from '../../../client/receive.ts';

/** The first proven reads of a message, each by another reader. Times are in Unix seconds. */
export interface RecordedReadings {
  readonly count: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** This browser's own reading is one of them. */
  readonly mine: boolean;
}

/** What the server has recorded of a message whose link is proven. */
export interface MessageRecord {
  readonly readings: RecordedReadings;
  readonly wrongPassphrases: number;
}

/** A message that waits. `expiresAt` is in Unix seconds, null for never. */
export interface WaitingMessage {
  readonly expiresAt: number | null;
  /** How many readers it is for; null where the first one keeps it. */
  readonly maxReadings: number | null;
  /** This browser wrote it. */
  readonly written: boolean;
  /** Its sender learns when it is read; a message of an earlier server keeps no record. */
  readonly recorded: boolean;
  /** Null where the link is not proven, and where none is kept. */
  readonly record: MessageRecord | null;
  /** Before this time, in Unix seconds, no passphrase is tried; null where one may be. */
  readonly retryAt: number | null;
  readonly asksKey: boolean;
  readonly asksPassphrase: boolean;
  /** It is known that there is one, by the link or by the server. */
  readonly locked: boolean;
  /** Its link says that it brings an identity key, which is asked about in another way until something goes wrong. */
  readonly device: boolean;
  readonly notice: OpenNotice | null;
  /** The server that a pasted link is for, where the notice is `other-server`. */
  readonly otherHost: string | null;
}

/**
 * Why an attempt to open was not made, or failed, with the message as it was. `wrong-key-or-passphrase`: nothing tells which of
 * them is wrong. `space-around`: as `wrong-passphrase`, and the passphrase begins or ends with a space. `cancelled`: its reader did not wait, and may have a reading
 * by now.
 */
export type OpenNotice =
  | 'no-key'
  | 'other-message'
  | 'other-server'
  | 'no-passphrase'
  | 'wrong-key'
  | 'wrong-passphrase'
  | 'wrong-key-or-passphrase'
  | 'space-around'
  | 'cancelled'
  | TemporaryErrorKind;

/** What a person typed and pressed. `taking` matters to a sender only, who looks without taking where it is false. */
export interface Attempt {
  readonly pasted: string;
  readonly passphrase: string;
  readonly taking: boolean;
}

/**
 * What becomes of a message that is open. `own`: it was this reader's before. `looked`: its sender has looked and left it.
 * `taken`, `gone`: another reader claimed it meanwhile, or it expired. `key-lost`, `unkeepable`: this browser has no key to
 * keep it under. `too-large`: the server does not take it back. `key-changed` and temporary errors leave it unclaimed, and can be
 * tried again. `erased`: its one reader has ended the reading. `given-up`: one of several has. `unerased`: that was not possible,
 * and can be tried again. `lapsed`: the time is over in which it could be opened again.
 */
export type PlainOutcome =
  | 'own'
  | 'looked'
  | 'claiming'
  | 'taken'
  | 'gone'
  | 'key-lost'
  | 'unkeepable'
  | 'too-large'
  | 'key-changed'
  | 'erased'
  | 'given-up'
  | 'unerased'
  | 'lapsed'
  | TemporaryErrorKind;

/**
 * An outcome with what belongs to it: `record` is what was recorded before the claim, null where it is not known; `until` is
 * when the message can no longer be opened again, in Unix seconds, null where it is not known.
 */
export type OutcomeState =
  | { readonly outcome: PlainOutcome }
  | { readonly outcome: 'claimed'; readonly record: MessageRecord | null }
  | { readonly outcome: 'leased'; readonly until: number | null };

export type Outcome = OutcomeState['outcome'];

/**
 * `read-without-key`: this reader may still be able to open it again, by the whole link. `read-elsewhere`: the last reading was taken while this page waited for a press. `reading-over`: this reader's own time to read
 * is over.
 * `previous-key`: it is kept under the key that this browser had before. `deleted`: its owner has just deleted it here.
 */
export type TerminalState =
  | Exclude<MessageErrorKind, 'wrong-key' | 'wrong-passphrase' | 'passphrase-throttled' | 'too-large'>
  | 'read-without-key'
  | 'read-elsewhere'
  | 'reading-over'
  | 'previous-key'
  | 'deleted'
  | 'no-message';

/** Why there is no message to open, and since when, in Unix seconds, where the server says so. */
export interface Ending {
  readonly reason: TerminalState;
  readonly endedAt: number | null;
}

/** Where a visit to a message stands. */
export type ReaderState =
  | { readonly at: 'looking' }
  | { readonly at: 'waiting'; readonly waiting: WaitingMessage }
  /** With `waiting` a person waits who pressed a button; without it a message opens by itself. */
  | { readonly at: 'opening'; readonly waiting: WaitingMessage | null }
  | ({ readonly at: 'open'; readonly opened: OpenedMessage } & OutcomeState)
  /** It holds an identity key, which nothing is done with before its reader has decided. */
  | { readonly at: 'offered'; readonly opened: OpenedMessage }
  /** Its reader has decided, and the session holds the key no longer. */
  | { readonly at: 'decided' }
  /** `keyLost`: this browser once had a key that might have opened it. */
  | ({ readonly at: 'closed'; readonly keyLost: boolean } & Ending);

/** Whether something may be on its way from the server that a person waits for. */
export function isUnderWay({ at }: ReaderState): boolean {
  return at === 'looking' || at === 'opening';
}
