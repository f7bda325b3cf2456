import type { LeaseWords } from '../../words/catalogue.ts';
import { count } from '../../words/sentence.ts';
import { button, buttonRow, element } from '../shell/element.ts';

const HEADING = 'erase-ask';
const BUTTON = 'grow sm:grow-0';

/** Asks before a message is erased whose files are unsaved; the harmless answer has the focus. */
export class EraseQuestion {
  readonly #phrases: LeaseWords;
  readonly #cancel: string;
  readonly #language: string;

  /** `language` is a BCP 47 tag. */
  constructor(phrases: LeaseWords, cancel: string, language: string) {
    this.#phrases = phrases;
    this.#cancel = cancel;
    this.#language = language;
  }

  /** Whether its reader wants to erase it all the same. `files` is how many are unsaved. */
  confirms(files: number): Promise<boolean> {
    const { erase, eraseAsk, eraseUnsaved } = this.#phrases;
    const dialog = element('dialog', { 'aria-labelledby': HEADING });
    const cancel = button(this.#cancel, BUTTON, () => dialog.close());
    cancel.autofocus = true;
    const confirm = button(erase, `button-danger ${BUTTON}`, () => dialog.close('erase'));
    dialog.append(
      element('h2', { id: HEADING }, eraseAsk),
      element('p', { class: 'mt-3' }, count(eraseUnsaved, files, this.#language)),
      buttonRow(cancel, confirm),
    );
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => {
        dialog.remove();
        resolve(dialog.returnValue === 'erase');
      });
    });
  }
}
