import type { Progress } from '../../client/transfer.ts';
import { addComponent, nonReactive } from '../shell/alpine.ts';
import { announce, retract } from '../shell/announce.ts';
import { eachMinute } from '../shell/clock.ts';
import { expiryInWords } from '../shell/expiry.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { SendId } from '../shell/page-data.ts';
import type { TransferProgress } from '../transfer/transfer-progress.ts';
import { bringsFiles, pasted } from '../writing/data-transfer.ts';
import type { DraftContents } from '../writing/message-size.ts';
import { sendingProgress } from '../writing/sending-progress.ts';
import { WritingForm } from '../writing/writing-form.ts';
import { type AnswerNotice, cancelNotice, sendErrorNotice, validateAnswer } from './answer-notice.ts';
import type { AnswerState, ShownRequest } from './answer-state.ts';
import type { AnswerContext } from './context.ts';
import type { AnswerLaterModule } from './later-module.ts';

interface AnswerInput extends DraftContents {
  readonly files: readonly File[];
}

const SEND: SendId = 'send';

/** A new one each time: the text field writes into it. */
function emptyInput(): AnswerInput {
  return { text: '', label: '', files: [] };
}

/** The note of a request, and the way of what is written from *Send the answer* to the server. */
export class AnswerForm extends WritingForm<AnswerContext, AnswerInput, 'send'> {
  input = emptyInput();
  phase: 'writing' | 'encrypting' | 'sending' | 'cancelling' = 'writing';
  /** What the focus goes to. */
  focusTarget: 'heading' | 'text' | 'send' | null = null;
  /** What adds files has been loaded. */
  filesReady = false;
  /** It is wanted, and could not be loaded. */
  filesFailed = false;
  /** "Expires in 12 days", and when that is. */
  expiry = '';
  expiryExact = '';
  expiryMoment = '';
  /** Null where there is nothing to answer. */
  private request: ShownRequest | null = null;
  private progress: TransferProgress | null = null;

  init(): void {
    const { attachments, data, state, unsaved } = this.context;
    this.progress = nonReactive(sendingProgress(data.words, SEND, () => this.cancel()));
    state.subscribe((next) => this.follow(next));
    attachments.changed.subscribe((files) => {
      this.input = { ...this.input, files };
      this.problem = null;
      this.countSoon();
    });
    eachMinute(() => this.updateExpiry());
    unsaved.add(() => this.isWritten);
    addEventListener('beforeunload', (leaving) => {
      if (this.isWritten) leaving.preventDefault();
    });
  }

  get shown(): boolean {
    return this.request !== null;
  }

  get note(): string {
    return this.request?.note ?? '';
  }

  get busy(): boolean {
    return this.phase !== 'writing';
  }

  get buttonWords(): string {
    const { answer, compose } = this.context.data.words;
    return { ...compose, writing: answer.send }[this.phase];
  }

  /** Wherever files are let go, the page stays: a browser would leave it to show them, with all that was written. */
  dragOver(event: DragEvent): void {
    if (bringsFiles(event.dataTransfer)) event.preventDefault();
  }

  drop(event: DragEvent): void {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.refuseFiles();
  }

  paste(event: ClipboardEvent): void {
    if (this.filesReady || pasted(event.clipboardData).length === 0) return;
    event.preventDefault();
    this.refuseFiles();
  }

  /** *Send the answer*. While it is under way, asking again does nothing. */
  async send(): Promise<void> {
    if (this.busy || this.request === null) return;
    this.show(null);
    const notice = validateAnswer(this.input, this.count(), this.context.data.words);
    if (notice === null) await this.deliver(this.input);
    else this.show(notice);
  }

  private get isWritten(): boolean {
    return this.input.text !== '' || this.input.files.length > 0;
  }

  private async deliver({ text, files }: AnswerInput): Promise<void> {
    const { session, data } = this.context;
    this.phase = 'encrypting';
    this.progress?.begin();
    try {
      const result = await session.answer({ text, files }, (progress) => this.advance(progress));
      this.show(cancelNotice(result, data.words));
    } catch (error) {
      this.show(sendErrorNotice(error, data.words));
    } finally {
      this.progress?.end();
      retract(data.words.compose.cancelling);
      this.phase = 'writing';
    }
  }

  private advance({ phase, done, total }: Progress): void {
    if (this.phase !== 'cancelling') this.phase = phase === 'sending' ? 'sending' : 'encrypting';
    this.progress?.update({ phase, done, total });
  }

  /** What cannot be interrupted is cancelled once it is over. */
  private cancel(): void {
    this.phase = 'cancelling';
    announce(this.buttonWords);
    this.context.session.cancel();
  }

  private show(notice: AnswerNotice | null): void {
    this.problem = notice;
    this.focusTarget = notice?.about ?? null;
  }

  private follow(state: AnswerState): void {
    this.request = state.at === 'asked' ? nonReactive({ ...state.request }) : null;
    if (state.at === 'delivered') this.clear();
    if (state.at !== 'asked') return;
    this.updateExpiry();
    if (this.wantsFiles && !this.filesReady) void this.loadFiles();
  }

  /** Nothing of what was sent stays in the page. */
  private clear(): void {
    const { attachments } = this.context;
    attachments.remove(attachments.files);
    this.input = emptyInput();
    this.count();
  }

  private get wantsFiles(): boolean {
    return this.request?.wantsFiles === true && this.context.data.service.files;
  }

  private async loadFiles(): Promise<void> {
    try {
      const { attachmentList } = await loadOnDemand<AnswerLaterModule>(this.context.data.laterScript);
      addComponent('attachmentList', () => attachmentList(this.context));
      this.filesReady = true;
    } catch {
      this.filesFailed = true;
    }
  }

  private refuseFiles(): void {
    const { filesUnwanted } = this.context.data.words.answer;
    if (this.shown && !this.wantsFiles) this.show({ sentence: filesUnwanted, about: null, isError: false });
  }

  private updateExpiry(): void {
    const { clock, data } = this.context;
    const { left, exact, moment } = expiryInWords(this.request?.expiresAt ?? null, data.words, clock.now());
    this.expiry = left;
    this.expiryExact = exact;
    this.expiryMoment = moment;
  }
}
