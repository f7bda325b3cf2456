import type { SentMessage } from '../../client/send.ts';
import type { PageContext } from '../shell/page-context.ts';
import type { Signal } from '../shell/signal.ts';
import type { Attachments } from '../writing/attachments.ts';
import type { DraftInput } from './draft-input.ts';

/** A message that was sent, and what it was made of. */
export interface Delivery {
  readonly sent: SentMessage;
  readonly input: DraftInput;
}

/** What the components of *compose* share. */
export interface ComposeContext extends PageContext {
  /** The files of the message that is being written. */
  readonly attachments: Attachments;
  /** Emits each message that was sent from the form. */
  readonly delivered: Signal<Delivery>;
  /** Emits what is to be sent once more, under a link of its own. */
  readonly repeated: Signal<DraftInput>;
}
