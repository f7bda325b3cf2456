import type { KeyringState } from '../../client/keyring.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import { isComposing } from '../shell/composition.ts';
import type { IdentityContext } from './context.ts';
import { wasExported } from './export-mark.ts';

/** *Your key*: who this browser is to the server, or that it is nobody. */
export class IdentityPanel {
  state: KeyringState['kind'] | 'unknown' = 'unknown';
  userId = '';
  /** The key is in this browser and, as far as it knows, nowhere else. */
  unexported = false;
  copied = false;
  said = '';
  askingAnew = false;
  typed = '';
  anewFailure = '';
  /** The new key is being made. */
  private renewing = false;
  private readonly desk: IdentityContext;

  constructor(desk: IdentityContext) {
    this.desk = unwatched(desk);
  }

  init(): void {
    this.desk.me.changed.hear((keeping) => this.show(keeping));
    this.desk.exported.hear((uid) => {
      this.unexported &&= uid !== this.userId;
    });
    void this.desk.me.keeping().then((keeping) => this.show(keeping));
  }

  get kept(): boolean {
    return this.state === 'kept';
  }

  get lost(): boolean {
    return this.state === 'lost';
  }

  get impossible(): boolean {
    return this.state === 'impossible';
  }

  /** There is something to lose, or something was lost. */
  get canStartAnew(): boolean {
    return this.kept || this.lost;
  }

  get notCopied(): boolean {
    return !this.copied;
  }

  get anewImpossible(): boolean {
    const isTyped = this.typed.trim().toLowerCase() === this.desk.data.words.compose.startAnewWord;
    return this.renewing || !isTyped;
  }

  async copyUserId(): Promise<void> {
    const { copied, copyRefused } = this.desk.data.words.anywhere;
    this.copied = await copyText(this.userId);
    this.said = this.copied ? '' : copyRefused;
    announce(this.copied ? copied : copyRefused);
  }

  exportKey(): void {
    this.desk.exporting.tell();
  }

  askAnew(): void {
    this.typed = '';
    this.anewFailure = '';
    this.askingAnew = true;
  }

  closeAnew(): void {
    this.askingAnew = false;
  }

  /** Enter in the field. */
  async enter(event: Event): Promise<void> {
    if (!isComposing(event)) await this.startAnew();
  }

  async startAnew(): Promise<void> {
    if (this.anewImpossible) return;
    const { importComplaints, startedAnew } = this.desk.data.words.compose;
    this.anewFailure = '';
    this.renewing = true;
    const isKept = await this.desk.me.startAnew();
    this.renewing = false;
    this.askingAnew = !isKept;
    if (isKept) announce(startedAnew);
    else this.anewFailure = importComplaints.unkept;
  }

  private show(keeping: KeyringState): void {
    this.state = keeping.kind;
    this.userId = keeping.kind === 'kept' ? keeping.identity.uid : '';
    this.unexported = this.kept && !wasExported(this.userId);
    this.copied = false;
  }
}
