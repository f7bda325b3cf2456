import type { Mailbox } from '../../client/mailbox.ts';
import type { PageContext } from '../shell/page-context.ts';
import type { Signal } from '../shell/signal.ts';

/** A message that somebody wants to be rid of. */
export interface Doomed {
  readonly mailbox: Mailbox;
  readonly id: string;
  readonly name: string;
  /** Says beside the message itself why it is still there, for somebody who does not wait in the dialog. */
  readonly complain: (why: string) => void;
}

/** What the components of *mailbox* share. */
export interface MailboxContext extends PageContext {
  /** Somebody wants to delete a message, and is to be asked. */
  readonly doomed: Signal<Doomed>;
  /** A message of this list has been deleted. */
  readonly deleted: Signal<Mailbox>;
}
