import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { isComposing } from '../shell/composition.ts';
import { expiryInWords } from '../shell/expiry.ts';
import type { Complaint, Sealed, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

const ABOUT_KEY: readonly Complaint[] = ['no-key', 'other-message', 'wrong-key'];
const ABOUT_PASSPHRASE: readonly Complaint[] = ['no-passphrase', 'wrong-passphrase', 'blank-around'];

/** A message that waits to be opened: what is known of it, what is still needed, and *Show the message*. */
export class SealedForm {
  shown = false;
  opening = false;
  /** Typed or pasted; they stay through every failure, and are gone when the message is open. */
  key = '';
  passphrase = '';
  expiry = '';
  expiryExact = '';
  oneTime = false;
  written = false;
  begun = false;
  asksKey = false;
  asksPassphrase = false;
  complaint = '';
  keyWrong = false;
  passphraseWrong = false;
  /** Raised to bring the focus to a field. */
  keyWanted = false;
  passphraseWanted = false;
  headingWanted = false;
  /** There was something else in the place of the message, which had the focus. */
  private hindered = false;
  private readonly visit: Visit;

  constructor(visit: Visit) {
    this.visit = unwatched(visit);
  }

  init(): void {
    this.visit.stage.hear((stage) => this.follow(stage));
    this.visit.stakes.add(() => this.opening || this.key + this.passphrase !== '');
  }

  get heading(): string {
    const { waiting, written } = this.visit.words.view;
    return this.written ? written : waiting;
  }

  /** What opening does: there is one sentence for whoever it is, and for how often it can be read. */
  get meaning(): string {
    const { meaning } = this.visit.words.view;
    if (this.written) return this.oneTime ? meaning.writtenOnce : meaning.written;
    if (this.begun) return meaning.begun;
    return this.oneTime ? meaning.once : meaning.claim;
  }

  /** The sender of a message that is not spent by reading may look at it, and that is the main thing to do. */
  get canLook(): boolean {
    return this.written && !this.oneTime;
  }

  get mainWords(): string {
    const { decrypting, lookWithoutTaking, show } = this.visit.words.view;
    if (this.opening) return decrypting;
    return this.canLook ? lookWithoutTaking : show;
  }

  /** A sender is not led to spend the one reading of the recipient. */
  get mainLook(): string {
    return this.written && this.oneTime ? '' : 'button-main';
  }

  get hasComplaint(): boolean {
    return this.complaint !== '';
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

  private async attempt(taking: boolean): Promise<void> {
    if (this.opening) return;
    this.wantNothing();
    await this.visit.reading.open({ pasted: this.key, passphrase: this.passphrase, taking });
  }

  private follow(stage: Stage): void {
    this.opening = stage.at === 'opening';
    const sealed = stage.at === 'sealed' || stage.at === 'opening' ? stage.sealed : null;
    this.shown = sealed !== null;
    if (stage.at === 'closed') this.hindered = true;
    if (sealed !== null) this.tell(sealed);
    this.forget();
    if (this.opening && this.shown) announce(this.mainWords);
    if (stage.at === 'sealed') this.want(stage.sealed);
  }

  private tell(sealed: Sealed): void {
    const { left, exact } = expiryInWords(sealed.expiresAt, this.visit.words);
    this.expiry = left;
    this.expiryExact = exact;
    this.oneTime = sealed.oneTime;
    this.written = sealed.written;
    this.begun = sealed.begun;
    this.asksKey = sealed.asksKey;
    this.asksPassphrase = sealed.asksPassphrase;
    this.complaint = sealed.complaint === null ? '' : this.visit.words.view.complaints[sealed.complaint];
    this.keyWrong = sealed.complaint !== null && ABOUT_KEY.includes(sealed.complaint);
    this.passphraseWrong = sealed.complaint !== null && ABOUT_PASSPHRASE.includes(sealed.complaint);
  }

  /** The focus goes to what is wrong, or else to what is asked for. */
  private want({ complaint, asksKey, asksPassphrase }: Sealed): void {
    const asked = complaint === null;
    this.keyWanted = this.keyWrong || (asked && asksKey);
    this.passphraseWanted = this.passphraseWrong || (asked && !asksKey && asksPassphrase);
    this.headingWanted = asked && this.hindered && !asksKey && !asksPassphrase;
    this.hindered = false;
    if (asked) announce(this.heading);
  }

  private wantNothing(): void {
    this.keyWanted = false;
    this.passphraseWanted = false;
    this.headingWanted = false;
  }

  /** No secret stays in a field that nobody sees, nor is it used from there. */
  private forget(): void {
    if (!this.shown || !this.asksKey) this.key = '';
    if (!this.shown || !this.asksPassphrase) this.passphrase = '';
  }
}
