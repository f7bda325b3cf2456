import type { PageService } from '../../client/sender-api.ts';
import type { WritingWords } from '../../words/writing-words.ts';
import type { Attachments } from './attachments.ts';

export type { WritingWords } from '../../words/writing-words.ts';

/** What a form for text and files needs of its page. */
export interface WritingContext {
  /** The files of what is being written. */
  readonly attachments: Attachments;
  readonly data: {
    readonly words: WritingWords;
    readonly service: Pick<PageService, 'max_message_length' | 'files'>;
  };
}
