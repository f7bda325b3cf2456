import type { PageService } from '../../client/sender-api.ts';
import type { AddingFilesWords, WritingWords } from '../../words/writing-words.ts';
import type { Attachments } from './attachments.ts';

export type { WritingWords } from '../../words/writing-words.ts';

type Service = Pick<PageService, 'max_message_length' | 'files'>;

/** What a form for text and files needs of its page. */
export interface WritingContext {
  /** The files of what is being written. */
  readonly attachments: Attachments;
  readonly data: { readonly words: WritingWords; readonly service: Service };
}

/** What the list of files needs of its page. */
export interface AttachmentContext {
  readonly attachments: Attachments;
  readonly data: {
    readonly words: { readonly language: WritingWords['language']; readonly compose: AddingFilesWords };
    readonly service: Service;
  };
}
