import type { TakeKeyPhrases } from '../../words/reader-later-words.ts';
import { fill } from '../../words/sentence.ts';
import { button, element, SECRET_FIELD } from '../shell/element.ts';
import { isComposing } from '../shell/input-events.ts';
import type { ExportFragment } from '../shell/page-data.ts';
import { comparisonCodeView } from './comparison-code.ts';
import type { OfferedKey, ReplacedKeys } from './offered-key.ts';

/** What a person decided. `isEnded` tells whether the server says that the link is used up. */
interface Decided {
  readonly used: () => void;
  readonly cancelled: (isEnded: Promise<boolean>) => void;
}

const WORD = 'offered-key-word';
const BUTTON = 'w-full px-6 py-3 sm:w-auto';
const EXPORT_KEY: ExportFragment = '#export-key';

/** *Use this key?*: the code, the warnings, and two buttons, of which *Cancel* has the focus. */
export class KeyQuestion {
  readonly parts: readonly Node[];
  readonly #key: OfferedKey;
  readonly #phrases: TakeKeyPhrases;
  readonly #decided: Decided;
  readonly #notice = element('p', { role: 'alert', class: 'mt-4 text-danger' });
  readonly #cancel: HTMLButtonElement;
  readonly #use: HTMLButtonElement;
  /** A word is asked for where a key goes that is nowhere else; null where none does. */
  readonly #word: HTMLInputElement | null;
  #busy = false;

  constructor(
    key: OfferedKey,
    replaced: ReplacedKeys,
    phrases: TakeKeyPhrases,
    cancelWord: string,
    decided: Decided,
  ) {
    this.#key = key;
    this.#phrases = phrases;
    this.#decided = decided;
    this.#cancel = button(cancelWord, `button-main ${BUTTON}`, () => this.#discard());
    this.#use = button(phrases.use, BUTTON, () => this.#take());
    this.#word = replaced.lost.present || replaced.lost.previous ? this.#wordField() : null;
    this.parts = [
      comparisonCodeView(key.code, phrases),
      element('p', { class: 'notice notice-warning mt-6' }, phrases.differ),
      ...(key.weak ? [element('p', { class: 'notice notice-warning mt-4' }, phrases.weak)] : []),
      ...(replaced.present === 'another' ? this.#replacing(replaced) : []),
      this.#notice,
      element('div', { class: 'mt-8 flex flex-wrap gap-3' }, this.#cancel, this.#use),
    ];
    this.#update();
  }

  focus(): void {
    this.#cancel.focus();
  }

  #replacing({ lost }: ReplacedKeys): Node[] {
    const { replaces, askPresent, askPrevious, exportFirst, type, word } = this.#phrases;
    const link = { href: `/${EXPORT_KEY}`, target: '_blank' };
    const label = element('label', { for: WORD, class: 'mb-1.5 font-medium' }, fill(type, { word }));
    return [
      element('p', { class: 'mt-4' }, replaces),
      ...(lost.present
        ? [element('p', { class: 'mt-4' }, `${askPresent} `, element('a', link, exportFirst))]
        : []),
      ...(lost.previous ? [element('p', { class: 'mt-4' }, askPrevious)] : []),
      ...(this.#word === null ? [] : [element('div', { class: 'mt-6 flex flex-col' }, label, this.#word)]),
    ];
  }

  #wordField(): HTMLInputElement {
    const field = element('input', {
      id: WORD,
      type: 'text',
      class: 'field',
      ...SECRET_FIELD,
    });
    field.addEventListener('input', () => this.#update());
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !isComposing(event)) void this.#take();
    });
    return field;
  }

  get #isBlocked(): boolean {
    if (this.#busy) return true;
    return this.#word !== null && this.#word.value.trim().toLowerCase() !== this.#phrases.word;
  }

  #update(): void {
    this.#use.setAttribute('aria-disabled', String(this.#isBlocked));
  }

  async #take(): Promise<void> {
    if (this.#isBlocked) return;
    this.#notice.textContent = '';
    this.#busy = true;
    this.#update();
    const isUsed = await this.#key.use();
    this.#busy = false;
    this.#update();
    if (isUsed) this.#decided.used();
    else this.#notice.textContent = this.#phrases.unkept;
  }

  #discard(): void {
    if (this.#busy) return;
    this.#decided.cancelled(this.#key.discard());
  }
}
