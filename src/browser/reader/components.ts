import type { Parts } from '../shell/alpine.ts';
import { OpenMessage } from './open-message.ts';
import { ReaderStatus } from './reader-status.ts';
import { SealedForm } from './sealed-form.ts';
import type { Visit } from './visit.ts';

/** The components that the markup of *reader* is bound to, by the names that it uses. */
export interface ReaderComponents {
  readerStatus: ReaderStatus;
  sealedForm: SealedForm;
  openMessage: OpenMessage;
}

export function readerComponents(visit: Visit): Parts<ReaderComponents> {
  return {
    readerStatus: () => new ReaderStatus(visit),
    sealedForm: () => new SealedForm(visit),
    openMessage: () => new OpenMessage(visit),
  };
}
