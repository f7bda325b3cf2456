import type { ComponentFactories } from '../shell/alpine.ts';
import type { PageContext } from '../shell/page-context.ts';
import type { MailboxContext } from './context.ts';
import { DeleteDialog } from './delete-dialog.ts';
import { DeleteRequests } from './delete-requests.ts';
import { OwnedList } from './owned-list.ts';
import { PendingList } from './pending-list.ts';

/** The components that the markup of *mailbox* is bound to, by the names that it uses. */
export interface MailboxComponents {
  pendingList: PendingList;
  ownedList: OwnedList;
  deleteDialog: DeleteDialog;
}

export function mailboxComponents(page: PageContext): ComponentFactories<MailboxComponents> {
  const context: MailboxContext = { ...page, deleteRequests: new DeleteRequests() };
  return {
    pendingList: () => new PendingList(context),
    ownedList: () => new OwnedList(context),
    deleteDialog: () => new DeleteDialog(context),
  };
}
