import type { Identity } from '../../client/identity.ts';
import { judgeKey } from '../../client/identity-keys/key-judgement.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import type { ExportFragment, ImportFragment } from '../shell/page-data.ts';
import { QrCode } from '../shell/qr-code.ts';
import { saveFile } from '../shell/save-file.ts';
import type { IdentityContext } from './context.ts';
import { markExported } from './export-mark.ts';
import { endPrinting, printSheet } from './print-sheet.ts';
import { RecoveryPhrase } from './recovery-phrase.ts';

const KEY_FRAGMENT: ExportFragment = '#export-key';
const IMPORT_KEY: ImportFragment = '#import-key';
const PHRASE_FRAGMENT: ExportFragment = '#recovery-phrase';

const MASK = '•'.repeat(32);

/**
 * Where an export stands. `copied`, `asking`: the key is in the clipboard, on paper or before a camera, and only the person
 * knows whether it is kept from there. `confirmed`: they said that it is.
 */
type ExportState = 'closed' | 'choosing' | 'copied' | 'copy-refused' | 'saved' | 'asking' | 'confirmed';

/** *Export key*: the identity key, brought out of this browser in the ways that a person can keep it. */
export class KeyExport {
  state: ExportState = 'closed';
  /** The key, while it is shown; it stands nowhere in the page before. */
  key = '';
  /** The key, while it is printed. */
  printed = '';
  userId = '';
  readonly qr = new QrCode();
  readonly printedQr = new QrCode();
  /** The key was generated, and so can be written as words. */
  hasPhrase = false;
  readonly phrase = new RecoveryPhrase();
  readonly printedPhrase = new RecoveryPhrase();
  /** Where another browser takes the key. */
  readonly importAddress: string;
  private readonly context: IdentityContext;

  constructor(context: IdentityContext) {
    this.context = nonReactive(context);
    this.importAddress = `${context.api.origin}/${IMPORT_KEY}`;
  }

  init(): void {
    this.context.exporting.subscribe(() => void this.ask());
    this.context.exported.subscribe((uid) => this.noteExport(uid));
    this.context.me.changed.subscribe(() => void this.startOver());
    if (location.hash === KEY_FRAGMENT) void this.answerFragment();
    if (location.hash === PHRASE_FRAGMENT) void this.answerFragment().then(() => this.togglePhrase());
    void this.updateUserId();
  }

  get open(): boolean {
    return this.state !== 'closed';
  }

  get asking(): boolean {
    return this.state === 'asking' || this.copied;
  }

  get copied(): boolean {
    return this.state === 'copied';
  }

  get fieldText(): string {
    return this.shown ? this.key : MASK;
  }

  get shown(): boolean {
    return this.key !== '';
  }

  get showWords(): string {
    const { hideKey, showKey } = this.words;
    return this.shown ? hideKey : showKey;
  }

  get qrWords(): string {
    const { hideQr, showQr } = this.words;
    return this.qr.shown ? hideQr : showQr;
  }

  get phraseWords(): string {
    const { hidePhrase, showPhrase } = this.words;
    return this.phrase.shown ? hidePhrase : showPhrase;
  }

  /** What came of the last step. */
  get said(): string {
    const sentences: Readonly<Record<string, string>> = {
      copied: this.words.keyCopied,
      'copy-refused': this.context.data.words.anywhere.copyRefused,
      saved: this.words.keySaved,
      confirmed: this.words.exportNoted,
    };
    return sentences[this.state] ?? '';
  }

  async ask(): Promise<void> {
    await this.withKey(() => {
      this.state = 'choosing';
    });
  }

  /** Some browsers never say that they have printed, so printing ends here at the latest. */
  close(): void {
    this.state = 'closed';
    this.key = '';
    this.qr.hide();
    this.phrase.hide();
    this.clearSheet();
  }

  async toggleKey(): Promise<void> {
    if (this.shown) this.key = '';
    else await this.withKey((key) => this.show(key));
  }

  /** Marked and copied by hand. */
  copiedByHand(): void {
    if (this.shown) this.askKept();
  }

  select(event: Event): void {
    if (this.shown && event.target instanceof HTMLInputElement) event.target.select();
  }

  async copy(): Promise<void> {
    await this.withKey(async (key) => {
      if (await copyText(key, '#exported-key'))
        return this.enter('copied', `${this.words.keyCopied} ${this.words.exportAsk}`);
      this.show(key);
      this.enter('copy-refused');
    });
  }

  async save(): Promise<void> {
    await this.withKey((key, { uid }) => {
      saveFile(`inigma-key-${uid}.txt`, new TextEncoder().encode(`${key}\n`));
      this.context.exported.emit(uid);
      this.enter('saved');
    });
  }

  async toggleQr(): Promise<void> {
    if (this.qr.shown) this.qr.hide();
    else
      await this.withKey(async (key) => {
        await this.qr.show(key, this.context.data.qrScript);
        if (this.qr.shown) this.askKept();
      });
  }

  async togglePhrase(): Promise<void> {
    if (this.phrase.shown) this.phrase.hide();
    else if (this.hasPhrase)
      await this.withKey(async (key) => {
        await this.phrase.show(key, this.context.data.phraseScript);
        if (this.phrase.shown) this.askKept();
      });
  }

  async print(): Promise<void> {
    const { qrScript, phraseScript } = this.context.data;
    await this.withKey(async (key) => {
      this.printed = key;
      await this.printedQr.show(key, qrScript);
      if (this.hasPhrase) await this.printedPhrase.show(key, phraseScript);
      printSheet(() => this.clearSheet());
      this.askKept();
    });
  }

  /** *Yes, it is there*. */
  confirmKept(): void {
    this.context.exported.emit(this.userId);
    this.enter('confirmed');
  }

  private get words(): IdentityContext['data']['words']['compose'] {
    return this.context.data.words.compose;
  }

  /** Nothing of the key may come into a dialog that was closed in the meantime. */
  private show(key: string): void {
    if (this.open) this.key = key;
  }

  private askKept(): void {
    this.enter('asking', this.words.exportAsk);
  }

  private enter(state: ExportState, sentence?: string): void {
    if (!this.open) return;
    this.state = state;
    announce(sentence ?? this.said);
  }

  /** Nothing is left to ask once the key is known to be kept. */
  private noteExport(uid: string): void {
    markExported(uid);
    if (this.asking) this.state = 'choosing';
  }

  private clearSheet(): void {
    endPrinting();
    this.printed = '';
    this.printedQr.hide();
    this.printedPhrase.hide();
  }

  /** It is followed once: a reload does not ask for the key again. */
  private async answerFragment(): Promise<void> {
    history.replaceState(null, '', location.pathname + location.search);
    await this.ask();
  }

  /** This browser has another identity by now, and nothing of the key before may stay. */
  private async startOver(): Promise<void> {
    this.close();
    await this.updateUserId();
  }

  private async updateUserId(): Promise<void> {
    const me = await this.context.me.identity();
    this.userId = me?.uid ?? '';
    this.hasPhrase = me !== null && judgeKey(me.secret.reveal()) === 'generated';
  }

  /** The key leaves its wrapping here, and only for what a person has asked for. */
  private async withKey(use: (key: string, me: Identity) => unknown): Promise<void> {
    const me = await this.context.me.identity();
    if (me !== null) await use(me.secret.reveal(), me);
  }
}
