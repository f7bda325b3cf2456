import { answerFilesWords } from '../words/answer-files-words.ts';
import { AttachmentList } from './writing/attachment-list.ts';
import type { WritingContext } from './writing/context.ts';

/** Loaded on demand by `/answer` where files are asked for: adds them, and lists them. */
export function attachmentList({ attachments, data }: WritingContext): AttachmentList {
  const { service, words } = data;
  return new AttachmentList({
    attachments,
    data: { service, words: { language: words.language, compose: answerFilesWords } },
  });
}
