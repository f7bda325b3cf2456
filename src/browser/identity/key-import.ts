import { identityOf } from '../../client/identity.ts';
import { Secret } from '../../client/primitives.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { isComposing } from '../shell/composition.ts';
import type { IdentityContext } from './context.ts';
import { readKeyFile } from './key-file.ts';
import { judgeKey } from './key-judgement.ts';

/** *Import key*: puts a key from another place in the place of this browser's own. */
export class KeyImport {
  open = false;
  /** Pasted, or read from a file. */
  text = '';
  complaint = '';
  /** Raised when the complaint is about the text, to bring the focus there. */
  textWanted = false;
  busy = false;
  /** There is a key that the other would replace. */
  replaces = false;
  /** The weak key that was warned of. */
  private warnedOf = '';
  private readonly desk: IdentityContext;

  constructor(desk: IdentityContext) {
    this.desk = unwatched(desk);
  }

  get hasComplaint(): boolean {
    return this.complaint !== '';
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

  async ask(): Promise<void> {
    this.replaces = (await this.desk.me.identity()) !== null;
    this.open = true;
  }

  /** No key stays in a field that nobody sees. */
  close(): void {
    this.open = false;
    this.text = '';
    this.warnedOf = '';
    this.complaint = '';
    this.textWanted = false;
  }

  exportFirst(): void {
    this.desk.exporting.tell();
  }

  async chooseFile(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [file] = event.target.files ?? [];
    if (file === undefined) return;
    const key = await readKeyFile(file);
    // The same file can be chosen again after it was mended.
    event.target.value = '';
    this.text = key ?? this.text;
    this.complain(key === null ? this.words.importComplaints.file : '');
  }

  /** Enter in the field. */
  async enter(event: Event): Promise<void> {
    if (!isComposing(event)) await this.importKey();
  }

  /** *Import key*, and once more after a warning. */
  async importKey(): Promise<void> {
    if (this.busy) return;
    const text = this.text.trim();
    const judged = judgeKey(text);
    if (judged === 'weak' && !this.weak) this.warn(text);
    else if (judged === 'weak' || judged === 'generated') await this.take(new Secret(text));
    else this.complain(this.words.importComplaints[judged]);
  }

  private get words(): IdentityContext['data']['words']['compose'] {
    return this.desk.data.words.compose;
  }

  private warn(text: string): void {
    this.complain('');
    this.warnedOf = text;
    announce(this.words.importWeakWarning);
  }

  private async take(secret: Secret): Promise<void> {
    this.complain('');
    this.busy = true;
    try {
      await this.replaceBy(secret);
    } finally {
      this.busy = false;
    }
  }

  private async replaceBy(secret: Secret): Promise<void> {
    const { importComplaints, imported } = this.words;
    const { uid } = await identityOf(secret);
    if ((await this.desk.me.identity())?.uid === uid) this.complain(importComplaints.same);
    else if (await this.desk.me.become(secret)) {
      this.desk.exported.tell(uid);
      this.close();
      announce(imported);
    } else this.complain(importComplaints.unkept);
  }

  private complain(complaint: string): void {
    this.complaint = complaint;
    this.textWanted = false;
    if (complaint !== '') queueMicrotask(() => (this.textWanted = true));
  }
}
