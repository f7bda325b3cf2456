import type { RequestDialogWords } from './catalogue.ts';
import { requestDialog } from './en/requests.ts';

/** The sentences of `ask-for-secret.ts`, in English. The build takes those of another language in their place for each other bundle. */
export const requestDialogWords: RequestDialogWords = requestDialog;
