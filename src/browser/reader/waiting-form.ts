import { count, fill } from '../../words/sentence.ts';
import { countdownInWords } from '../../words/times.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { expiryInWords } from '../shell/expiry.ts';
import { isComposing } from '../shell/input-events.ts';
import type { ReaderContext } from './context.ts';
import { Countdown } from './countdown.ts';
import { meaningInWords } from './message-words.ts';
import { recordInWords, triesLeftInWords } from './record-words.ts';
import type { OpenNotice, ReaderState, WaitingMessage } from './session/reader-state.ts';

const ABOUT_KEY: readonly OpenNotice[] = ['no-key', 'other-message', 'other-server', 'wrong-key'];
/** Where nothing tells which of the two is wrong, the key may be that of the link, and then there is no field for it. */
const ABOUT_PASSPHRASE: readonly OpenNotice[] = [
  'no-passphrase',
  'wrong-passphrase',
  'wrong-key-or-passphrase',
  'space-around',
];

/** A message that waits to be opened: what is known of it, what is still needed, and *Show the message*. */
export class WaitingForm {
  /** Typed or pasted; they stay through every error, and are gone when the message is open. */
  key = '';
  passphrase = '';
  opening = false;
  /** "Expires in 12 days", and when that is. */
  expiry = '';
  expiryExact = '';
  expiryMoment = '';
  /** What the focus goes to. */
  focusTarget: 'heading' | 'key' | 'passphrase' | null = null;
  /** Null where there is nothing to open. */
  private waiting: WaitingMessage | null = null;
  /** There was something else in the place of the message, which had the focus. */
  private interrupted = false;
  /** Seconds until the next passphrase may be tried. */
  private secondsLeft = 0;
  private countdown: Countdown | null = null;
  /** Seconds until the message expires; none while that is not known. */
  private secondsToExpiry = 0;
  private expiryCountdown: Countdown | null = null;
  private readonly context: ReaderContext;

  constructor(context: ReaderContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    const { clock, state } = this.context;
    const now = () => clock.now();
    this.countdown = nonReactive(
      new Countdown(now, (secondsLeft) => {
        this.secondsLeft = secondsLeft;
      }),
    );
    this.expiryCountdown = nonReactive(new Countdown(now, (left) => this.showExpiry(left)));
    state.subscribe((next) => this.follow(next));
    this.context.unsaved.add(() => this.opening || this.key + this.passphrase !== '');
  }

  get shown(): boolean {
    return this.waiting !== null && (!this.waiting.device || this.waiting.notice !== null);
  }

  get heading(): string {
    const { waiting, written } = this.words;
    return this.waiting?.written ? written : waiting;
  }

  /** What opening does: there is one sentence for sender and recipient, and for how often it can be read. */
  get meaning(): string {
    return this.waiting === null ? '' : meaningInWords(this.waiting, this.context.words);
  }

  get sentThrough(): string {
    return fill(this.words.sentThrough, { host: this.context.dependencies.host });
  }

  /** Who can read it, in a word or two. */
  get readers(): string {
    const { claim, once, several } = this.words.readers;
    const most = this.waiting?.maxReadings ?? null;
    if (most === null) return claim;
    return most === 1 ? once : count(several, most, this.context.words.language.tag);
  }

  get written(): boolean {
    return this.waiting?.written ?? false;
  }

  /** A sender is not led to spend a reading of the recipient. */
  get isSpentByOpening(): boolean {
    return this.written && this.waiting?.maxReadings !== null;
  }

  get senderSees(): boolean {
    return this.waiting?.recorded === true && !this.waiting.written;
  }

  get throttled(): boolean {
    return this.secondsLeft > 0;
  }

  get throttledWords(): string {
    const when = countdownInWords(this.secondsLeft, this.context.words.language.tag);
    return fill(this.words.throttled, { when });
  }

  /** Nothing is done by the buttons now. */
  get blocked(): boolean {
    return this.opening || this.throttled;
  }

  get asksKey(): boolean {
    return this.waiting?.asksKey ?? false;
  }

  get asksPassphrase(): boolean {
    return this.waiting?.asksPassphrase ?? false;
  }

  /** Nothing tells whether there is one. */
  get passphraseOptional(): boolean {
    return this.asksPassphrase && this.waiting?.locked === false;
  }

  /** The sender of a message that is not spent by reading may look at it, and that is the main thing to do. */
  get canLook(): boolean {
    return this.waiting?.written === true && this.waiting.maxReadings === null;
  }

  get mainWords(): string {
    const { decrypting, lookWithoutTaking, show } = this.words;
    if (this.opening) return decrypting;
    return this.canLook ? lookWithoutTaking : show;
  }

  get mainClass(): string {
    return this.isSpentByOpening ? '' : 'button-main';
  }

  get notice(): string {
    const { notice, otherHost } = this.waiting ?? { notice: null, otherHost: null };
    if (notice === 'other-server') return fill(this.words.otherServer, { host: otherHost ?? '' });
    // What was cancelled is told by the script that could cancel it.
    const notices: Partial<Record<OpenNotice, string>> = this.words.notices;
    if (notice === null) return '';
    const tries =
      notice === 'wrong-passphrase' ? triesLeftInWords(this.waiting?.record ?? null, this.context.words) : '';
    return `${notices[notice] ?? ''} ${tries}`.trim();
  }

  get hasNotice(): boolean {
    return this.notice !== '';
  }

  get keyWrong(): boolean {
    return this.isAbout(ABOUT_KEY);
  }

  get passphraseWrong(): boolean {
    return this.isAbout(ABOUT_PASSPHRASE);
  }

  /** The main button. */
  async open(): Promise<void> {
    await this.attempt(!this.canLook);
  }

  /** Enter in a field does the same, but not the Enter that ends the composing of a character. */
  async enter(pressed: Event): Promise<void> {
    if (isComposing(pressed)) return;
    pressed.preventDefault();
    await this.open();
  }

  async take(): Promise<void> {
    await this.attempt(true);
  }

  private get words(): ReaderContext['words']['view'] {
    return this.context.words.view;
  }

  /** What a reader should know before anything else; empty where there is nothing. */
  private get warning(): string {
    if (this.waiting === null) return '';
    const { readings, warning } = recordInWords(this.waiting.record, this.waiting, this.context.words);
    return warning === '' ? '' : `${readings} ${warning}`;
  }

  private isAbout(notices: readonly OpenNotice[]): boolean {
    const notice = this.waiting?.notice ?? null;
    return notice !== null && notices.includes(notice);
  }

  private async attempt(taking: boolean): Promise<void> {
    if (this.blocked) return;
    this.focusTarget = null;
    await this.context.session.open({ pasted: this.key, passphrase: this.passphrase, taking });
  }

  private follow(state: ReaderState): void {
    const askedKey = this.asksKey;
    this.opening = state.at === 'opening';
    this.waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
    this.countdown?.start(this.waiting?.retryAt ?? null);
    this.secondsToExpiry = 0;
    this.expiryCountdown?.start(this.waiting?.expiresAt ?? null);
    if (askedKey && !this.asksKey) this.interrupted = true;
    this.clearHidden();
    if (state.at === 'closed') this.interrupted = true;
    if (this.opening && this.shown) announce(this.mainWords);
    if (state.at === 'waiting' && this.shown) this.ask(state.waiting);
  }

  /** The server has the last word on what has expired. */
  private showExpiry(left: number): void {
    const { clock, session, words } = this.context;
    const hasEnded = left < 1 && this.secondsToExpiry > 0;
    this.secondsToExpiry = left;
    const expiry = expiryInWords(this.waiting?.expiresAt ?? null, words, clock.now());
    this.expiry = expiry.left;
    this.expiryExact = expiry.exact;
    this.expiryMoment = expiry.moment;
    if (hasEnded && !this.opening) void session.look();
  }

  /** The focus goes to what is wrong, or else to what is asked for. */
  private ask({ notice, asksKey, asksPassphrase }: WaitingMessage): void {
    if (this.keyWrong || (notice === null && asksKey)) this.focusTarget = 'key';
    else if (this.passphraseWrong || (notice === null && asksPassphrase)) this.focusTarget = 'passphrase';
    else this.focusTarget = notice === null && this.interrupted ? 'heading' : null;
    this.interrupted = false;
    // A notice is read out by itself, and takes the place of what was under way.
    const words = this.throttled ? this.throttledWords : this.warning || this.heading;
    announce(notice === null ? words : '');
  }

  /** No secret stays in a hidden field, nor is it used from there. */
  private clearHidden(): void {
    if (!this.asksKey) this.key = '';
    if (!this.asksPassphrase) this.passphrase = '';
  }
}
