import type { PageContext } from '../shell/page-context.ts';
import type { DeleteRequests } from './delete-requests.ts';

/** What the components of *mailbox* share. */
export interface MailboxContext extends PageContext {
  readonly deleteRequests: DeleteRequests;
}
