import { labelFits } from '../../client/primitives.ts';
import { longestLifetime } from '../../client/send.ts';
import { WritingForm } from '../writing/writing-form.ts';
import type { ComposeContext } from './context.ts';
import { type DraftInput, emptyInput, proposedChoices } from './draft-input.ts';
import type { DraftField } from './draft-notice.ts';
import { labelNote } from './label-note.ts';
import { lifetimeOf } from './lifetime.ts';
import { readersOf } from './readers.ts';

/** Below it, a passphrase is easy to guess; NIST SP 800-63B requires as many of passwords. */
const PASSPHRASE_CHARACTERS = 8;

/** What is written, and what is to be said of it. */
export abstract class DraftForm extends WritingForm<ComposeContext, DraftInput, DraftField> {
  input: DraftInput = emptyInput(proposedChoices('first', ''), true);
  protected readonly longest: number;

  constructor(context: ComposeContext) {
    super(context);
    this.longest = longestLifetime(context.data.service.max_ttl_days);
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
}
