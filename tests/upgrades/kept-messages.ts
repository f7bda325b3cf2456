import type { KeptRequests } from './kept-requests.ts';

/** In which state a message was left when its data was kept. Later versions may add states; none is ever taken out. */
export type KeptState =
  /** For the first reader, opened by nobody. */
  | 'fresh'
  /** With a passphrase; a wrong one was tried once. */
  | 'locked'
  /** For three readers; one of them has read it. */
  | 'several'
  | 'one-reader'
  /** Read by its only reader, a moment ago. */
  | 'read'
  /** Read by its only reader, who then ended the reading. */
  | 'read-and-erased'
  | 'with-file'
  /** Its owner has renamed it. */
  | 'claimed'
  /** Of format 0, sent through the API by an older client. */
  | 'older'
  | 'older-claimed'
  /** Of format 0, a row as earlier servers made it, with the columns that they had. */
  | 'earlier'
  | 'earlier-owned'
  | 'withdrawn'
  /** Taken down by the operator. */
  | 'removed'
  /** Expired and erased. */
  | 'purged'
  /** Expired, and still there. */
  | 'expired'
  /** Lives for an hour from when it was sent. */
  | 'for-an-hour';

export interface KeptMessage {
  readonly state: KeptState;
  readonly id: string;
  /** Empty where only the owner can open it, by the identity key. */
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly passphrase?: string;
  /** Of the reading that was begun. */
  readonly readToken?: string;
}

/** What a server has taken, with every secret that its messages need. */
export interface KeptMessages {
  /** The identity keys of who has sent and of who has claimed messages. */
  readonly sender: string;
  readonly owner: string;
  readonly messages: readonly KeptMessage[];
  /** The outcome in the sender's receipts, by the label of the message. */
  readonly receipts: Readonly<Record<string, string>>;
  /** A create that may be repeated, and the id of the message that it has made. */
  readonly repeated: { readonly body: string; readonly view: string };
  /** Tokens of invitations: for any number of messages, and for one more. */
  readonly invitations: { readonly unlimited: string; readonly once: string };
  /** Absent, or null, where the server knew of none. */
  readonly requests?: KeptRequests | null;
}
