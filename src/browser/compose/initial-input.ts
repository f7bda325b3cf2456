import type { ComposerData } from '../shell/page-data.ts';
import { type DraftInput, emptyInput, proposedChoices } from './draft-input.ts';
import { chosenReceipt, isAsProposed, offersOption, typedIn } from './form-fields.ts';
import { type Choices, lastChoices } from './last-choices.ts';
import { wantsReceipts } from './receipt-choice.ts';

type Service = ComposerData['service'];

const [READERS, LIFETIME] = ['readers', 'lifetime'];

/** The form as it is when the script starts: what was typed or chosen before is kept, and else what was chosen last. */
export function initialInput(service: Service): DraftInput {
  const receipt = chosenReceipt() ?? wantsReceipts();
  const [text, label, passphrase] = [typedIn('message'), typedIn('label'), typedIn('passphrase')];
  return { ...emptyInput(initialChoices(service), receipt), text, label, passphrase };
}

/** What the operator proposes. */
export function pageChoices({ readers, lifetimes }: Service): Choices {
  return proposedChoices(readers.default, String(lifetimes.default ?? 'never'));
}

export function isProposed({ readers, preset }: Choices, service: Service): boolean {
  const proposed = pageChoices(service);
  return readers === proposed.readers && preset === proposed.preset;
}

/** The operator may have changed what is offered since the last message. Where there is no choice, there is no list. */
function initialChoices(service: Service): Choices {
  const proposed = pageChoices(service);
  const last = lastChoices() ?? proposed;
  const [lastReaders, lastLifetime] = [
    isAsProposed(READERS) && offersOption(READERS, last.readers),
    isAsProposed(LIFETIME) && offersOption(LIFETIME, last.preset),
  ];
  const { readers, readersCount } = lastReaders
    ? last
    : { ...proposed, readers: typedIn(READERS) || proposed.readers };
  const { preset, amount, unit } = lastLifetime
    ? last
    : { ...proposed, preset: typedIn(LIFETIME) || proposed.preset };
  return { readers, readersCount, preset, amount, unit };
}
