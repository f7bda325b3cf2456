import type { Identity } from '../client/identity.ts';
import { readOwnedLabel } from '../client/mailbox.ts';
import { CryptoError, type CryptoErrorKind } from '../client/primitives.ts';
import { type OpenedMessage, openOwn, type Seen } from '../client/receive.ts';
import { leadsToAnswer } from '../client/requests/answer-address.ts';
import { openAnswer as decryptAnswer } from '../client/requests/open-answer.ts';
import { ownAnswerWords } from '../words/open-answer-words.ts';
import { introduceAnswer } from './requests/introduce-answer.ts';

/**
 * Loaded on demand by `/view`, for an answer to a request of one's own: HPKE, and what has to be said of an answer. Why it does not
 * open is returned, since an error of this bundle is of a class that no other knows. From *Asked for* only the answer of that row opens.
 */
export async function openAnswer(
  id: string,
  owner: Identity,
  seen: Seen,
): Promise<OpenedMessage | CryptoErrorKind> {
  if (!leadsToAnswer(location.hash, seen.salt)) return 'damaged';
  try {
    const opened = await openOwn(id, owner, seen, decryptAnswer);
    const label = await readOwnedLabel({ ...seen, id }, owner);
    introduceAnswer(ownAnswerWords.intro);
    return { ...opened, contents: { ...opened.contents, label } };
  } catch (error) {
    if (error instanceof CryptoError) return error.kind;
    throw error;
  }
}
