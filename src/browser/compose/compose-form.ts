import { isWriterRefusal } from '../../client/api-error.ts';
import type { KeyringState } from '../../client/keyring.ts';
import type { Progress } from '../../client/transfer.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce, retract } from '../shell/announce.ts';
import type { CreateId } from '../shell/page-data.ts';
import type { TransferProgress } from '../transfer/transfer-progress.ts';
import { sendingProgress } from '../writing/sending-progress.ts';
import type { ComposeContext } from './context.ts';
import { DraftForm } from './draft-form.ts';
import { type DraftInput, draftOf, emptyInput, isWritten } from './draft-input.ts';
import type { DraftField, DraftNotice } from './draft-notice.ts';
import { deletionNotice, sendErrorNotice, validateDraft } from './draft-validation.ts';
import { losesFocus } from './form-fields.ts';
import { initialInput, isProposed, pageChoices } from './initial-input.ts';
import { type Choices, choicesOf, isSameChoice, lastChoices, rememberChoices } from './last-choices.ts';
import { PassphraseGenerator } from './passphrase-generator.ts';
import { rememberReceipts } from './receipt-choice.ts';
import { type Deletion, type Sending, sendingFor } from './sending.ts';

const CREATE: CreateId = 'create';

/** The way of what is written from *Create secure link* to the server. */
export class ComposeForm extends DraftForm {
  readonly generator = new PassphraseGenerator();
  phase: 'writing' | 'encrypting' | 'sending' | 'cancelling' = 'writing';
  /** What the focus goes to: a field to correct, or the button where what had the focus cannot keep it. */
  focusTarget: DraftField | 'preset' | null = null;
  /** Those of the last message; null where there is none. */
  private lastChoices: Choices | null = null;
  /** This browser keeps no identity, so that nothing can be told to whoever sends. */
  unkept = false;
  /** The passphrase that begins or ends with a space, which was warned of. */
  private acceptedPassphrase = '';
  private readonly sending: Sending;
  private progress: TransferProgress | null = null;

  constructor(context: ComposeContext) {
    super(context);
    this.sending = nonReactive(sendingFor(context));
  }

  init(): void {
    this.progress = nonReactive(sendingProgress(this.context.data.words, CREATE, () => this.cancel()));
    this.input = initialInput(this.context.data.service);
    this.lastChoices = lastChoices();
    this.context.me.changed.subscribe((state) => this.follow(state));
    void this.context.me.state().then((state) => this.follow(state));
    this.count();
    this.context.attachments.changed.subscribe((files) => {
      this.input = { ...this.input, files };
      this.problem = null;
      this.countSoon();
    });
    this.context.access.allowed.subscribe(() => {
      if (this.isAbout('create')) this.problem = null;
    });
    this.context.repeated.subscribe((input) => void this.repeat(input));
    this.context.unsaved.add(() => isWritten(this.input));
    addEventListener('beforeunload', (leaving) => {
      if (this.input.text !== '' || this.input.files.length > 0) leaving.preventDefault();
    });
  }

  get busy(): boolean {
    return this.phase !== 'writing';
  }

  get buttonWords(): string {
    const { compose } = this.context.data.words;
    return { ...compose, writing: compose.create }[this.phase];
  }

  /** The choices are those of the last message, and not what the page proposes. */
  get repeatsChoices(): boolean {
    const { input, lastChoices: last } = this;
    return last !== null && isSameChoice(input, last) && !isProposed(last, this.context.data.service);
  }

  /** *Use the defaults*. */
  resetChoices(): void {
    const { service } = this.context.data;
    this.input = { ...this.input, ...pageChoices(service) };
    this.focusTarget = document.getElementById('lifetime') ? 'preset' : 'create';
  }

  /** *Generate*. */
  async generatePassphrase(): Promise<void> {
    const passphrase = await this.generator.generate(this.context.data.phraseScript);
    if (passphrase === null || this.busy) return;
    this.focusTarget = null;
    this.input = { ...this.input, passphrase };
    // There it is read out; the live region would keep it.
    this.focusTarget = 'passphrase';
  }

  /** The switch *Tell me when it is read*. */
  rememberReceipt(): void {
    rememberReceipts(this.input.receipt);
  }

  /** *Create secure link*. While it is under way, asking again does nothing. */
  async create(): Promise<void> {
    if (this.busy) return;
    this.show(null);
    const { input, acceptedPassphrase } = this;
    const written = { ...input, acceptedPassphrase };
    const notice = validateDraft(written, this.count(), this.context.data);
    if (notice === null) await this.send(input);
    else this.show(notice);
    // A space that a paste brought along cannot be seen, and may belong to the passphrase: it is warned of once.
    if (notice?.about === 'passphrase') this.acceptedPassphrase = input.passphrase;
  }

  private async send(input: DraftInput): Promise<void> {
    this.phase = 'encrypting';
    if (losesFocus(document.activeElement)) this.focusTarget = 'create';
    this.progress?.begin();
    try {
      const sender = await this.context.me.identity();
      const draft = draftOf(input, this.longest);
      const sent = await this.sending.send(draft, sender, (progress) => this.advance(progress));
      if (sent === null) return await this.sending.deleteCancelled((deletion) => this.showDeletion(deletion));
      this.progress?.end();
      this.clear(input);
      rememberChoices(input);
      this.context.sent.emit(sent);
      this.context.delivered.emit({ sent, input });
    } catch (error) {
      await this.explain(error);
    } finally {
      this.progress?.end();
      retract(this.context.data.words.compose.cancelling);
      this.phase = 'writing';
    }
  }

  /** At the button, where it can be tried again as soon as whoever sends may. */
  private async explain(error: unknown): Promise<void> {
    const { words } = this.context.data;
    const refusal = isWriterRefusal(error) ? await this.context.access.explain(error.reason) : null;
    const sentence = `${refusal} ${words.compose.kept}`;
    this.show(refusal === null ? sendErrorNotice(error, words) : { sentence, about: 'create' });
  }

  private advance(progress: Progress): void {
    this.phase = progress.phase === 'sending' ? 'sending' : 'encrypting';
    this.progress?.update(progress);
  }

  /** What cannot be interrupted is cancelled once it is over. */
  private cancel(): void {
    this.phase = 'cancelling';
    announce(this.buttonWords);
    this.sending.cancel();
  }

  /** Once the person does something else, there is no more to say of it. */
  private showDeletion(deletion: Deletion): void {
    const isCancelling = this.phase === 'cancelling';
    if (!isCancelling && this.problem?.isError !== false) return;
    this.show(deletionNotice(deletion, this.context.data.words.compose));
    if (isCancelling) this.focusTarget = 'create';
  }

  private show(notice: DraftNotice | null): void {
    this.problem = notice;
    this.focusTarget = this.isPresetRefused ? 'preset' : (notice?.about ?? null);
    // Label and passphrase have the ids of their fields, and may be folded away.
    document
      .getElementById(this.focusTarget ?? '')
      ?.closest('details')
      ?.setAttribute('open', '');
  }

  private follow({ kind }: KeyringState): void {
    this.unkept = kind !== 'kept';
  }

  /** Files that were added while these were being sent stay. */
  private clear(sent: DraftInput): void {
    this.acceptedPassphrase = '';
    this.input = emptyInput(sent, this.input.receipt);
    this.lastChoices = choicesOf(sent);
    this.context.attachments.remove(sent.files);
  }

  /** In the form, where nothing is lost if it cannot be sent. Files that wait there already are for another message. */
  private async repeat(input: DraftInput): Promise<void> {
    const { attachments } = this.context;
    const others = attachments.files;
    attachments.remove(others);
    attachments.add(input.files);
    this.input = { ...input, files: attachments.files };
    this.acceptedPassphrase = input.passphrase;
    await this.create();
    const { problem } = this;
    attachments.add(others);
    this.problem = problem;
  }
}
