import { remember, remembered } from '../shell/remembered.ts';
import type { LifetimeChoice } from './lifetime.ts';
import type { ReadersChoice } from './readers.ts';

/** Where the choices of the last message are remembered, as JSON. */
const NAME = 'inigma_choices';

/** *Who can read it* and *Expires after*, as their fields hold them. */
export interface Choices extends LifetimeChoice, ReadersChoice {}

const FIELDS = ['readers', 'readersCount', 'preset', 'amount', 'unit'] as const;

export function choicesOf({ readers, readersCount, preset, amount, unit }: Choices): Choices {
  return { readers, readersCount, preset, amount, unit };
}

export function isSameChoice(one: Choices, other: Choices): boolean {
  return FIELDS.every((field) => one[field] === other[field]);
}

/** What was chosen for the last message of this browser; null where it knows none, or keeps nothing. */
export function lastChoices(): Choices | null {
  try {
    const stored: unknown = JSON.parse(remembered(NAME) ?? 'null');
    return isChoices(stored) ? choicesOf(stored) : null;
  } catch {
    return null;
  }
}

export function rememberChoices(input: Choices): void {
  remember(NAME, JSON.stringify(choicesOf(input)));
}

function isChoices(value: unknown): value is Choices {
  if (typeof value !== 'object' || value === null) return false;
  return FIELDS.every((field) => typeof Reflect.get(value, field) === 'string');
}
