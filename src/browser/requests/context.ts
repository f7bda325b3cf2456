import type { RequestDialogWords } from '../../words/catalogue.ts';
import type { PageContext } from '../shell/page-context.ts';

/** What the parts of `ask-for-secret.ts` share. */
export interface RequestContext {
  readonly page: PageContext;
  /** Its own sentences; the others are the page's. */
  readonly phrases: RequestDialogWords;
}
