import { requestDialogWords } from '../words/ask-for-secret-words.ts';
import { RequestDialogs } from './requests/request-dialogs.ts';
import type { PageContext, RequestScript } from './shell/page-context.ts';

/** Loaded on demand by `/`: asks for secrets, and tells what has become of requests. */
export function requestScript(context: PageContext): RequestScript {
  return new RequestDialogs({ page: context, phrases: requestDialogWords });
}
