import { addingFiles } from './en/files.ts';
import type { AddingFilesWords } from './writing-words.ts';

/** The sentences of `answer-files.ts`, in English. The build takes those of another language in their place for each other bundle. */
export const answerFilesWords: AddingFilesWords = addingFiles;
