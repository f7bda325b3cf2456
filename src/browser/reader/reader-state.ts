import type { MessageErrorKind, TemporaryErrorKind } from '../../client/message-error.ts';
import type { OpenedMessage } from '../../client/receive.ts';

/** A message that waits. `expiresAt` is in Unix seconds, null for never. */
export interface WaitingMessage {
  readonly expiresAt: number | null;
  readonly oneTime: boolean;
  /** This browser wrote it. */
  readonly written: boolean;
  /** Its single reading was begun in this tab, and may be repeated. */
  readonly readingStarted: boolean;
  readonly asksKey: boolean;
  readonly asksPassphrase: boolean;
  readonly notice: OpenNotice | null;
}

/** Why an attempt to open was not made, or failed, with the message as it was. `space-around`: as `wrong-passphrase`, and one begins or ends with a space. */
export type OpenNotice =
  | 'no-key'
  | 'other-message'
  | 'no-passphrase'
  | 'wrong-key'
  | 'wrong-passphrase'
  | 'space-around'
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
 * keep it under. `too-large`: the server does not take it back. `key-changed` and what hinders leave it unclaimed, and can be tried again like `unerased`.
 */
export type Outcome =
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
  | TemporaryErrorKind;

/**
 * `read-elsewhere`: another reader started the single reading while this page waited for a press. `previous-key`: it is kept
 * under the key that this browser had before. `deleted`: its owner has just deleted it here.
 */
export type TerminalState =
  | Exclude<MessageErrorKind, 'wrong-key' | 'too-large'>
  | 'read-elsewhere'
  | 'previous-key'
  | 'deleted'
  | 'no-message';

/** Where a visit to a message stands. */
export type ReaderState =
  | { readonly at: 'looking' }
  | { readonly at: 'waiting'; readonly waiting: WaitingMessage }
  /** With `waiting` a person waits who pressed a button; without it a message opens by itself. */
  | { readonly at: 'opening'; readonly waiting: WaitingMessage | null }
  | { readonly at: 'open'; readonly opened: OpenedMessage; readonly outcome: Outcome }
  /** `keyLost`: this browser once had a key that might have opened it. */
  | { readonly at: 'closed'; readonly reason: TerminalState; readonly keyLost: boolean };
