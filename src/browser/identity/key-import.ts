import { identityOf } from '../../client/identity.ts';
import { judgeKey } from '../../client/identity-keys/key-judgement.ts';
import { Secret } from '../../client/primitives.ts';
import { fill } from '../../words/sentence.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { isComposing } from '../shell/input-events.ts';
import type { ImportFragment } from '../shell/page-data.ts';
import type { IdentityContext } from './context.ts';
import { readKeyFile } from './key-file.ts';
import { readRecoveryPhrase } from './recovery-phrase.ts';
import { keysLostBy } from './replaced-keys.ts';

const IMPORT_KEY: ImportFragment = '#import-key';

/** *Import key*: puts a key from another place in the place of this browser's own. */
export class KeyImport {
  open = false;
  /** Pasted, or read from a file. */
  text = '';
  notice = '';
  /** Raised when the notice is about the text, to bring the focus there. */
  textWanted = false;
  busy = false;
  /** There is a key that the other would replace. */
  replaces = false;
  /** The present key, or the previous one, is in this browser only, and whoever replaces it has to type a word. */
  confirming = false;
  presentUnexported = false;
  previousUnexported = false;
  typed = '';
  /** The key that waits for the word. */
  private candidate: Secret | null = null;
  /** The weak key that was warned of. */
  private warnedOf = '';
  private readonly context: IdentityContext;

  constructor(context: IdentityContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    if (location.hash === IMPORT_KEY) void this.ask();
  }

  get hasNotice(): boolean {
    return this.notice !== '';
  }

  /** A warning stands, and holds for as long as the text is what was warned of. */
  get weak(): boolean {
    return this.warnedOf !== '' && this.warnedOf === this.text.trim();
  }

  get buttonWords(): string {
    const { importKey, importing, importWeak } = this.words;
    if (this.busy) return importing;
    return this.weak ? importWeak : importKey;
  }

  get confirmDisabled(): boolean {
    return this.busy || this.typed.trim().toLowerCase() !== this.words.importWord;
  }

  async ask(): Promise<void> {
    this.replaces = !this.context.holdings.none && (await this.context.me.identity()) !== null;
    this.open = true;
  }

  /** No key stays in a hidden field. */
  close(): void {
    this.open = false;
    this.text = '';
    this.warnedOf = '';
    this.notice = '';
    this.textWanted = false;
    this.closeConfirm();
  }

  closeConfirm(): void {
    this.confirming = false;
    this.candidate = null;
    this.typed = '';
  }

  exportFirst(): void {
    this.context.exporting.emit();
  }

  async chooseFile(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [file] = event.target.files ?? [];
    if (file === undefined) return;
    const key = await readKeyFile(file);
    // So that the same file can be chosen again after it was corrected.
    event.target.value = '';
    this.text = key ?? this.text;
    this.showNotice(key === null ? this.words.importNotices.file : '');
  }

  /** Enter in the field, which has room for more than one line. */
  async enter(event: Event): Promise<void> {
    if (isComposing(event)) return;
    event.preventDefault();
    await this.importKey();
  }

  /** *Import key*, and once more after a warning. */
  async importKey(): Promise<void> {
    if (this.busy) return;
    const text = this.text.trim();
    await this.whileBusy(async () => {
      const phrase = await readRecoveryPhrase(text, this.context.data.phraseScript);
      if (phrase.kind === 'key') await this.take(new Secret(phrase.key));
      else if (phrase.kind === 'not-a-phrase') await this.importText(text);
      else this.showNotice(fill(this.words.importNotices[phrase.kind], { count: 0, word: '', ...phrase }));
    });
  }

  private get words(): IdentityContext['data']['words']['compose'] {
    return this.context.data.words.compose;
  }

  private async importText(text: string): Promise<void> {
    const judged = judgeKey(text);
    if (judged === 'weak' && !this.weak) this.warn(text);
    else if (judged === 'weak' || judged === 'generated') await this.take(new Secret(text));
    else this.showNotice(this.words.importNotices[judged]);
  }

  private warn(text: string): void {
    this.showNotice('');
    this.warnedOf = text;
    announce(this.words.importWeakWarning);
  }

  /** Enter in the field for the word. */
  async enterWord(event: Event): Promise<void> {
    if (!isComposing(event)) await this.confirm();
  }

  async confirm(): Promise<void> {
    const { candidate } = this;
    if (this.confirmDisabled || candidate === null) return;
    await this.whileBusy(() => this.replaceBy(candidate));
    this.closeConfirm();
  }

  private async take(secret: Secret): Promise<void> {
    this.showNotice('');
    const { uid } = await identityOf(secret);
    if ((await this.context.me.identity())?.uid === uid) this.showNotice(this.words.importNotices.same);
    else if (await this.losesKeys(uid)) this.askConfirm(secret);
    else await this.replaceBy(secret);
  }

  /** Whether a key that is nowhere else is replaced, or forgotten, by that of this user id. */
  private async losesKeys(uid: string): Promise<boolean> {
    const { me } = this.context;
    const lost = keysLostBy(uid, await me.identity(), await me.previous());
    this.presentUnexported = lost.present && !this.context.holdings.none;
    this.previousUnexported = lost.previous;
    return this.presentUnexported || this.previousUnexported;
  }

  private askConfirm(secret: Secret): void {
    this.candidate = nonReactive(secret);
    this.typed = '';
    this.confirming = true;
  }

  private async replaceBy(secret: Secret): Promise<void> {
    const { importNotices, imported } = this.words;
    const { uid } = await identityOf(secret);
    if (await this.context.me.switchTo(secret)) {
      this.context.exported.emit(uid);
      this.close();
      announce(imported);
    } else this.showNotice(importNotices.unkept);
  }

  private async whileBusy(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }

  private showNotice(notice: string): void {
    this.notice = notice;
    this.textWanted = false;
    if (notice !== '') queueMicrotask(() => (this.textWanted = true));
  }
}
