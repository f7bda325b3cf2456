import type { RequestNotes } from './answer-page-words.ts';
import { addingFiles, requestNotes } from './en/later.ts';
import type { AddingFilesWords } from './writing-words.ts';

// The sentences of `answer-later.ts`, in English. The build takes those of another language in their place for each other bundle.
export const answerFilesWords: AddingFilesWords = addingFiles;
export const answerNotes: RequestNotes = requestNotes;
