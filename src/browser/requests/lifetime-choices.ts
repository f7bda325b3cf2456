import { spanInWords } from '../../words/times.ts';
import type { ComposerData } from '../shell/page-data.ts';

/** A week, where the service offers no lifetime that ends: a request has to. */
const FALLBACK_SECONDS = 604_800;

/** The lifetimes that a request may have, as seconds in digits with their names, and which of them is proposed. */
export interface LifetimeChoices {
  readonly choices: readonly (readonly [seconds: string, name: string])[];
  readonly proposed: string;
}

/** The lifetimes that the service offers for messages: they stand in the form, or there is only the default. */
export function lifetimeChoices({
  service,
  words,
}: Pick<ComposerData, 'service' | 'words'>): LifetimeChoices {
  const options = document.querySelectorAll<HTMLOptionElement>('#lifetime option');
  const offered = [...options].filter(({ value }) => /^\d+$/.test(value));
  const only = service.lifetimes.default ?? FALLBACK_SECONDS;
  const choices = offered.map(({ value, text }) => [value, text] as const);
  const proposed = offered.find(({ defaultSelected }) => defaultSelected) ?? offered.at(-1);
  if (proposed !== undefined) return { choices, proposed: proposed.value };
  return { choices: [[String(only), spanInWords(only, words.language.tag)]], proposed: String(only) };
}
