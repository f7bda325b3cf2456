import { isRefusedWith } from '../../client/api-error.ts';
import { remove } from '../../client/mailbox.ts';
import type { DeleteResult } from '../shell/delete-dialog.ts';
import { errorInWords } from '../shell/error-words.ts';
import type { MailboxContext } from './context.ts';
import { requireIdentity } from './require-identity.ts';

/** What is not there any more, or not one's own any more, is gone from the list as well. */
export async function removeListed(context: MailboxContext, id: string): Promise<DeleteResult> {
  const { words } = context.data;
  const required = await requireIdentity(context);
  if ('missing' in required) return { deleted: false, sentence: required.missing };
  try {
    await remove(context.api, required.owner, id);
    return { deleted: true, sentence: words.compose.deleted };
  } catch (error) {
    if (isRefusedWith(error, 404)) return { deleted: true, sentence: words.compose.gone };
    return { deleted: false, sentence: errorInWords(error, words) };
  }
}
