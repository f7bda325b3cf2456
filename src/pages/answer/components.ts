import type { AnswerComponents } from '../../browser/answer/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *answer*, for its markup to be bound to. */
export const component = alpine<AnswerComponents>();
