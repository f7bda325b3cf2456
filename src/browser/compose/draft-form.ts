import { labelFits } from '../../client/primitives.ts';
import { longestLifetime } from '../../client/send.ts';
import { nonReactive } from '../shell/alpine.ts';
import { directionOf } from '../shell/text-direction.ts';
import type { ComposeContext } from './context.ts';
import { type DraftInput, emptyInput, proposedChoices } from './draft-input.ts';
import { bytesLeft, labelNote, sizeNote } from './draft-note.ts';
import type { DraftField, DraftNotice } from './draft-notice.ts';
import { lifetimeOf } from './lifetime.ts';
import { readersOf } from './readers.ts';

/** For a text of megabytes counting takes longer than a key may: it is done once its writer pauses. */
const PAUSE_MILLISECONDS = 300;

/** The id of the notice in the markup of the text. */
export type TextNoticeId = 'message-notice';
const NOTICE: TextNoticeId = 'message-notice';

/** Below it, a passphrase is easy to guess; NIST SP 800-63B requires as many of passwords. */
const PASSPHRASE_CHARACTERS = 8;

/** What is written, and what is to be said of it. */
export abstract class DraftForm {
  input: DraftInput = emptyInput(proposedChoices('first', ''), true);
  /** Why nothing was sent. */
  protected problem: DraftNotice | null = null;
  protected readonly context: ComposeContext;
  protected readonly longest: number;
  /** The bytes that were left when they were last counted, as `bytesLeft` has them. */
  private left: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ComposeContext) {
    this.context = nonReactive(context);
    this.longest = longestLifetime(context.data.service.max_ttl_days);
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.input.text);
  }

  get sizeNote(): string {
    const { service, words } = this.context.data;
    return sizeNote(this.left, service.max_message_length, words);
  }

  get tooLong(): boolean {
    return (this.left ?? 0) < 0;
  }

  get filesTooLarge(): boolean {
    return this.tooLong && this.input.files.length > 0;
  }

  /** What the counter says, once more beside the files, where something can be done about it. */
  get filesNote(): string {
    return this.filesTooLarge ? this.sizeNote : '';
  }

  get labelNote(): string {
    return labelNote(this.input.label, this.context.data.words);
  }

  get labelUnfit(): boolean {
    return !labelFits(this.input.label);
  }

  get several(): boolean {
    return this.input.readers === 'several';
  }

  /** What the choice means. */
  get readersHint(): string {
    const { readersFirstHint, readersOneHint, readersSeveralHint } = this.context.data.words.compose;
    if (this.several) return readersSeveralHint;
    return this.input.readers === 'one' ? readersOneHint : readersFirstHint;
  }

  /** From the notice on, until the number can be used. */
  get readersUnfit(): boolean {
    return this.isAbout('readers') && readersOf(this.input) === undefined;
  }

  /** The ids of what describes the number. */
  get readersNotes(): string {
    return this.isAbout('readers') ? 'readers-limits notice' : 'readers-limits';
  }

  get custom(): boolean {
    return this.input.preset === 'custom';
  }

  get notice(): string {
    return this.problem?.sentence ?? '';
  }

  /** The notice stands at the text, which is off the screen where the button is. */
  get textUnfit(): boolean {
    return this.isAbout('text');
  }

  get textInvalid(): boolean {
    return this.textUnfit || this.tooLong;
  }

  /** A cancelled sending is no error. */
  get noticeColour(): string {
    return this.problem?.isError === false ? '' : 'notice-error';
  }

  /** One that stands at the button. */
  get hasNotice(): boolean {
    return this.problem !== null && !this.textUnfit;
  }

  /** From the notice on, until the lifetime can be used. */
  get lifetimeUnfit(): boolean {
    return this.isAbout('lifetime') && lifetimeOf(this.input, this.longest) === undefined;
  }

  /** The server does not allow the lifetime that was chosen from the list. */
  get isPresetRefused(): boolean {
    return this.isAbout('lifetime') && !this.custom;
  }

  get presetNote(): string | null {
    return this.isPresetRefused ? 'notice' : null;
  }

  /** The id of what describes the amount. */
  get amountNote(): string | null {
    return this.isAbout('lifetime') ? 'notice' : null;
  }

  get passphraseUnfit(): boolean {
    return this.isAbout('passphrase');
  }

  /** It can be sent all the same. */
  get passphraseShort(): boolean {
    const length = Array.from(this.input.passphrase).length;
    return length > 0 && length < PASSPHRASE_CHARACTERS;
  }

  get passphraseNotes(): string {
    return this.passphraseUnfit ? 'passphrase-hint notice' : 'passphrase-hint';
  }

  /** A key was pressed in a field, or something chosen. */
  typed(): void {
    if (this.textUnfit) this.problem = null;
    this.countSoon();
  }

  /** What is focused is brought into view by the browser, but not what stands above it, nor in all engines its beginning. */
  revealNotice(): void {
    const reveal = () => document.getElementById(NOTICE)?.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(reveal);
  }

  protected countSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), PAUSE_MILLISECONDS);
  }

  /** The bytes that are left at this moment. */
  protected count(): number | null {
    this.left = bytesLeft(this.input, this.context.data.service.max_message_length);
    return this.left;
  }

  protected isAbout(field: DraftField): boolean {
    return this.problem?.about === field;
  }
}
