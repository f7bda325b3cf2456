import type { AttachmentList } from './attachment-list.ts';
import type { DraftContents } from './message-size.ts';

/** What the shared markup shows of the form around it. */
export interface ShownForm {
  readonly input: Pick<DraftContents, 'text'>;
  readonly direction: string;
  readonly sizeNote: string;
  readonly tooLong: boolean;
  readonly filesTooLarge: boolean;
  readonly filesNote: string;
  readonly notice: string;
  readonly hasNotice: boolean;
  readonly noticeColour: string;
  readonly textUnfit: boolean;
  readonly textInvalid: boolean;
  readonly busy: boolean;
  readonly buttonWords: string;
  readonly focusTarget: string | null;
  revealNotice(): void;
}

/** The components that the shared markup of *writing* is bound to; the form has another name on each page. */
export interface WritingComponents {
  writingForm: ShownForm;
  attachmentList: AttachmentList;
}
