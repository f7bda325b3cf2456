import type { Api } from '../client/api.ts';
import type { Mailbox } from '../client/mailbox.ts';
import type { SentMessage } from '../client/send.ts';
import type { OwnIdentity } from './own-identity.ts';
import type { ComposerData } from './page-data.ts';
import type { Signal } from './signal.ts';

/** A message that somebody wants to be rid of. */
export interface Doomed {
  readonly mailbox: Mailbox;
  readonly id: string;
  readonly name: string;
}

/** What the parts of the composing page share, and by which they hear of each other. */
export interface Desk {
  readonly api: Api;
  readonly me: OwnIdentity;
  readonly data: ComposerData;
  /** The server has taken a message. */
  readonly sent: Signal<SentMessage>;
  /** Somebody wants to delete a message, and is to be asked. */
  readonly doomed: Signal<Doomed>;
  /** A message of this list has been deleted. */
  readonly deleted: Signal<Mailbox>;
}
