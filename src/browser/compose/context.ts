import type { PageContext } from '../shell/page-context.ts';
import type { Enclosures } from './enclosures.ts';

/** What the components of *compose* share. */
export interface ComposeContext extends PageContext {
  /** The files of the message that is being written. */
  readonly enclosures: Enclosures;
}
