import type { TakeKeyPhrases } from '../../words/reader-later-words.ts';
import type { ReaderWords } from '../../words/reader-words.ts';
import { fill } from '../../words/sentence.ts';
import { countdownInWords } from '../../words/times.ts';
import { announce } from '../shell/announce.ts';
import { button, element } from '../shell/element.ts';
import { KeyQuestion } from './key-question.ts';
import type { OfferedKey } from './offered-key.ts';

/** What the page asks of the session that it stands in for. */
interface OfferActions {
  readonly open: () => Promise<void>;
  /** The server's time in Unix seconds. */
  readonly now: () => number;
}

const HEADING = 'offered-key';
const BUTTON = 'w-full px-6 py-3 sm:w-auto';

/** A key that a link offers, in the place of a message: what it is, whether to use it, and what came of that. */
export class OfferedKeyPage {
  readonly #phrases: TakeKeyPhrases;
  readonly #words: ReaderWords;
  readonly #actions: OfferActions;
  readonly #section = element('section', { 'aria-labelledby': HEADING });
  /** Null where the key was not introduced, or is open by now. */
  #continue: HTMLButtonElement | null = null;

  constructor(phrases: TakeKeyPhrases, words: ReaderWords, actions: OfferActions) {
    this.#phrases = phrases;
    this.#words = words;
    this.#actions = actions;
    document.querySelector('main .needs-script')?.append(this.#section);
  }

  /** Before anything is opened. `expiresAt` is in Unix seconds. */
  introduce(expiresAt: number | null, isOpening: boolean): void {
    const { go, heading, lead, yours, danger } = this.#phrases;
    if (this.#continue === null) {
      this.#continue = button(go, `button-main ${BUTTON}`, () => this.#actions.open());
      this.#show(
        heading,
        element('p', { class: 'mt-4' }, lead),
        element('p', { class: 'mt-2' }, yours),
        element('p', { class: 'hint mt-2' }, this.#expiry(expiresAt)),
        element('p', { class: 'notice notice-warning mt-6' }, danger),
        element('div', { class: 'mt-8' }, this.#continue),
      );
      announce(heading);
    }
    this.#continue.textContent = isOpening ? this.#words.view.decrypting : go;
    this.#continue.setAttribute('aria-disabled', String(isOpening));
  }

  /** Shows the code, and asks. Nothing is used before a person says so. */
  async ask(key: OfferedKey): Promise<void> {
    const replaced = await key.replaces();
    this.#continue = null;
    if (replaced.present === 'same') {
      void key.discard();
      this.#end(this.#phrases.same, '');
      return;
    }
    const question = new KeyQuestion(key, replaced, this.#phrases, this.#words.anywhere.cancel, {
      used: () => this.#end(this.#phrases.used, this.#phrases.usedHint),
      cancelled: (isEnded) => void this.#cancel(isEnded),
    });
    this.#show(this.#phrases.heading, ...question.parts);
    announce(`${this.#phrases.heading} ${this.#phrases.differ}`);
    question.focus();
  }

  hide(): void {
    this.#continue = null;
    this.#section.replaceChildren();
  }

  /** What became of the link is said once the server has answered, or has not. */
  async #cancel(isEnded: Promise<boolean>): Promise<void> {
    const { cancelled, cancelledHint, cancelledUnanswered } = this.#phrases;
    const hint = this.#end(cancelled, '');
    hint.textContent = (await isEnded) ? cancelledHint : cancelledUnanswered;
  }

  /** Gives the paragraph of the hint. */
  #end(heading: string, said: string): HTMLElement {
    const hint = element('p', { role: 'status', class: 'mt-4 text-muted' }, said);
    this.#show(
      heading,
      hint,
      element(
        'div',
        { class: 'mt-8' },
        element('a', { href: '/', class: 'button' }, this.#phrases.firstPage),
      ),
    );
    this.#section.querySelector('h1')?.focus();
    return hint;
  }

  #expiry(expiresAt: number | null): string {
    if (expiresAt === null) return '';
    const when = countdownInWords(Math.max(0, expiresAt - this.#actions.now()), this.#words.language.tag);
    return fill(this.#words.anywhere.expiresIn, { when });
  }

  #show(heading: string, ...content: readonly Node[]): void {
    const head = element('h1', { id: HEADING, tabindex: '-1', class: 'outline-none' }, heading);
    this.#section.replaceChildren(head, ...content);
  }
}
