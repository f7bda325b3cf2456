import { labelFits } from '../client/primitives.ts';
import { unwatched } from './alpine.ts';
import { composeFailure, draftMistake } from './compose-failure.ts';
import type { Desk } from './desk.ts';
import { Dispatch, type Letter } from './dispatch.ts';
import { bytesLeft, bytesNote, labelNote } from './draft-note.ts';
import { lifetimeOf, longestLifetime } from './lifetime.ts';
import { directionOf } from './text-direction.ts';

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
  /** Raised when the complaint is about the text, to bring the focus there. */
  textWanted = false;
  private readonly desk: Desk;
  private readonly dispatch: Dispatch;
  /** The lifetime that the page proposes. */
  private usualPreset = '';

  constructor(desk: Desk) {
    this.desk = unwatched(desk);
    this.dispatch = unwatched(new Dispatch(desk.api, desk.data.maxMessageLength));
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

  /** *Create secure link*. While it is under way, asking again does nothing. */
  async create(): Promise<void> {
    if (this.busy) return;
    this.textWanted = false;
    this.complaint = draftMistake(this, this.lifetime(), this.desk.data);
    if (this.complaint !== '') {
      this.textWanted = this.complaint === this.desk.data.words.compose.empty;
      return;
    }
    await this.deliver();
  }

  private async deliver(): Promise<void> {
    this.phase = 'encrypting';
    const letter = this.letter();
    try {
      const sender = await this.desk.me.identity();
      const sent = await this.dispatch.send(letter, sender, () => {
        this.phase = 'sending';
      });
      this.clear(letter);
      this.desk.sent.tell(sent);
    } catch (failure) {
      this.complaint = composeFailure(failure, this.desk.data.words);
    } finally {
      this.phase = 'writing';
    }
  }

  private letter(): Letter {
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
    return bytesLeft(this, this.desk.data.maxMessageLength);
  }

  private clear({ files }: Letter): void {
    this.desk.enclosures.remove(files);
    this.text = '';
    this.label = '';
    this.passphrase = '';
    this.preset = this.usualPreset;
    this.amount = '';
    this.oneTime = false;
  }
}

function usualOption(id: string): string {
  return document.querySelector<HTMLOptionElement>(`#${id} option[selected]`)?.value ?? '';
}

function typedIn(id: string): string {
  const field = document.getElementById(id);
  return field !== null && 'value' in field ? String(field.value) : '';
}
