import type { ComponentFactories } from '../shell/alpine.ts';
import { type DeleteComponents, DeleteDialog } from '../shell/delete-dialog.ts';
import { DeleteRequests } from '../shell/delete-requests.ts';
import type { PageContext } from '../shell/page-context.ts';
import { AskedList } from './asked-list.ts';
import type { MailboxContext } from './context.ts';
import { HistoryList } from './history-list.ts';
import { ListLinks } from './list-links.ts';
import { OwnedList } from './owned-list.ts';
import { PendingList } from './pending-list.ts';
import { removeListed } from './remove-listed.ts';

/** The components that the markup of *mailbox* is bound to, by the names that it uses. */
export interface MailboxComponents extends DeleteComponents {
  pendingList: PendingList;
  historyList: HistoryList;
  ownedList: OwnedList;
  askedList: AskedList;
  listLinks: ListLinks;
}

export function mailboxComponents(page: PageContext): ComponentFactories<MailboxComponents> {
  const context: MailboxContext = { ...page, deleteRequests: new DeleteRequests() };
  return {
    pendingList: () => new PendingList(context),
    historyList: () => new HistoryList(context),
    ownedList: () => new OwnedList(context),
    askedList: () => new AskedList(context),
    listLinks: () => new ListLinks(context),
    deleteDialog: () =>
      new DeleteDialog({
        deleteRequests: context.deleteRequests,
        words: page.data.words.anywhere,
        remove: (id) => removeListed(context, id),
      }),
  };
}
