import { checkImportedIdentity } from '../../crypto/identity.ts';

/**
 * What a text would be as identity key. `generated`: what a browser makes. `weak`: usable, but a person may have thought it
 * up, and then it can be guessed. All others cannot be used, and are named by why.
 */
export type KeyJudgement =
  | 'generated'
  | 'weak'
  | 'nothing'
  | 'link'
  | 'too-short'
  | 'too-long'
  | 'not-unicode';

/** `text` is trimmed. A link to a message would pass for a weak key, and is certainly not a key. */
export function judgeKey(text: string): KeyJudgement {
  if (text === '') return 'nothing';
  if (/^https?:\/\/|#key=/i.test(text)) return 'link';
  const judged = checkImportedIdentity(text);
  if (judged !== 'unusable') return judged;
  if (!text.isWellFormed()) return 'not-unicode';
  return text.length < 16 ? 'too-short' : 'too-long';
}
