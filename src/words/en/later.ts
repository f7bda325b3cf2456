import { requestNotesOf } from '../answer-page-words.ts';
import { addingFilesWords } from '../writing-words.ts';
import { en } from './index.ts';

// The sentences of `answer-later.ts`: those of adding files, which `/` has among its own, and what few links need.
export const addingFiles = addingFilesWords(en);
export const requestNotes = requestNotesOf(en);
