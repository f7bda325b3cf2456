import type { AnswerLink } from '../../client/requests/request-link.ts';
import type { RequestNotes } from '../../words/answer-page-words.ts';
import type { AttachmentList } from '../writing/attachment-list.ts';
import type { WritingContext } from '../writing/context.ts';

/** What an address says. */
export interface ReadRequestAddress {
  /** Why it is no link to a request: a part of it is missing, or is not what it was. */
  readonly link: AnswerLink | 'no-key' | 'damaged';
  /** What belongs behind the `#` was not there, and has been sent to the server. */
  readonly keysWereSent: boolean;
}

/** What `answer-later.ts` exports, which is loaded on demand. */
export interface AnswerLaterModule {
  readonly answerNotes: RequestNotes;
  readonly takeRequestAddress: () => ReadRequestAddress;
  readonly attachmentList: (context: WritingContext) => AttachmentList;
}
