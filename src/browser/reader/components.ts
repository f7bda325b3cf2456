import type { ComponentFactories } from '../shell/alpine.ts';
import type { ReaderContext } from './context.ts';
import { OpenMessage } from './open-message.ts';
import { ReaderStatus } from './reader-status.ts';
import { RecordNotice } from './record-notice.ts';
import { WaitingForm } from './waiting-form.ts';

/** The components that the markup of *reader* is bound to, by the names that it uses. */
export interface ReaderComponents {
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
  };
}
