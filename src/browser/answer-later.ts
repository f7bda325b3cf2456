import { answerFilesWords } from '../words/answer-later-words.ts';
import { AttachmentList } from './writing/attachment-list.ts';
import type { WritingContext } from './writing/context.ts';

/** Loaded on demand by `/answer`: where files are asked for, where a link is not as it was written, and in browsers of other apps. */
export { answerNotes } from '../words/answer-later-words.ts';
export { takeRequestAddress } from './answer/altered-address.ts';

export function attachmentList({ attachments, data }: WritingContext): AttachmentList {
  const { service, words } = data;
  return new AttachmentList({
    attachments,
    data: { service, words: { language: words.language, compose: answerFilesWords } },
  });
}
