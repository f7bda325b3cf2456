import { announce, retract } from '../shell/announce.ts';
import { button, element } from '../shell/element.ts';
import type { ProgressView, ShownProgress } from './transfer-progress.ts';

export interface ProgressBarOptions {
  /** Where it is shown: an element of the page that is empty at other times. */
  readonly container: () => Element | null;
  /** Where the bar itself is shown, if it is not beside the amount; it takes the colour of its text there. */
  readonly barContainer?: () => Element | null;
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
  readonly #barContainer: (() => Element | null) | undefined;
  readonly #bar = element('progress', { max: '1', class: 'progress' });
  readonly #amount = element('p', { class: 'hint' });
  readonly #parts: HTMLElement;
  readonly #showsLabel: boolean;
  readonly #returnFocus: () => void;
  #announced = '';

  constructor({ container, barContainer, showsLabel, words, cancel, returnFocus }: ProgressBarOptions) {
    this.#showsLabel = showsLabel;
    this.#container = container;
    this.#returnFocus = returnFocus;
    this.#barContainer = barContainer;
    const inside = barContainer === undefined ? [this.#amount, this.#bar] : [this.#amount];
    const measure = element('div', { class: 'min-w-0 grow text-accent' }, ...inside);
    this.#parts = element('div', { class: 'flex items-center gap-4' }, measure, button(words, '', cancel));
  }

  show({ label, amount, fraction }: ShownProgress): void {
    this.#bar.setAttribute('aria-label', label);
    this.#bar.setAttribute('aria-valuetext', amount);
    if (fraction === null) this.#bar.removeAttribute('value');
    else this.#bar.value = fraction;
    this.#amount.textContent = this.#showsLabel ? `${label} ${amount}` : amount;
    if (this.#parts.isConnected) return;
    this.#container()?.replaceChildren(this.#parts);
    this.#barContainer?.()?.replaceChildren(this.#bar);
  }

  hide(): void {
    const hadFocus = this.#parts.contains(document.activeElement);
    this.#parts.remove();
    if (this.#barContainer !== undefined) this.#bar.remove();
    retract(this.#announced);
    if (hadFocus) this.#returnFocus();
  }

  announce(sentence: string): void {
    this.#announced = sentence;
    announce(sentence);
  }
}
