import { addingFilesWords } from '../writing-words.ts';
import { en } from './index.ts';

/** The sentences of `answer-files.ts`, which `/` has among its own. */
export const addingFiles = addingFilesWords(en);
