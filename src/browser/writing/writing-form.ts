import { nonReactive } from '../shell/alpine.ts';
import { directionOf } from '../shell/text-direction.ts';
import type { WritingContext } from './context.ts';
import { bytesLeft, type DraftContents, sizeNote } from './message-size.ts';

/** For a text of megabytes counting takes longer than a key may: it is done once its writer pauses. */
const PAUSE_MILLISECONDS = 300;

/** The id of the notice in the markup of the text. */
export type TextNoticeId = 'message-notice';
const NOTICE: TextNoticeId = 'message-notice';

/** Why nothing was sent, in a sentence. `about` is the part of the form that has the focus then, null where none can mend it. */
export interface FormNotice<Part extends string> {
  readonly sentence: string;
  readonly about: Part | null;
  /** False where a person wanted it so. */
  readonly isError?: boolean;
}

/** Text and files that are written, and what is to be said of them. `Part` names what a notice can be about. */
export abstract class WritingForm<
  Context extends WritingContext,
  Input extends DraftContents,
  Part extends string,
> {
  abstract input: Input;
  /** Why nothing was sent. */
  protected problem: FormNotice<Part | 'text'> | null = null;
  protected readonly context: Context;
  /** The bytes that were left when they were last counted, as `bytesLeft` has them. */
  private left: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: Context) {
    this.context = nonReactive(context);
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

  protected isAbout(part: Part | 'text'): boolean {
    return this.problem?.about === part;
  }
}
