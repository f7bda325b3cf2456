import type { PageContext } from '../shell/page-context.ts';
import type { Attachments } from './attachments.ts';

/** What the components of *compose* share. */
export interface ComposeContext extends PageContext {
  /** The files of the message that is being written. */
  readonly attachments: Attachments;
}
