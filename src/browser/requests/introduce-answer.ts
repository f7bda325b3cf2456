import { element } from '../shell/element.ts';

/** The id of the heading above a message. */
const MESSAGE_HEADING = 'the-message';
const INTRODUCTION = 'answer-introduction';

/** Says above an answer what it is; once, however often it is opened. */
export function introduceAnswer(sentence: string): void {
  document.getElementById(INTRODUCTION)?.remove();
  const said = element('p', { id: INTRODUCTION, class: 'notice mt-4' }, sentence);
  document.getElementById(MESSAGE_HEADING)?.after(said);
}
