import type { Identity } from '../../client/identity.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import type { ExportFragment } from '../shell/page-data.ts';
import { QrCode } from '../shell/qr-code.ts';
import { saveFile } from '../shell/save-file.ts';
import type { IdentityContext } from './context.ts';
import { markExported } from './export-mark.ts';
import { printSheet, putSheetAway } from './print-sheet.ts';

const FRAGMENT: ExportFragment = '#export-key';

const CONCEALED = '•'.repeat(32);

/** *Export key*: the identity key, brought out of this browser in the ways that a person can keep it. */
export class KeyExport {
  open = false;
  /** The key, while it is shown; it stands nowhere in the page before. */
  key = '';
  /** The key, while it is printed. */
  printed = '';
  userId = '';
  copied = false;
  said = '';
  /** Whether it was printed or scanned nobody knows but the person, who is asked. */
  asksKept = false;
  /** Raised when the question is answered, and gone. */
  doneWanted = false;
  readonly qr = new QrCode();
  readonly printedQr = new QrCode();
  readonly origin: string;
  private readonly desk: IdentityContext;

  constructor(desk: IdentityContext) {
    this.desk = unwatched(desk);
    this.origin = desk.api.origin;
  }

  init(): void {
    this.desk.exporting.hear(() => void this.ask());
    this.desk.exported.hear((uid) => {
      markExported(uid);
      this.asksKept = false;
    });
    this.desk.me.changed.hear(() => void this.startOver());
    if (location.hash === FRAGMENT) this.answerFragment();
    void this.rename();
  }

  get fieldText(): string {
    return this.shown ? this.key : CONCEALED;
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

  async ask(): Promise<void> {
    await this.withKey(() => {
      this.open = true;
    });
  }

  /** Some browsers never say that they have printed, so the sheet is put away here at the latest. */
  close(): void {
    this.open = false;
    this.key = '';
    this.copied = false;
    this.said = '';
    this.asksKept = false;
    this.doneWanted = false;
    this.qr.hide();
    this.clearSheet();
  }

  async toggleKey(): Promise<void> {
    if (this.shown) this.key = '';
    else await this.withKey((key) => this.show(key));
  }

  /** A key that is marked and copied by hand is out of the browser as well. */
  copiedByHand(): void {
    if (this.shown) this.desk.exported.tell(this.userId);
  }

  select(event: Event): void {
    if (this.shown && event.target instanceof HTMLInputElement) event.target.select();
  }

  async copy(): Promise<void> {
    const { copied, copyRefused } = this.desk.data.words.anywhere;
    await this.withKey(async (key, { uid }) => {
      this.copied = await copyText(key);
      if (this.copied) this.desk.exported.tell(uid);
      else this.show(key);
      this.say(this.copied ? copied : copyRefused);
    });
  }

  async save(): Promise<void> {
    await this.withKey((key, { uid }) => {
      saveFile(`inigma-key-${uid}.txt`, new TextEncoder().encode(`${key}\n`));
      this.desk.exported.tell(uid);
      this.say(this.words.keySaved);
    });
  }

  async toggleQr(): Promise<void> {
    if (this.qr.shown) this.qr.hide();
    else
      await this.withKey(async (key) => {
        await this.qr.show(key, this.desk.data.qrScript);
        if (this.qr.shown) this.askKept();
      });
  }

  async print(): Promise<void> {
    await this.withKey(async (key) => {
      this.printed = key;
      await this.printedQr.show(key, this.desk.data.qrScript);
      printSheet(() => this.clearSheet());
      this.askKept();
    });
  }

  /** *Yes, it is there*. */
  confirmKept(): void {
    this.desk.exported.tell(this.userId);
    this.say(this.words.exportNoted);
    this.doneWanted = true;
  }

  private get words(): IdentityContext['data']['words']['compose'] {
    return this.desk.data.words.compose;
  }

  private show(key: string): void {
    this.key = key;
  }

  private askKept(): void {
    this.said = '';
    this.doneWanted = false;
    this.asksKept = true;
    announce(this.words.exportAsk);
  }

  private say(sentence: string): void {
    this.said = sentence;
    announce(sentence);
  }

  private clearSheet(): void {
    putSheetAway();
    this.printed = '';
    this.printedQr.hide();
  }

  /** It is followed once: a reload does not ask for the key again. */
  private answerFragment(): void {
    history.replaceState(null, '', location.pathname + location.search);
    void this.ask();
  }

  /** This browser is somebody else by now, and nothing of the key before may stay. */
  private async startOver(): Promise<void> {
    this.close();
    await this.rename();
  }

  private async rename(): Promise<void> {
    this.userId = (await this.desk.me.identity())?.uid ?? '';
  }

  /** The key leaves its wrapping here, and only for what somebody has asked for. */
  private async withKey(use: (key: string, me: Identity) => unknown): Promise<void> {
    const me = await this.desk.me.identity();
    if (me !== null) await use(me.secret.reveal(), me);
  }
}
