import { fullLink, linkWithoutKey } from '../../client/share-link.ts';
import { count } from '../../words/sentence.ts';
import { nonReactive } from '../shell/alpine.ts';
import { copyText, writeClipboard } from '../shell/clipboard.ts';
import { eachMinute } from '../shell/clock.ts';
import { expiryInWords } from '../shell/expiry.ts';
import { QrCode } from '../shell/qr-code.ts';
import type { ComposeContext, Delivery } from './context.ts';
import type { DraftInput } from './draft-input.ts';

/** The name of a service that its operator gave no other. */
const PRODUCT = 'Inigma';

/** What can be copied from the dialog. */
type Part = 'full' | 'bare' | 'key' | 'instructions' | 'passphrase';

/** *Your link is ready*: the only place where the key of a sent message is. It stays until the page is left. */
export class LinkDialog {
  open = false;
  /** A link was made since the page was opened, so it can be shown again. */
  made = false;
  full = '';
  bare = '';
  key = '';
  /** Empty where the message has none, and once the dialog was closed. */
  passphrase = '';
  expiry = '';
  expiryExact = '';
  expiryMoment = '';
  locked = false;
  /** Who can read it, as it was chosen. */
  readers = '';
  /** What was copied last, shown on its button. */
  copied: Part | 'nothing' = 'nothing';
  said = '';
  readonly canShare = 'share' in navigator;
  readonly qr = new QrCode();
  /** The key has left the page: copied, shared, or shown to a camera. */
  handedOn = false;
  private id = '';
  private expiresAt: number | null = null;
  private forSeveral = false;
  /** What the message was made of, until the dialog is closed. */
  private input: DraftInput | null = null;
  private readonly context: ComposeContext;

  constructor(context: ComposeContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.delivered.subscribe((delivery) => void this.show(delivery));
    this.context.ended.subscribe((id) => this.forget(id));
    this.context.unsaved.add(() => this.made);
    eachMinute(() => this.updateExpiry());
    addEventListener('beforeunload', (leaving) => {
      if (this.made && !this.handedOn) leaving.preventDefault();
    });
  }

  get fullCopied(): boolean {
    return this.copied === 'full';
  }

  get copyWords(): string {
    const { copyFullLink, linkCopied } = this.context.data.words.compose;
    return this.fullCopied ? linkCopied : copyFullLink;
  }

  /** The main thing to do: first the copy, then *Done*. */
  get copyClass(): string {
    return this.handedOn ? '' : 'button-main';
  }

  get doneClass(): string {
    return this.handedOn ? 'button-main' : '';
  }

  get hasPassphrase(): boolean {
    return this.passphrase !== '';
  }

  get passphraseCopied(): boolean {
    return this.copied === 'passphrase';
  }

  get canRepeat(): boolean {
    return this.input !== null;
  }

  get instructionsCopied(): boolean {
    return this.copied === 'instructions';
  }

  get bareCopied(): boolean {
    return this.copied === 'bare';
  }

  get keyCopied(): boolean {
    return this.copied === 'key';
  }

  reopen(): void {
    this.copied = 'nothing';
    const { readyNotCopied, readyNotCopiedSeveral } = this.context.data.words.compose;
    this.said = this.forSeveral ? readyNotCopiedSeveral : readyNotCopied;
    this.open = true;
  }

  /** What was written is in the page no longer than the dialog. */
  close(): void {
    this.open = false;
    this.input = null;
    this.passphrase = '';
    this.qr.hide();
  }

  /** *Create another with the same content*. */
  repeat(): void {
    const { input } = this;
    this.close();
    if (input !== null) this.context.repeated.emit(input);
  }

  get qrWords(): string {
    const { hideQr, showQr } = this.context.data.words.compose;
    return this.qr.shown ? hideQr : showQr;
  }

  async toggleQr(): Promise<void> {
    if (this.qr.shown) this.qr.hide();
    else await this.qr.show(this.full, this.context.data.qrScript);
    this.handedOn ||= this.qr.shown;
  }

  async copyFull(): Promise<void> {
    await this.copy('full', this.full, '#full-link');
  }

  /** What the operator calls the service: people may know it, other than the software. */
  private get ownName(): string[] {
    const { name } = this.context.data.service;
    return name === PRODUCT ? [] : [name];
  }

  /** The link has a line of its own, so that no program takes the words for a part of it. */
  async copyInstructions(): Promise<void> {
    const { instructions, readyLocked } = this.context.data.words.compose;
    const more = [...(this.locked ? [readyLocked] : []), ...this.ownName];
    const lines = [this.full, '', instructions, ...more, ''];
    await this.copy('instructions', lines.join('\n'), '#full-link');
  }

  async copyBare(): Promise<void> {
    await this.copy('bare', this.bare, '#bare-link');
  }

  async copyPassphrase(): Promise<void> {
    await this.copy('passphrase', this.passphrase, '#link-passphrase');
  }

  async copyKey(): Promise<void> {
    await this.copy('key', this.key, '#key');
  }

  /** The system's own sheet; a person who closes it has refused nothing. */
  async share(): Promise<void> {
    try {
      const [title] = this.ownName;
      await navigator.share({ url: this.full, ...(title && { title }) });
      this.handedOn = true;
    } catch {
      // The link is where it was.
    }
  }

  copiedByHand(): void {
    this.handedOn = true;
  }

  /** A field that is pointed at is selected whole, for copying by hand. */
  select(event: Event): void {
    if (event.target instanceof HTMLInputElement) event.target.select();
  }

  private async show({ sent, input }: Delivery): Promise<void> {
    const { origin } = this.context.api;
    this.id = sent.id;
    this.input = nonReactive({ ...input });
    this.passphrase = input.passphrase;
    this.locked = sent.locked;
    this.full = fullLink(origin, sent.id, sent);
    this.bare = linkWithoutKey(origin, sent.id);
    this.key = sent.key.reveal();
    this.readers = this.readersInWords(sent.readers);
    this.forSeveral = (sent.readers ?? 1) > 1;
    this.expiresAt = sent.expiresAt;
    this.updateExpiry();
    this.handedOn = false;
    this.made = true;
    this.reopen();
    const { readyCopied, readyCopiedSeveral } = this.context.data.words.compose;
    if (await writeClipboard(this.full))
      this.mark('full', this.forSeveral ? readyCopiedSeveral : readyCopied);
  }

  /** A link that opens nothing is offered no more. */
  private forget(id: string): void {
    if (id === this.id) this.made = false;
  }

  private readersInWords(readers: number | null): string {
    const { compose, language } = this.context.data.words;
    if (readers === null) return compose.readersFirst;
    return readers === 1 ? compose.readyOnce : count(compose.readySeveral, readers, language.tag);
  }

  /** What has expired does not expire in a minute; then it is said when it did. */
  private updateExpiry(): void {
    const now = this.context.clock.now();
    const { left, exact, moment } = expiryInWords(this.expiresAt, this.context.data.words, now);
    const isOver = this.expiresAt !== null && this.expiresAt <= now;
    this.expiry = isOver ? exact : left;
    this.expiryExact = exact;
    this.expiryMoment = isOver ? '' : moment;
  }

  /** `shownBy` is the field that shows it. */
  private async copy(part: Part, text: string, shownBy: string): Promise<void> {
    const { copied, copiedSecret, copyRefused } = this.context.data.words.anywhere;
    if (await copyText(text, shownBy)) this.mark(part, part === 'bare' ? copied : copiedSecret);
    else this.mark('nothing', copyRefused);
  }

  private mark(part: Part | 'nothing', sentence: string): void {
    this.copied = part;
    this.said = sentence;
    this.handedOn ||= part === 'full' || part === 'key' || part === 'instructions';
  }
}
