import { element } from '../shell/element.ts';

/** The id of the heading, which names the dialog. */
export const HEADING = 'request-head';

/** A dialog that the page has no markup for. It is in the page for as long as it is open. */
export class RequestDialog {
  readonly #dialog = element('dialog', { 'aria-labelledby': HEADING });

  constructor() {
    this.#dialog.addEventListener('close', () => this.#dialog.remove());
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /** The first time it takes the focus where it is wanted; then the heading has it, whatever part of the dialog had it before. */
  show(content: readonly Node[]): void {
    this.#dialog.replaceChildren(...content);
    if (this.#dialog.open) return void this.#dialog.querySelector<HTMLElement>(`#${HEADING}`)?.focus();
    document.body.append(this.#dialog);
    this.#dialog.showModal();
  }

  close(): void {
    this.#dialog.close();
  }
}

export function heading(text: string): HTMLElement {
  return element('h2', { id: HEADING, tabindex: '-1', class: 'outline-none' }, text);
}
