import { nonReactive } from '../shell/alpine.ts';
import type { ReaderContext } from './context.ts';
import { type RecordWords, recordInWords, withoutOwn } from './record-words.ts';
import type { OpenNotice, WaitingMessage } from './session/reader-state.ts';

/** Who has read a message that waits, and how many wrong passphrases were tried. */
export class RecordNotice {
  /** Null where there is nothing to open. */
  private waiting: WaitingMessage | null = null;
  private opening = false;
  private readonly context: ReaderContext;

  constructor(context: ReaderContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.state.subscribe((state) => {
      if (state.at === 'waiting' && this.opening && isAttempt(state.waiting.notice))
        this.context.ownAttempts.count += 1;
      this.opening = state.at === 'opening';
      this.waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
    });
  }

  get readings(): string {
    return this.record.readings;
  }

  get warning(): string {
    return this.record.warning;
  }

  get passphrases(): string {
    return this.record.passphrases;
  }

  get hasReadings(): boolean {
    return this.readings !== '';
  }

  get hasWarning(): boolean {
    return this.warning !== '';
  }

  get hasPassphrases(): boolean {
    return this.passphrases !== '';
  }

  get shown(): boolean {
    return this.hasReadings || this.hasPassphrases;
  }

  get colour(): string {
    return this.hasWarning || this.hasPassphrases ? 'notice-warning' : '';
  }

  private get record(): RecordWords {
    const { record, maxReadings, written } = this.waiting ?? NOTHING_WAITING;
    return recordInWords(withoutOwn(record, this.context), { maxReadings, written }, this.context.words);
  }
}

function isAttempt(notice: OpenNotice | null): boolean {
  return notice === 'wrong-passphrase' || notice === 'space-around';
}

const NOTHING_WAITING = { record: null, maxReadings: null, written: false };
