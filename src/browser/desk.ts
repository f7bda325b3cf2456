import type { Api } from '../client/api.ts';
import type { Mailbox } from '../client/mailbox.ts';
import type { SentMessage } from '../client/send.ts';
import type { Enclosures } from './enclosures.ts';
import type { OwnIdentity } from './own-identity.ts';
import type { ComposerData } from './page-data.ts';
import type { ServerClock } from './server-clock.ts';
import type { Signal } from './signal.ts';
import type { Stakes } from './stakes.ts';

/** A message that somebody wants to be rid of. */
export interface Doomed {
  readonly mailbox: Mailbox;
  readonly id: string;
  readonly name: string;
  /** Says beside the message itself why it is still there, for somebody who does not wait in the dialog. */
  readonly complain: (why: string) => void;
}

/** What the parts of the composing page share, and by which they hear of each other. */
export interface Desk {
  readonly api: Api;
  readonly me: OwnIdentity;
  readonly data: ComposerData;
  readonly clock: ServerClock;
  /** The files of the message that is being written. */
  readonly enclosures: Enclosures;
  readonly stakes: Stakes;
  /** The server has taken a message. */
  readonly sent: Signal<SentMessage>;
  /** Somebody wants to delete a message, and is to be asked. */
  readonly doomed: Signal<Doomed>;
  /** A message of this list has been deleted. */
  readonly deleted: Signal<Mailbox>;
  /** Somebody wants to export the key of this browser. */
  readonly exporting: Signal;
  /** The key of this user id is kept in another place, too. */
  readonly exported: Signal<string>;
}
