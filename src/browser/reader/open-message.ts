import type { OpenedMessage } from '../../client/receive.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import { expiryInWords } from '../shell/expiry.ts';
import { saveFile, saveText } from '../shell/save-file.ts';
import type { ReaderContext } from './context.ts';
import { copyExactly } from './exact-copy.ts';
import { CAN_BE_KEPT, noticeClassOf, outcomeInWords, REPEATABLE } from './message-words.ts';
import { rememberMonospace, startsMonospaced } from './monospace.ts';
import { loadSaveCopy } from './offline/load-save-copy.ts';
import { showPictures } from './picture.ts';
import { recordBeforeClaim } from './record-words.ts';
import type { Outcome, OutcomeState, ReaderState } from './session/reader-state.ts';
import { shareFile } from './share-file.ts';
import type { Address, ListedFile, ShownMessage } from './shown-message.ts';
import { EMPTY_MESSAGE, shownMessage } from './shown-message.ts';

/** The text of the message in the markup. */
const TEXT = '#message-text';

/** The message itself, and what became of it. */
export class OpenMessage {
  /** Held, and not derived: the heading takes the focus with each change that it is derived from. */
  shown = false;
  hidden = false;
  monospace = false;
  /** The message is kept under a key that is nowhere but in this browser. */
  exportWanted = false;
  /** Raised where the focus goes to what became of the message, since the button that had it is gone. */
  outcomeWanted = false;
  copied = false;
  /** The browser refused to share a file. */
  shareRefused = false;
  said = '';
  /** Null before the message is open. */
  private state: OutcomeState | null = null;
  private message: ShownMessage = EMPTY_MESSAGE;
  private opened: OpenedMessage | null = null;
  private readonly context: ReaderContext;

  constructor(context: ReaderContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    copyExactly(document.querySelector<HTMLElement>(TEXT));
    this.context.state.subscribe((state) => this.follow(state));
    this.context.unsaved.add(() => this.outcome !== null && !REPEATABLE.includes(this.outcome));
  }

  get label(): string {
    return this.visible.label;
  }

  get labelIsPlain(): boolean {
    return this.visible.labelIsPlain;
  }

  get labelled(): boolean {
    return this.label !== '';
  }

  get text(): string {
    return this.visible.text;
  }

  get direction(): string {
    return this.message.direction;
  }

  get addresses(): readonly Address[] {
    return this.visible.addresses;
  }

  get hasAddresses(): boolean {
    return this.addresses.length > 0;
  }

  get moreAddresses(): boolean {
    return this.message.moreAddresses;
  }

  get files(): readonly ListedFile[] {
    return this.visible.files;
  }

  get hasFiles(): boolean {
    return this.files.length > 0;
  }

  /** Files may come without a text; a message of nothing at all is shown as an empty text. */
  get hasText(): boolean {
    return this.message.text !== '' || this.message.files.length === 0;
  }

  get textShown(): boolean {
    return this.hasText && !this.hidden;
  }

  get hideWords(): string {
    const { hide, showAgain } = this.context.words.view;
    return this.hidden ? showAgain : hide;
  }

  get outcomeWords(): string {
    return this.state === null ? '' : outcomeInWords(this.state, this.context.words);
  }

  get hasOutcome(): boolean {
    return this.outcomeWords !== '';
  }

  get outcomeClass(): string {
    return noticeClassOf(this.outcome ?? 'own');
  }

  /** Of what is kept, as a moment, which stays true; a lease has an end of its own. */
  get expiry(): string {
    if (!this.canDelete || this.opened === null) return '';
    const { clock, words } = this.context;
    const { exact, left } = expiryInWords(this.opened.seen.expires_at, words, clock.now());
    return exact === '' ? left : exact;
  }

  /** What was recorded before this reader's claim. */
  get recordWords(): string {
    if (this.state === null || this.opened === null) return '';
    return recordBeforeClaim(this.state, this.opened, this.context);
  }

  get hasRecord(): boolean {
    return this.recordWords !== '';
  }

  get canKeep(): boolean {
    return this.outcome !== null && CAN_BE_KEPT.includes(this.outcome);
  }

  /** It is this reader's own, to keep or to delete. */
  get canDelete(): boolean {
    return this.outcome === 'own' || this.outcome === 'claimed';
  }

  async copy(): Promise<void> {
    this.copied = await this.copyAndSay(this.message.text, TEXT, this.context.words.anywhere.copiedSecret);
    if (!this.copied) this.hidden = false;
  }

  async copyAddress(address: Address): Promise<void> {
    this.copied = false;
    const shownBy = `#addresses li:nth-of-type(${address.at + 1}) span`;
    await this.copyAndSay(address.text, shownBy, this.context.words.anywhere.copied);
  }

  save(): void {
    saveText(this.message.label === '' ? 'message' : this.message.label, this.message.text);
  }

  saveAttached({ at }: ListedFile): void {
    this.shareRefused = false;
    const file = this.opened?.contents.files[at];
    if (file === undefined) return;
    saveFile(file.name, file.bytes);
    this.context.offered.emit(at);
  }

  async shareAttached({ at }: ListedFile): Promise<void> {
    this.shareRefused = false;
    const file = this.opened?.contents.files[at];
    if (file === undefined) return;
    const came = await shareFile(file.name, file.bytes);
    this.shareRefused = came === 'refused';
    if (came === 'shared') this.context.offered.emit(at);
  }

  async saveCopy(): Promise<void> {
    this.said = await loadSaveCopy(this.opened, this.message.label, this.context);
  }

  toggleMonospace(): void {
    this.monospace = !this.monospace;
    rememberMonospace(this.monospace);
  }

  toggleHidden(): void {
    this.hidden = !this.hidden;
  }

  async keep(): Promise<void> {
    this.outcomeWanted = true;
    await this.context.session.keep();
    this.outcomeWanted = false;
  }

  async askToDelete(): Promise<void> {
    const { id = '' } = this.opened ?? {};
    const warning = this.context.words.anywhere.deleteOwned;
    this.said = '';
    const outcome = await this.context.deleteRequests.confirmDelete({ id, name: this.label, warning });
    if (outcome.kind === 'failed') this.said = outcome.notice;
  }

  private get outcome(): Outcome | null {
    return this.state?.outcome ?? null;
  }

  /** What is hidden is not in the page at all. */
  private get visible(): ShownMessage {
    return this.hidden ? EMPTY_MESSAGE : this.message;
  }

  private follow(state: ReaderState): void {
    this.shown = state.at === 'open';
    this.state = state.at === 'open' ? nonReactive(state) : null;
    if (state.at !== 'open') return;
    if (this.opened === null) this.show(state.opened);
    announce(this.outcomeWords);
    void this.offerExport();
  }

  private async offerExport(): Promise<void> {
    this.exportWanted = this.canDelete && !(await this.context.keyIsExported());
  }

  private show(opened: OpenedMessage): void {
    this.opened = nonReactive(opened);
    this.message = nonReactive(shownMessage(opened, this.context.words.language.tag));
    this.monospace = startsMonospaced(this.message.text);
    void showPictures(opened.contents.files, (at, picture) => this.showPicture(at, picture));
  }

  private showPicture(at: number, picture: string): void {
    const files = this.message.files.map((file) =>
      file.at === at ? { ...file, picture, hasPicture: true } : file,
    );
    this.message = nonReactive({ ...this.message, files });
  }

  private async copyAndSay(text: string, shownBy: string, copied: string): Promise<boolean> {
    const done = await copyText(text, shownBy);
    this.said = done ? copied : this.context.words.anywhere.copyRefused;
    announce(this.said);
    return done;
  }
}
