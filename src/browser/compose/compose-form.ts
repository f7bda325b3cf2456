import { Outbox } from '../../client/outbox.ts';
import { labelFits } from '../../client/primitives.ts';
import type { Draft } from '../../client/send.ts';
import { unwatched } from '../shell/alpine.ts';
import { directionOf } from '../shell/text-direction.ts';
import type { Complaint, Field } from './complaint.ts';
import { composeFailure, draftMistake } from './compose-failure.ts';
import type { ComposeContext } from './context.ts';
import { bytesNote, labelNote } from './draft-note.ts';
import { lifetimeOf, longestLifetime } from './lifetime.ts';
import { Room } from './room.ts';

const HOURS = '3600';

/** What is written, and its way from *Create secure link* to the server. */
export class ComposeForm {
  text = '';
  label = '';
  files: readonly File[] = [];
  preset = '';
  amount = '';
  unit = HOURS;
  oneTime = false;
  passphrase = '';
  phase: 'writing' | 'encrypting' | 'sending' = 'writing';
  complaint = '';
  /** What the complaint is about, where the focus goes. */
  wanted: Field | null = null;
  /** Raised when what had the focus cannot keep it while the message is under way. */
  buttonWanted = false;
  /** The passphrase that was warned of. */
  private warnedOf = '';
  private readonly desk: ComposeContext;
  private readonly outbox: Outbox;
  private readonly counter: Room;
  /** The lifetime that the page proposes. */
  private usualPreset = '';

  constructor(desk: ComposeContext) {
    this.desk = unwatched(desk);
    this.outbox = unwatched(new Outbox(desk.api, desk.data.maxMessageLength));
    this.counter = unwatched(new Room(desk.data.maxMessageLength));
  }

  /** What was typed or chosen before the script ran is kept. */
  init(): void {
    this.text = typedIn('message');
    this.label = typedIn('label');
    this.usualPreset = usualOption('lifetime');
    this.preset = typedIn('lifetime');
    this.desk.enclosures.changed.hear((files) => {
      this.files = files;
      this.complaint = '';
    });
    this.desk.stakes.add(() => this.begun);
    addEventListener('beforeunload', (leaving) => {
      if (this.text !== '' || this.files.length > 0) leaving.preventDefault();
    });
  }

  /** Something was typed or chosen that nobody else has. */
  get begun(): boolean {
    return this.text + this.label + this.passphrase !== '' || this.files.length > 0;
  }

  get busy(): boolean {
    return this.phase !== 'writing';
  }

  get buttonWords(): string {
    const { create, encrypting, sending } = this.desk.data.words.compose;
    return { writing: create, encrypting, sending }[this.phase];
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.text);
  }

  get bytesNote(): string {
    return bytesNote(this.room(), this.desk.data.words);
  }

  get tooLong(): boolean {
    return (this.room() ?? 0) < 0;
  }

  get filesTooLarge(): boolean {
    return this.tooLong && this.files.length > 0;
  }

  get filesNote(): string {
    return this.filesTooLarge ? this.bytesNote : '';
  }

  get labelNote(): string {
    return labelNote(this.label, this.desk.data.words);
  }

  get labelUnfit(): boolean {
    return !labelFits(this.label);
  }

  get hasComplaint(): boolean {
    return this.complaint !== '';
  }

  get custom(): boolean {
    return this.preset === 'custom';
  }

  get textWanted(): boolean {
    return this.wanted === 'text';
  }

  get labelWanted(): boolean {
    return this.wanted === 'label';
  }

  get lifetimeWanted(): boolean {
    return this.wanted === 'lifetime';
  }

  get passphraseWanted(): boolean {
    return this.wanted === 'passphrase';
  }

  /** After it was complained of, until it can be used. */
  get lifetimeUnfit(): boolean {
    return this.lifetimeWanted && this.lifetime() === undefined;
  }

  /** The id of what describes the amount. */
  get amountNote(): string | null {
    return this.lifetimeWanted ? 'complaint' : null;
  }

  get passphraseNotes(): string {
    return this.passphraseWanted ? 'passphrase-hint complaint' : 'passphrase-hint';
  }

  /** *Create secure link*. While it is under way, asking again does nothing. */
  async create(): Promise<void> {
    if (this.busy) return;
    this.settle();
    const mistake = draftMistake(this, this.room(), this.desk.data) ?? this.blankAtAnEnd();
    if (mistake === null) await this.deliver();
    else this.complain(mistake);
  }

  private async deliver(): Promise<void> {
    this.phase = 'encrypting';
    this.buttonWanted = losesFocus(document.activeElement);
    const draft = this.draft();
    try {
      const sender = await this.desk.me.identity();
      const sent = await this.outbox.send(draft, sender, () => {
        this.phase = 'sending';
      });
      this.clear(draft);
      this.desk.sent.tell(sent);
    } catch (failure) {
      this.complain(composeFailure(failure, this.desk.data.words));
    } finally {
      this.phase = 'writing';
    }
  }

  private settle(): void {
    this.complaint = '';
    this.wanted = null;
    this.buttonWanted = false;
  }

  private complain({ sentence, about }: Complaint): void {
    this.complaint = sentence;
    this.wanted = about;
    if (about === 'passphrase') document.getElementById('more')?.setAttribute('open', '');
  }

  /** A blank that a paste brought along is seen by nobody, and belongs to the passphrase. It is warned of once. */
  private blankAtAnEnd(): Complaint | null {
    const { passphrase } = this;
    if (passphrase === passphrase.trim() || passphrase === this.warnedOf) return null;
    this.warnedOf = passphrase;
    return { sentence: this.desk.data.words.compose.passphraseBlank, about: 'passphrase' };
  }

  private draft(): Draft {
    return {
      label: this.label,
      text: this.text,
      files: this.files,
      passphrase: this.passphrase === '' ? null : this.passphrase,
      lifetime: this.lifetime() ?? null,
      oneTime: this.oneTime,
    };
  }

  private lifetime(): number | null | undefined {
    return lifetimeOf(this, longestLifetime(this.desk.data.maxTtlDays));
  }

  private room(): number | null {
    return this.counter.left(this);
  }

  private clear({ files }: Draft): void {
    this.desk.enclosures.remove(files);
    this.text = '';
    this.label = '';
    this.passphrase = '';
    this.warnedOf = '';
    this.preset = this.usualPreset;
    this.amount = '';
    this.oneTime = false;
  }
}

/** Whether it is disabled while a message is under way, as lists and switches are: they cannot be read-only. */
function losesFocus(focused: Element | null): boolean {
  return focused?.matches('select, [role="switch"]') ?? false;
}

function usualOption(id: string): string {
  return document.querySelector<HTMLOptionElement>(`#${id} option[selected]`)?.value ?? '';
}

function typedIn(id: string): string {
  const field = document.getElementById(id);
  return field !== null && 'value' in field ? String(field.value) : '';
}
