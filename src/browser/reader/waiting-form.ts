import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { isComposing } from '../shell/composition.ts';
import { expiryInWords } from '../shell/expiry.ts';
import type { ReaderContext } from './context.ts';
import type { OpenNotice, ReaderState, WaitingMessage } from './reader-state.ts';

const ABOUT_KEY: readonly OpenNotice[] = ['no-key', 'other-message', 'wrong-key'];
const ABOUT_PASSPHRASE: readonly OpenNotice[] = ['no-passphrase', 'wrong-passphrase', 'space-around'];

/** A message that waits to be opened: what is known of it, what is still needed, and *Show the message*. */
export class WaitingForm {
  /** Typed or pasted; they stay through every error, and are gone when the message is open. */
  key = '';
  passphrase = '';
  opening = false;
  /** What the focus goes to. */
  focusTarget: 'heading' | 'key' | 'passphrase' | null = null;
  /** Null where there is nothing to open. */
  private waiting: WaitingMessage | null = null;
  /** There was something else in the place of the message, which had the focus. */
  private interrupted = false;
  private readonly context: ReaderContext;

  constructor(context: ReaderContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.state.subscribe((state) => this.follow(state));
    this.context.unsaved.add(() => this.opening || this.key + this.passphrase !== '');
  }

  get shown(): boolean {
    return this.waiting !== null;
  }

  get heading(): string {
    const { waiting, written } = this.words;
    return this.waiting?.written ? written : waiting;
  }

  /** What opening does: there is one sentence for sender and recipient, and for how often it can be read. */
  get meaning(): string {
    const { meaning } = this.words;
    if (this.waiting?.written) return this.waiting.oneTime ? meaning.writtenOnce : meaning.written;
    if (this.waiting?.readingStarted) return meaning.readingStarted;
    return this.waiting?.oneTime ? meaning.once : meaning.claim;
  }

  get expiry(): string {
    return this.expiryWords.left;
  }

  get expiryExact(): string {
    return this.expiryWords.exact;
  }

  get asksKey(): boolean {
    return this.waiting?.asksKey ?? false;
  }

  get asksPassphrase(): boolean {
    return this.waiting?.asksPassphrase ?? false;
  }

  /** The sender of a message that is not spent by reading may look at it, and that is the main thing to do. */
  get canLook(): boolean {
    return this.waiting?.written === true && !this.waiting.oneTime;
  }

  get mainWords(): string {
    const { decrypting, lookWithoutTaking, show } = this.words;
    if (this.opening) return decrypting;
    return this.canLook ? lookWithoutTaking : show;
  }

  /** A sender is not led to spend the one reading of the recipient. */
  get mainClass(): string {
    return this.waiting?.written && this.waiting.oneTime ? '' : 'button-main';
  }

  get notice(): string {
    const notice = this.waiting?.notice ?? null;
    return notice === null ? '' : this.words.notices[notice];
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

  private get expiryWords(): ReturnType<typeof expiryInWords> {
    return expiryInWords(this.waiting?.expiresAt ?? null, this.context.words);
  }

  private isAbout(notices: readonly OpenNotice[]): boolean {
    const notice = this.waiting?.notice ?? null;
    return notice !== null && notices.includes(notice);
  }

  private async attempt(taking: boolean): Promise<void> {
    if (this.opening) return;
    this.focusTarget = null;
    await this.context.session.open({ pasted: this.key, passphrase: this.passphrase, taking });
  }

  private follow(state: ReaderState): void {
    this.opening = state.at === 'opening';
    this.waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
    this.clearHidden();
    if (state.at === 'closed') this.interrupted = true;
    if (this.opening && this.shown) announce(this.mainWords);
    if (state.at === 'waiting') this.ask(state.waiting);
  }

  /** The focus goes to what is wrong, or else to what is asked for. */
  private ask({ notice, asksKey, asksPassphrase }: WaitingMessage): void {
    if (this.keyWrong || (notice === null && asksKey)) this.focusTarget = 'key';
    else if (this.passphraseWrong || (notice === null && asksPassphrase)) this.focusTarget = 'passphrase';
    else this.focusTarget = notice === null && this.interrupted ? 'heading' : null;
    this.interrupted = false;
    if (notice === null) announce(this.heading);
  }

  /** No secret stays in a hidden field, nor is it used from there. */
  private clearHidden(): void {
    if (!this.asksKey) this.key = '';
    if (!this.asksPassphrase) this.passphrase = '';
  }
}
