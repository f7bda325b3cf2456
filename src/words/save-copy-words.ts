import type { SaveCopyWords } from './catalogue.ts';
import { saveCopy } from './en/offline.ts';

/** The sentences of `save-copy.ts`, in English. The build takes those of another language in their place for each other bundle. */
export const saveCopyWords: SaveCopyWords = saveCopy;
