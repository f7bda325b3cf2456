import type { RequestNotes } from '../../words/answer-page-words.ts';
import { fill } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import { errorInWords } from '../shell/error-words.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { AnswerState } from './answer-state.ts';
import type { AnswerContext } from './context.ts';
import type { AnswerLaterModule } from './later-module.ts';

/** What is shown where there is nothing to write: that the request is on its way, what became of it, or why there is none. */
export class AnswerStatus {
  /** What came of *Copy link*. */
  said = '';
  /** The browser did not copy it. */
  linkShown = false;
  /** Null where they are not needed, or could not be loaded. */
  private notes: RequestNotes | null = null;
  private state: AnswerState = { at: 'looking' };
  private readonly context: AnswerContext;

  constructor(context: AnswerContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.state.subscribe((state) => this.follow(state));
    addEventListener('online', () => {
      if (this.hindered) void this.tryAgain();
    });
  }

  get looking(): boolean {
    return this.state.at === 'looking';
  }

  get hindered(): boolean {
    return this.state.at === 'hindered';
  }

  get over(): boolean {
    return this.state.at === 'ended' || this.state.at === 'delivered' || this.hindered;
  }

  get heading(): string {
    const { closed, delivered, unloaded } = this.words;
    if (this.state.at === 'ended') return closed[this.state.reason].heading;
    return this.state.at === 'delivered' ? delivered : unloaded;
  }

  get advice(): string {
    const { closed, deliveredFirst, deliveredText } = this.words;
    if (this.state.at === 'hindered') return errorInWords(this.state.error, this.context.data.words);
    if (this.state.at === 'delivered' && this.state.isEarlier) return `${deliveredFirst} ${deliveredText}`;
    if (this.state.at !== 'ended') return deliveredText;
    const { reason, host = '' } = this.state;
    return reason === 'other-server' ? fill(closed[reason].advice, { host }) : closed[reason].advice;
  }

  get adviceClass(): string {
    return this.state.at === 'delivered' ? 'notice notice-success' : 'text-muted';
  }

  /** When it was answered, or ended; empty where it is not known. */
  get moment(): string {
    const { state } = this;
    const at = state.at === 'delivered' ? state.answeredAt : state.at === 'ended' ? state.endedAt : null;
    return at === null ? '' : momentInWords(at, this.context.data.words.language.tag);
  }

  /** A program changed the link, and sent parts of it to the server. */
  get keySent(): string {
    // First what Alpine watches: the other changes with it.
    const { notes } = this;
    return notes !== null && this.context.address.keysWereSent ? notes.keySent : '';
  }

  get hasKeySent(): boolean {
    return this.keySent !== '';
  }

  /** Another app's browser may close the page with all that was written. */
  get inApp(): string {
    return this.context.inApp && this.state.at === 'asked' ? (this.notes?.inApp ?? '') : '';
  }

  get isInApp(): boolean {
    return this.inApp !== '';
  }

  get link(): string {
    return location.href;
  }

  async copyLink(): Promise<void> {
    const { copied, copyRefused } = this.context.data.words.anywhere;
    this.linkShown = !(await copyText(this.link, '#shown-link'));
    this.said = this.linkShown ? copyRefused : copied;
    announce(this.said);
  }

  async tryAgain(): Promise<void> {
    await this.context.session.look();
  }

  private get words() {
    return this.context.data.words.answer;
  }

  private follow(state: AnswerState): void {
    this.state = nonReactive(state);
    if (this.over) announce(this.advice);
    if (this.context.inApp || this.context.address.keysWereSent) void this.loadNotes();
  }

  private async loadNotes(): Promise<void> {
    const later = await loadOnDemand<AnswerLaterModule>(this.context.data.laterScript).catch(() => null);
    this.notes = later?.answerNotes ?? null;
  }
}
