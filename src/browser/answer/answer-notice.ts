import { UnreadableFile } from '../../client/attached-files.ts';
import { CryptoError, safeFileName } from '../../client/primitives.ts';
import type { AnswerPageWords } from '../../words/answer-page-words.ts';
import { fill } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import { errorInWords } from '../shell/error-words.ts';
import type { DraftContents } from '../writing/message-size.ts';
import type { FormNotice } from '../writing/writing-form.ts';
import { endingOf } from './answer-errors.ts';
import type { SendingResult } from './answer-session.ts';

/** Why an answer was not sent; the button has the focus where nothing else can be done. */
export type AnswerNotice = FormNotice<'text' | 'send'>;

/** What must be corrected before the answer is encrypted; null where it is valid. `left` is what `bytesLeft` counts. */
export function validateAnswer(
  { text, files }: DraftContents,
  left: number | null,
  { answer, compose }: AnswerPageWords,
): AnswerNotice | null {
  if (text.trim() === '' && files.length === 0) return notice(answer.empty, 'text');
  if ((left ?? 0) >= 0) return null;
  return files.length === 0 ? notice(compose.tooLong, 'text') : notice(compose.tooMuch);
}

/** Why an answer was not sent. What was written is still there, and the sentence says so. */
export function sendErrorNotice(error: unknown, words: AnswerPageWords): AnswerNotice {
  const { answer, compose, language } = words;
  if (error instanceof UnreadableFile)
    return notice(fill(compose.fileUnreadable, { name: safeFileName(error.fileName) }));
  if (error instanceof CryptoError && error.kind === 'too-large') return notice(compose.tooLong, 'text');
  if (error instanceof CryptoError && error.kind === 'not-unicode') return notice(compose.notUnicode, 'text');
  if (error instanceof CryptoError && error.kind !== 'public-key-unusable')
    return notice(compose.notEncrypted);
  const ending = endingOf(error);
  if (ending === null) return notice(`${errorInWords(error, words)} ${compose.kept}`);
  const { heading, advice } = answer.closed[ending.reason];
  const since = ending.endedAt === null ? '' : ` (${momentInWords(ending.endedAt, language.tag)})`;
  return notice(`${heading}${since}. ${advice} ${compose.kept}`);
}

/** What came of a sending that was cancelled; null where it had arrived. */
export function cancelNotice(result: SendingResult, { answer }: AnswerPageWords): AnswerNotice | null {
  if (result === 'delivered') return null;
  const sentence = result === 'cancelled' ? answer.cancelled : answer.cancelUnclear;
  return { sentence, about: 'send', isError: false };
}

function notice(sentence: string, about: AnswerNotice['about'] = null): AnswerNotice {
  return { sentence, about };
}
