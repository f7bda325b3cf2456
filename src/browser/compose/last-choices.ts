import type { LifetimeChoice } from './lifetime.ts';
import type { ReadersChoice } from './readers.ts';

/** Where the choices of the last message are remembered, as JSON. */
const REMEMBERED = 'inigma_choices';

/** *Who can read it* and *Expires after*, as their fields hold them. */
export interface Choices extends LifetimeChoice, ReadersChoice {}

const NAMES = ['readers', 'readersCount', 'preset', 'amount', 'unit'] as const;

export function choicesOf(input: Choices): Choices {
  const { readers, readersCount, preset, amount, unit } = input;
  return { readers, readersCount, preset, amount, unit };
}

/** What was chosen for the last message of this browser; null where it knows none, or keeps nothing. */
export function lastChoices(): Choices | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null');
    return isChoices(stored) ? choicesOf(stored) : null;
  } catch {
    return null;
  }
}

export function rememberChoices(input: Choices): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(choicesOf(input)));
  } catch {
    // They last as long as the page.
  }
}

function isChoices(value: unknown): value is Choices {
  if (typeof value !== 'object' || value === null) return false;
  return NAMES.every((name) => typeof Reflect.get(value, name) === 'string');
}
