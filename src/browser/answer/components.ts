import type { ComponentFactories } from '../shell/alpine.ts';
import { AnswerForm } from './answer-form.ts';
import { AnswerStatus } from './answer-status.ts';
import type { AnswerContext } from './context.ts';

/** The components that the markup of *answer* is bound to, by the names that it uses. */
export interface AnswerComponents {
  answerStatus: AnswerStatus;
  answerForm: AnswerForm;
}

export function answerComponents(context: AnswerContext): ComponentFactories<AnswerComponents> {
  return {
    answerStatus: () => new AnswerStatus(context),
    answerForm: () => new AnswerForm(context),
  };
}
