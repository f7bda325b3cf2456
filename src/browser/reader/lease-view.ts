import type { LeaseWords } from '../../words/catalogue.ts';
import { count, fill } from '../../words/sentence.ts';
import { countdownInWords, timeInWords } from '../../words/times.ts';
import { announce } from '../shell/announce.ts';
import { button, element } from '../shell/element.ts';
import type { ReaderContext } from './context.ts';
import { Countdown } from './countdown.ts';
import { EraseQuestion } from './erase-question.ts';
import { OfferedFiles } from './offered-files.ts';
import type { OutcomeState, ReaderState } from './session/reader-state.ts';

/** From here on the end is near, and said once more. */
const NEAR_SECONDS = 60;

type OpenState = Extract<ReaderState, { at: 'open' }>;

/**
 * What the page says of a message that can be opened again here for a while only: until when, what is then lost, and *Erase now*,
 * which asks first while files are unsaved. In `#lease`, and nothing for messages that are kept.
 */
export class LeaseView {
  readonly #context: ReaderContext;
  readonly #phrases: LeaseWords;
  readonly #countdown: Countdown;
  readonly #sentence = element('p', { tabindex: '-1', class: 'outline-none' });
  readonly #left = element('p', { role: 'timer' });
  readonly #unsaved = element('p');
  readonly #erase: HTMLButtonElement;
  readonly #notice: HTMLElement;
  #offered: OfferedFiles | null = null;
  #state: OpenState | null = null;

  constructor(context: ReaderContext, phrases: LeaseWords) {
    this.#context = context;
    this.#phrases = phrases;
    this.#erase = button(phrases.erase, '', () => this.#askToErase());
    const parts = [this.#sentence, this.#left, this.#unsaved, this.#erase];
    this.#notice = element('div', { class: 'notice mt-4 flex flex-col items-start gap-3' }, ...parts);
    this.#countdown = new Countdown(
      () => context.clock.now(),
      (left) => this.#tick(left),
    );
    context.offered.subscribe((at) => {
      this.#offered?.add(at);
      this.#showUnsaved();
    });
  }

  follow(state: ReaderState): void {
    const sentence = state.at === 'open' ? this.#sentenceFor(state) : null;
    document.getElementById('lease')?.replaceChildren(...(sentence === null ? [] : [this.#notice]));
    if (state.at === 'open' && sentence !== null) this.#show(state, sentence);
    else this.#countdown.start(null);
  }

  #show(state: OpenState, sentence: string): void {
    const { contents, given, id } = state.opened;
    this.#state = state;
    this.#offered ??= new OfferedFiles(id, contents.files.length);
    if (this.#hasEnded) {
      this.#offered.forget();
      this.#erase.remove();
    }
    this.#sentence.textContent = sentence;
    this.#countdown.start(this.#hasEnded ? null : (given.lease_until ?? null));
    this.#showUnsaved();
    announce(sentence);
  }

  get #hasEnded(): boolean {
    return this.#state?.outcome !== 'leased' && this.#state?.outcome !== 'unerased';
  }

  /** Null for what has no lease. */
  #sentenceFor(state: OutcomeState): string | null {
    if (state.outcome === 'leased') {
      const { until, soon } = this.#phrases;
      const { tag } = this.#context.words.language;
      return state.until === null ? soon : fill(until, { time: timeInWords(state.until, tag) });
    }
    const sentences: Readonly<Partial<Record<OutcomeState['outcome'], string>>> = this.#phrases.outcomes;
    return sentences[state.outcome] ?? null;
  }

  #tick(left: number): void {
    const isNear = left > 0 && left <= NEAR_SECONDS;
    const when = countdownInWords(left, this.#context.words.language.tag);
    this.#left.hidden = left === 0;
    this.#left.textContent = fill(this.#phrases.left, { when });
    this.#notice.classList.toggle('notice-warning', isNear);
    if (left === NEAR_SECONDS) announce(this.#left.textContent);
  }

  #showUnsaved(): void {
    const { unsaved, unsavedThen, unsavedNow } = this.#phrases;
    const files = this.#offered?.left ?? 0;
    const meaning = this.#hasEnded ? unsavedNow : unsavedThen;
    this.#unsaved.hidden = files === 0;
    this.#unsaved.textContent = `${count(unsaved, files, this.#context.words.language.tag)} ${meaning}`;
  }

  async #askToErase(): Promise<void> {
    const { anywhere, language } = this.#context.words;
    const question = new EraseQuestion(this.#phrases, anywhere.cancel, language.tag);
    const files = this.#offered?.left ?? 0;
    if (files > 0 && !(await question.confirms(files))) return;
    await this.#context.session.erase();
    if (this.#hasEnded) this.#sentence.focus();
  }
}
