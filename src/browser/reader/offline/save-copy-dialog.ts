import type { OfflineCopy } from '../../../client/offline/save-copy.ts';
import type { SaveCopyWords } from '../../../words/catalogue.ts';
import type { ReaderWords } from '../../../words/reader-words.ts';
import { announce } from '../../shell/announce.ts';
import { copyText } from '../../shell/clipboard.ts';
import { button, buttonRow, element, SECRET_FIELD } from '../../shell/element.ts';
import { saveFile } from '../../shell/save-file.ts';

const HEADING = 'save-copy-head';
const KEY = 'copy-key';
const BUTTON = 'grow sm:grow-0';
const KEY_FIELD = {
  id: KEY,
  type: 'text',
  readonly: '',
  dir: 'ltr',
  class: 'field font-mono text-sm',
  ...SECRET_FIELD,
};

/** What the dialog is written in: its own sentences, and some of the page. */
export interface SaveCopyWording {
  readonly phrases: SaveCopyWords;
  readonly page: ReaderWords;
}

/**
 * *Save encrypted copy*: shows the key of a file once, and saves the file. Nothing keeps the key, so whoever saved the file and copied no
 * key is told so before the dialog closes.
 */
export class SaveCopyDialog {
  readonly #copy: OfflineCopy;
  readonly #wording: SaveCopyWording;
  readonly #dialog = element('dialog', { 'aria-labelledby': HEADING });
  readonly #said = element('p', { role: 'status', class: 'hint mt-1' });
  readonly #warning = element('p', { role: 'alert', class: 'notice notice-warning mt-4', hidden: '' });
  #isSaved = false;
  #isKeyCopied = false;

  constructor(copy: OfflineCopy, wording: SaveCopyWording) {
    this.#copy = copy;
    this.#wording = wording;
  }

  open(): void {
    const { phrases } = this.#wording;
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#close();
    });
    this.#dialog.addEventListener('close', () => this.#dialog.remove());
    this.#dialog.append(
      element('h2', { id: HEADING, tabindex: '-1', class: 'outline-none' }, phrases.heading),
      element('p', { class: 'mt-2 text-muted' }, phrases.lead),
      this.#keyField(),
      element('p', { class: 'notice mt-4' }, phrases.apart),
      element('p', { class: 'hint mt-4' }, phrases.never),
      this.#warning,
      buttonRow(
        button(phrases.close, BUTTON, () => this.#close()),
        button(phrases.save, `button-main ${BUTTON}`, () => this.#save()),
      ),
    );
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    document.getElementById(HEADING)?.focus();
  }

  #keyField(): HTMLElement {
    const { phrases } = this.#wording;
    const field = element('input', KEY_FIELD);
    field.value = this.#copy.key.reveal();
    field.addEventListener('focus', () => field.select());
    field.addEventListener('copy', () => this.#noteCopied());
    return element(
      'div',
      { class: 'mt-5' },
      element('label', { for: KEY, class: 'mb-1 block text-sm font-medium' }, phrases.key),
      field,
      button(phrases.copy, 'mt-3', () => this.#copyKey()),
      this.#said,
    );
  }

  async #copyKey(): Promise<void> {
    const { copiedSecret, copyRefused } = this.#wording.page.anywhere;
    const isCopied = await copyText(this.#copy.key.reveal(), `#${KEY}`);
    if (isCopied) this.#noteCopied();
    this.#said.textContent = isCopied ? copiedSecret : copyRefused;
  }

  #noteCopied(): void {
    this.#isKeyCopied = true;
    this.#warning.hidden = true;
  }

  #save(): void {
    saveFile(this.#copy.name, new TextEncoder().encode(this.#copy.html));
    this.#isSaved = true;
    this.#said.textContent = this.#copy.name;
    announce(this.#copy.name);
  }

  /** Asks once. A key that was written down by hand looks like one that was not. */
  #close(): void {
    if (this.#isSaved && !this.#isKeyCopied && this.#warning.hidden) {
      this.#warning.textContent = this.#wording.phrases.uncopied;
      this.#warning.hidden = false;
    } else this.#dialog.close();
  }
}
