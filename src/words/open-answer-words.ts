import type { OwnAnswerWords } from './catalogue.ts';
import { ownAnswer } from './en/requests.ts';

/** The sentences of `open-answer.ts`, in English. The build takes those of another language in their place for each other bundle. */
export const ownAnswerWords: OwnAnswerWords = ownAnswer;
