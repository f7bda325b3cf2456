import { isTemporary } from '../../client/message-error.ts';
import type { EndingWords } from '../../words/catalogue.ts';
import { momentInWords } from '../../words/times.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import type { ReaderContext } from './context.ts';
import type { ReaderState } from './session/reader-state.ts';

/** What is shown while there is no message to open or to read: that something is under way, or why there is none. */
export class ReaderStatus {
  private state: ReaderState = { at: 'looking' };
  private latest = this.state;
  private endings: EndingWords | null = null;
  private readonly context: ReaderContext;

  constructor(context: ReaderContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.state.subscribe((state) => void this.follow(state));
    addEventListener('online', () => {
      if (this.state.at === 'closed' && this.state.reason === 'offline') void this.tryAgain();
    });
  }

  /** Empty while nothing is under way. */
  get progress(): string {
    const { looking, decrypting } = this.context.words.view;
    if (this.state.at === 'looking') return looking;
    return this.state.at === 'opening' && this.state.waiting === null ? decrypting : '';
  }

  get inProgress(): boolean {
    return this.progress !== '';
  }

  get closed(): boolean {
    return this.state.at === 'closed';
  }

  get heading(): string {
    return this.closedWords.heading;
  }

  get advice(): string {
    return this.closedWords.advice;
  }

  /** When the message ended; empty where it is not known. */
  get endedAt(): string {
    if (this.state.at !== 'closed' || this.state.endedAt === null) return '';
    return momentInWords(this.state.endedAt, this.context.words.language.tag);
  }

  get hasEndedAt(): boolean {
    return this.endedAt !== '';
  }

  /** This browser once had a key that might have opened the message. */
  get keyLost(): boolean {
    return this.state.at === 'closed' && this.state.keyLost;
  }

  get underPreviousKey(): boolean {
    return this.state.at === 'closed' && this.state.reason === 'previous-key';
  }

  get temporary(): boolean {
    if (this.state.at !== 'closed') return false;
    return isTemporary(this.state.reason) || this.state.reason === 'cancelled';
  }

  async tryAgain(): Promise<void> {
    await this.context.session.look();
  }

  async switchBack(): Promise<void> {
    await this.context.session.switchBack();
  }

  private get closedWords(): { readonly heading: string; readonly advice: string } {
    if (this.state.at !== 'closed') return { heading: '', advice: '' };
    const all = { ...this.endings, ...this.context.words.view.closed };
    return all[this.state.reason] ?? all.unexpected;
  }

  /** What ends a visit for good is shown once its words have come; where they do not come, that something went wrong. */
  private async follow(state: ReaderState): Promise<void> {
    this.latest = nonReactive(state);
    const isNamed = state.at !== 'closed' || state.reason in this.context.words.view.closed;
    if (!isNamed) this.endings ??= await this.context.endings().catch(() => null);
    if (state !== this.latest) return;
    this.state = state;
    if (this.closed) announce(this.advice);
  }
}
