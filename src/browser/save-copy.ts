import { makeCopy } from '../client/offline/save-copy.ts';
import type { Contents } from '../client/primitives.ts';
import type { ReaderWords } from '../words/reader-words.ts';
import { saveCopyWords } from '../words/save-copy-words.ts';
import { SaveCopyDialog } from './reader/offline/save-copy-dialog.ts';

/** The build puts the template of a copy in the language of this script here. */
declare const COPY_TEMPLATE: string;

/** Loaded on demand by `/view`: encrypts a message of one's own under a new key, and opens the dialog that saves it. */
export async function saveCopy(contents: Contents, page: ReaderWords): Promise<void> {
  const copy = await makeCopy(contents, COPY_TEMPLATE);
  new SaveCopyDialog(copy, { phrases: saveCopyWords, page }).open();
}
