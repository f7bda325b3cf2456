import { type DraftInput, emptyInput, proposedChoices } from './draft-input.ts';
import { chosenReceipt, isAsProposed, offersOption, proposedOption, typedIn } from './form-fields.ts';
import { type Choices, lastChoices } from './last-choices.ts';
import { wantsReceipts } from './receipt-choice.ts';

const [READERS, LIFETIME] = ['readers', 'lifetime'];

/** The form as it is when the script starts: what was typed or chosen before is kept, and else what was chosen last. */
export function initialInput(): DraftInput {
  const receipt = chosenReceipt() ?? wantsReceipts();
  const [text, label, passphrase] = [typedIn('message'), typedIn('label'), typedIn('passphrase')];
  return { ...emptyInput(initialChoices(), receipt), text, label, passphrase };
}

/** What the page proposes. */
export function pageChoices(): Choices {
  return proposedChoices(proposedOption(LIFETIME));
}

export function isProposed({ readers, preset }: Choices): boolean {
  const proposed = pageChoices();
  return readers === proposed.readers && preset === proposed.preset;
}

/** The operator may have shortened the list of lifetimes since the last message. */
function initialChoices(): Choices {
  const proposed = pageChoices();
  const last = lastChoices() ?? proposed;
  const [lastReaders, lastLifetime] = [
    isAsProposed(READERS) && offersOption(READERS, last.readers),
    isAsProposed(LIFETIME) && offersOption(LIFETIME, last.preset),
  ];
  const { readers, readersCount } = lastReaders ? last : { ...proposed, readers: typedIn(READERS) };
  const { preset, amount, unit } = lastLifetime ? last : { ...proposed, preset: typedIn(LIFETIME) };
  return { readers, readersCount, preset, amount, unit };
}
