import type { RequestNotes } from '../../words/answer-page-words.ts';
import type { AttachmentList } from '../writing/attachment-list.ts';
import type { WritingContext } from '../writing/context.ts';
import type { ReadRequestAddress } from './request-address.ts';

/** What `answer-later.ts` exports, which is loaded on demand. */
export interface AnswerLaterModule {
  readonly answerNotes: RequestNotes;
  readonly takeRequestAddress: () => ReadRequestAddress;
  readonly attachmentList: (context: WritingContext) => AttachmentList;
}
