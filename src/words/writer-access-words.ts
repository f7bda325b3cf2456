import type { WriterAccessWords } from './catalogue.ts';
import { writerAccess } from './en/writers.ts';

export type WriterAccessPhrases = WriterAccessWords;

/** The sentences of `writer-access.ts`, in English. The build takes those of another language in their place for each other bundle. */
export const writerAccessWords: WriterAccessPhrases = writerAccess;
