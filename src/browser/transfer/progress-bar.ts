import { announce, retract } from '../shell/announce.ts';
import { button, element } from '../shell/element.ts';
import type { ProgressView, ShownProgress } from './transfer-progress.ts';

export interface ProgressBarOptions {
  /** Where it is shown: an element of the page that is empty at other times. */
  readonly container: () => Element | null;
  /** Whether what is under way is not said beside it. */
  readonly showsLabel: boolean;
  /** What is on the button. */
  readonly words: string;
  readonly cancel: () => void;
  /** Called where *Cancel* has the focus when it goes. */
  readonly returnFocus: () => void;
}

/** A bar with the bytes beside it, and *Cancel*. */
export class ProgressBar implements ProgressView {
  readonly #container: () => Element | null;
  readonly #bar = element('progress', { max: '1' });
  readonly #amount = element('p', { class: 'hint' });
  readonly #parts: HTMLElement;
  readonly #showsLabel: boolean;
  readonly #returnFocus: () => void;
  #announced = '';

  constructor({ container, showsLabel, words, cancel, returnFocus }: ProgressBarOptions) {
    this.#showsLabel = showsLabel;
    this.#container = container;
    this.#returnFocus = returnFocus;
    // As each browser draws it.
    this.#bar.style.cssText = 'all: revert; width: 100%; accent-color: var(--color-accent)';
    const measure = element('div', { class: 'min-w-0 grow' }, this.#amount, this.#bar);
    this.#parts = element('div', { class: 'flex items-center gap-4' }, measure, button(words, '', cancel));
  }

  show({ label, amount, fraction }: ShownProgress): void {
    this.#bar.setAttribute('aria-label', label);
    this.#bar.setAttribute('aria-valuetext', amount);
    if (fraction === null) this.#bar.removeAttribute('value');
    else this.#bar.value = fraction;
    this.#amount.textContent = this.#showsLabel ? `${label} ${amount}` : amount;
    if (!this.#parts.isConnected) this.#container()?.replaceChildren(this.#parts);
  }

  hide(): void {
    const hadFocus = this.#parts.contains(document.activeElement);
    this.#parts.remove();
    retract(this.#announced);
    if (hadFocus) this.#returnFocus();
  }

  announce(sentence: string): void {
    this.#announced = sentence;
    announce(sentence);
  }
}
