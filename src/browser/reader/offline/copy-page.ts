import { COPY_TYPE, copyInText } from '../../../client/offline/copy-file.ts';
import { checkCopy, openCopyWith } from '../../../client/offline/open-copy.ts';
import { CryptoError } from '../../../client/primitives.ts';
import type { CopyPageWords } from '../../../words/copy-page-words.ts';
import { element, SECRET_FIELD } from '../../shell/element.ts';
import { showCopiedMessage } from './copied-message.ts';

const KEY_FIELD = { id: 'key', type: 'text', dir: 'ltr', class: 'field', ...SECRET_FIELD };
const ALERT = 'key-alert';

/** The page that is all of an offline copy: it asks for the key of the copy, and shows what it opens. */
export class CopyPage {
  readonly #words: CopyPageWords;
  readonly #main: HTMLElement;
  readonly #field = element('input', { ...KEY_FIELD, 'aria-describedby': ALERT });
  readonly #alert = element('p', { id: ALERT, role: 'alert', class: 'danger' });

  constructor(main: HTMLElement, words: CopyPageWords) {
    this.#main = main;
    this.#words = words;
  }

  /** What can be told without a key is told before anybody looks for it. */
  async start(): Promise<void> {
    const { damaged, unable } = this.#words.copy;
    if (!isSecureContext || crypto.subtle === undefined) return this.#say(unable);
    try {
      const bytes = copyInText(document.querySelector(`script[type="${COPY_TYPE}"]`)?.textContent ?? '');
      await checkCopy(bytes);
      this.#ask(bytes);
    } catch {
      this.#say(damaged);
    }
  }

  #say(sentence: string): void {
    this.#main.append(element('p', { role: 'alert', class: 'notice notice-error' }, sentence));
  }

  #ask(bytes: Uint8Array<ArrayBuffer>): void {
    const { lead, key, open, onlyThis, never } = this.#words.copy;
    const form = element(
      'form',
      { class: 'stack' },
      element('label', { for: KEY_FIELD.id }, key),
      this.#field,
      this.#alert,
      element('button', { type: 'submit', class: 'button button-main' }, open),
    );
    form.addEventListener('submit', (submitting) => {
      submitting.preventDefault();
      void this.#open(bytes);
    });
    this.#main.append(
      element('p', { class: 'muted' }, lead),
      form,
      element('p', { class: 'notice notice-warning' }, onlyThis),
      element('p', { class: 'hint' }, never),
    );
    this.#field.focus();
  }

  async #open(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#alert.textContent = '';
    try {
      const contents = await openCopyWith(this.#field.value, bytes);
      this.#field.value = '';
      showCopiedMessage(this.#main, contents, this.#words);
    } catch (error) {
      this.#alert.textContent = this.#reasonFor(error);
      this.#field.setAttribute('aria-invalid', 'true');
      this.#field.focus();
    }
  }

  #reasonFor(error: unknown): string {
    const { malformed, wrong, damaged } = this.#words.copy;
    if (!(error instanceof CryptoError)) return damaged;
    if (error.kind === 'key-unusable') return malformed;
    return error.kind === 'wrong-key' ? wrong : damaged;
  }
}
