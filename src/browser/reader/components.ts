import { isTemporary } from '../../client/message-error.ts';
import type { ComponentFactories } from '../shell/alpine.ts';
import { type DeleteComponents, DeleteDialog, type DeleteDialogContext } from '../shell/delete-dialog.ts';
import type { ReaderContext } from './context.ts';
import { OpenMessage } from './open-message.ts';
import { ReaderStatus } from './reader-status.ts';
import { RecordNotice } from './record-notice.ts';
import { WaitingForm } from './waiting-form.ts';

/** The components that the markup of *reader* is bound to, by the names that it uses. */
export interface ReaderComponents extends DeleteComponents {
  readerStatus: ReaderStatus;
  waitingForm: WaitingForm;
  recordNotice: RecordNotice;
  openMessage: OpenMessage;
}

export function readerComponents(context: ReaderContext): ComponentFactories<ReaderComponents> {
  return {
    readerStatus: () => new ReaderStatus(context),
    waitingForm: () => new WaitingForm(context),
    recordNotice: () => new RecordNotice(context),
    openMessage: () => new OpenMessage(context),
    deleteDialog: () => new DeleteDialog(deletion(context)),
  };
}

function deletion({
  deleteRequests,
  session,
  words: { anywhere, view },
}: ReaderContext): DeleteDialogContext {
  const remove = async () => {
    const kind = await session.deleteOwn();
    if (kind === null || kind === 'unknown') return { deleted: true, sentence: view.closed.deleted.heading };
    return { deleted: false, sentence: view.notices[isTemporary(kind) ? kind : 'unexpected'] };
  };
  return { deleteRequests, words: anywhere, remove };
}
