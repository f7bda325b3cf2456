import type { Draft } from '../../client/send.ts';
import type { DraftContents } from '../writing/message-size.ts';
import { type Choices, choicesOf } from './last-choices.ts';
import { lifetimeOf } from './lifetime.ts';
import { readersOf } from './readers.ts';

/** What is typed and chosen on the page, as its fields hold it. */
export interface DraftInput extends DraftContents, Choices {
  readonly files: readonly File[];
  readonly passphrase: string;
  /** Whether the sender wants to be told what becomes of the message. */
  readonly receipt: boolean;
}

/** Seconds of one unit, as digits. */
const HOURS = '3600';

/** What is chosen where nothing is remembered: what the operator proposes. */
export function proposedChoices(readers: string, preset: string): Choices {
  return { readers, readersCount: '', preset, amount: '', unit: HOURS };
}

/** A form that nothing was written into, with what was chosen last. */
export function emptyInput(choices: Choices, receipt: boolean): DraftInput {
  return { ...choicesOf(choices), text: '', label: '', files: [], passphrase: '', receipt };
}

/** Whether it holds what would be lost with the page. */
export function isWritten({ text, label, passphrase, files }: DraftInput): boolean {
  return text + label + passphrase !== '' || files.length > 0;
}

/** The draft of a valid input. `longest` is the longest lifetime, in seconds. */
export function draftOf(input: DraftInput, longest: number): Draft {
  const { label, text, files, passphrase, receipt } = input;
  return {
    label,
    text,
    files,
    passphrase: passphrase === '' ? null : passphrase,
    lifetime: lifetimeOf(input, longest) ?? null,
    readers: readersOf(input) ?? null,
    receipt,
  };
}
