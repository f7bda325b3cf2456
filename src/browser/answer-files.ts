import { AttachmentList } from './writing/attachment-list.ts';
import type { WritingContext } from './writing/context.ts';

/** Loaded on demand by `/answer` where files are asked for: adds them, and lists them. */
export function attachmentList(context: WritingContext): AttachmentList {
  return new AttachmentList(context);
}
