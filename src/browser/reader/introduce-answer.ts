import { element } from '../shell/element.ts';

/** The id of the heading above a message. */
const MESSAGE_HEADING = 'the-message';

/** Says above an answer what it is. */
export function introduceAnswer(sentence: string): void {
  const heading = document.getElementById(MESSAGE_HEADING);
  heading?.after(element('p', { class: 'notice mt-4' }, sentence));
}
