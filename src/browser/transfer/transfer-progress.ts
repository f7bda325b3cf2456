import type { Progress } from '../../client/transfer.ts';
import { fill, type Sentence } from '../../words/sentence.ts';
import { sizeInWords } from '../../words/sizes.ts';
import type { StartTimer } from './timer.ts';

/** What is done sooner is not worth a bar. */
const DELAY_MILLISECONDS = 1_000;
/** A screen reader is told once for each. */
const PARTS_TOLD = 4;

/** How far a transfer is, as it is shown. */
export interface ShownProgress {
  /** What is under way. */
  readonly label: string;
  /** "35% · 1.2 MB of 3.4 MB"; empty where nothing is counted. */
  readonly amount: string;
  /** Null where it is not known how much there is. */
  readonly fraction: number | null;
}

export interface ProgressView {
  show(progress: ShownProgress): void;
  hide(): void;
  /** Has assistive technology say it. */
  announce(sentence: string): void;
}

export interface ProgressWords {
  readonly language: { readonly tag: string };
  /** "{done} of {total}". */
  readonly bytesOf: Sentence<'done' | 'total'>;
  /** What is under way, for each phase. */
  readonly phases: Readonly<Partial<Record<Progress['phase'], string>>>;
}

/** Shows how far a transfer is, from its second second on. */
export class TransferProgress {
  readonly #view: ProgressView;
  readonly #words: ProgressWords;
  readonly #startTimer: StartTimer;
  #stopTimer: (() => void) | null = null;
  #isShown = false;
  #latest: Progress | null = null;
  #told = '';

  constructor(view: ProgressView, words: ProgressWords, startTimer: StartTimer) {
    this.#view = view;
    this.#words = words;
    this.#startTimer = startTimer;
  }

  begin(): void {
    this.end();
    this.#stopTimer = this.#startTimer(() => this.showNow(), DELAY_MILLISECONDS);
  }

  /** Where the second is over. */
  showNow(): void {
    this.#isShown = true;
    if (this.#latest !== null) this.#show(this.#latest);
  }

  update(progress: Progress): void {
    this.#latest = progress;
    if (this.#isShown) this.#show(progress);
  }

  end(): void {
    this.#stopTimer?.();
    this.#latest = null;
    this.#told = '';
    if (this.#isShown) this.#view.hide();
    this.#isShown = false;
  }

  #show({ phase, done, total }: Progress): void {
    const fraction = total === null ? null : Math.min(1, done / total);
    const label = this.#words.phases[phase] ?? '';
    const amount = this.#amountOf(done, total);
    this.#view.show({ label, amount, fraction });
    const part = `${phase} ${Math.floor((fraction ?? 0) * PARTS_TOLD)}`;
    if (part !== this.#told) this.#view.announce(`${label} ${amount}`.trim());
    this.#told = part;
  }

  #amountOf(done: number, total: number | null): string {
    const { bytesOf, language } = this.#words;
    if (total !== null) {
      const percent = new Intl.NumberFormat(language.tag, { style: 'percent' });
      const bytes = fill(bytesOf, {
        done: sizeInWords(done, language.tag),
        total: sizeInWords(total, language.tag),
      });
      return `${percent.format(Math.min(1, Math.floor((done / total) * 100) / 100))} · ${bytes}`;
    }
    return done === 0 ? '' : sizeInWords(done, language.tag);
  }
}
