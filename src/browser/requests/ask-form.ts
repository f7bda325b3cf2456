import type { RequestDraft } from '../../client/requests/ask.ts';
import { NOTE_CHARACTERS, noteFits } from '../../client/requests/primitives.ts';
import { count, fill } from '../../words/sentence.ts';
import { button, buttonRow, element, SECRET_FIELD } from '../shell/element.ts';
import type { RequestContext } from './context.ts';
import { lifetimeChoices } from './lifetime-choices.ts';
import { heading } from './request-dialog.ts';

/** What can be done in the form. */
interface AskActions {
  readonly ask: () => unknown;
  readonly close: () => unknown;
}

const NOTE = 'request-note';
const COUNTER = 'request-note-counter';
const PROBLEM = 'request-problem';
const BUTTON = 'grow sm:grow-0';

/** The form of *Ask for a secret*. It is made once, and keeps what was written. */
export class AskForm {
  readonly content: readonly Node[];
  readonly #context: RequestContext;
  readonly #note = element('textarea', {
    id: NOTE,
    rows: '3',
    class: 'field resize-y',
    dir: 'auto',
    autofocus: '',
    'aria-describedby': `${PROBLEM} ${COUNTER} ${NOTE}-hint`,
    ...SECRET_FIELD,
  });
  readonly #counter = element('span', { id: COUNTER, class: 'text-sm text-muted data-over:text-danger' });
  readonly #lifetime = element('select', { id: 'request-lifetime', class: 'field', autocomplete: 'off' });
  readonly #files = element('input', {
    id: 'request-files',
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    autocomplete: 'off',
  });
  readonly #problem = element('p', { id: PROBLEM, role: 'alert', class: 'mt-3 text-danger' });
  readonly #make: HTMLButtonElement;

  constructor(context: RequestContext, actions: AskActions) {
    const { page, phrases } = context;
    this.#context = context;
    this.#make = button(phrases.make, `button-main ${BUTTON}`, actions.ask);
    this.#note.addEventListener('input', () => {
      this.showError('');
      this.#follow();
    });
    this.#note.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void actions.ask();
    });
    const { choices, proposed } = lifetimeChoices(page.data);
    for (const [seconds, name] of choices) this.#lifetime.add(new Option(name, seconds));
    this.#lifetime.value = proposed;
    this.content = this.#made(actions);
    this.#follow();
  }

  get isWritten(): boolean {
    return this.#note.value !== '';
  }

  /** What was said of an earlier attempt is over. */
  begin(): void {
    this.#problem.textContent = '';
  }

  /** Null where something is to be corrected, which is said. */
  validDraft(): RequestDraft | null {
    const note = this.#note.value;
    const problem = this.#problemOf(note);
    this.showError(problem);
    this.#note.setAttribute('aria-invalid', String(problem !== ''));
    if (problem !== '') this.#note.focus();
    const { value: seconds } = this.#lifetime;
    return problem === '' ? { note, lifetime: Number(seconds), wantsFiles: this.#files.checked } : null;
  }

  showError(sentence: string): void {
    this.#problem.textContent = sentence;
  }

  setBusy(isBusy: boolean): void {
    const { make, making } = this.#context.phrases;
    this.#make.textContent = isBusy ? making : make;
    this.#make.setAttribute('aria-disabled', String(isBusy));
    this.#note.readOnly = isBusy;
    for (const field of [this.#lifetime, this.#files]) field.disabled = isBusy;
  }

  clear(): void {
    this.#note.value = '';
    this.#files.checked = false;
    this.#follow();
  }

  #problemOf(note: string): string {
    const { noteMissing, noteTooLong, noteUnfit } = this.#context.phrases;
    if (note.trim() === '') return noteMissing;
    if (this.#left < 0) return fill(noteTooLong, { most: this.#inDigits(NOTE_CHARACTERS) });
    return noteFits(note) ? '' : noteUnfit;
  }

  get #left(): number {
    return NOTE_CHARACTERS - Array.from(this.#note.value).length;
  }

  #inDigits(number: number): string {
    return new Intl.NumberFormat(this.#context.page.data.words.language.tag).format(number);
  }

  /** What is left is told from the beginning; what is too much, by the rule. */
  #follow(): void {
    const { compose, language } = this.#context.page.data.words;
    const isOver = this.#left < 0;
    this.#counter.toggleAttribute('data-over', isOver);
    this.#counter.textContent = isOver
      ? `${this.#inDigits(NOTE_CHARACTERS - this.#left)} / ${this.#inDigits(NOTE_CHARACTERS)}`
      : count(compose.labelLeft, this.#left, language.tag);
    if (!isOver) this.#note.removeAttribute('aria-invalid');
  }

  #made(actions: AskActions): Node[] {
    const { page, phrases } = this.#context;
    const { anywhere } = page.data.words;
    return [
      heading(page.data.words.compose.askForSecret),
      element('p', { class: 'mt-2 text-muted' }, phrases.lead),
      this.#noteField(),
      this.#lifetimeField(),
      page.data.service.files ? this.#filesField() : '',
      element(
        'div',
        { class: 'notice mt-4 text-sm' },
        element('p', {}, phrases.encrypted),
        element('p', { class: 'mt-1' }, phrases.intercepted),
      ),
      this.#problem,
      buttonRow(button(anywhere.cancel, BUTTON, actions.close), this.#make),
    ].map((part) => (part === '' ? new Text() : (part as Node)));
  }

  #noteField(): HTMLElement {
    const { note, noteHint } = this.#context.phrases;
    return element(
      'div',
      { class: 'mt-4' },
      element(
        'div',
        { class: 'mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4' },
        element('label', { for: NOTE, class: 'font-medium' }, note),
        this.#counter,
      ),
      this.#note,
      element('p', { id: `${NOTE}-hint`, class: 'hint mt-1.5' }, noteHint),
    );
  }

  #lifetimeField(): HTMLElement {
    const { lifetime, lifetimeHint } = this.#context.phrases;
    this.#lifetime.setAttribute('aria-describedby', 'request-lifetime-hint');
    return element(
      'div',
      { class: 'mt-4' },
      element('label', { for: 'request-lifetime', class: 'mb-1.5 block font-medium' }, lifetime),
      this.#lifetime,
      element('p', { id: 'request-lifetime-hint', class: 'hint mt-1.5' }, lifetimeHint),
    );
  }

  #filesField(): HTMLElement {
    const label = {
      for: 'request-files',
      class: 'flex min-h-11 cursor-pointer items-center py-2 font-medium',
    };
    return element(
      'div',
      { class: 'mt-2 flex items-start gap-3' },
      this.#files,
      element('label', label, this.#context.phrases.wantsFiles),
    );
  }
}
