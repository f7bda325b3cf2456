import type { DeleteRequests } from '../shell/delete-requests.ts';
import type { PageContext } from '../shell/page-context.ts';

/** What the components of *mailbox* share. */
export interface MailboxContext extends PageContext {
  readonly deleteRequests: DeleteRequests;
}
