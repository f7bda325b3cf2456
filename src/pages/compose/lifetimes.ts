import { SECONDS_PER_DAY } from '../../domain/expiry.ts';
import { DEFAULT_TTL_DAYS, LONGEST_TTL_DAYS } from '../../domain/limits.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { spanInWords } from '../../words/times.ts';

export type LifetimeWords = Pick<Catalogue, 'language' | 'compose'>;

/** An entry of the field *Expires after*; `value` is in seconds, or names what is not a number of them. */
export interface LifetimeOption {
  readonly value: string;
  readonly name: string;
  readonly chosen: boolean;
}

const HOUR = 3_600;
const DEFAULT_LIFETIME = DEFAULT_TTL_DAYS * SECONDS_PER_DAY;
const ONE_YEAR = 365 * SECONDS_PER_DAY;
const PRESETS = [HOUR, SECONDS_PER_DAY, 7 * SECONDS_PER_DAY, DEFAULT_LIFETIME, ONE_YEAR];

/** What may be chosen where an operator allows so many days (null: any) and the API takes it. `DEFAULT_LIFETIME` is chosen, or the longest below. */
export function lifetimeOptions(maxTtlDays: number | null, words: LifetimeWords): LifetimeOption[] {
  const longest = Math.min(maxTtlDays ?? LONGEST_TTL_DAYS, LONGEST_TTL_DAYS) * SECONDS_PER_DAY;
  const offered = PRESETS.filter((seconds) => seconds <= longest);
  const chosen = Math.max(...offered.filter((seconds) => seconds <= DEFAULT_LIFETIME));
  const ending = offered.map((seconds) =>
    option(String(seconds), nameOf(seconds, words), seconds === chosen),
  );
  const never = maxTtlDays === null ? [option('never', words.compose.lifetimeNever)] : [];
  return [...ending, ...never, option('custom', words.compose.lifetimeCustom)];
}

/** The least MAX_TTL_DAYS of each choice of options; 0 is for no limit. */
export const LIFETIME_LIMITS = [
  0,
  ...PRESETS.filter((seconds) => seconds % SECONDS_PER_DAY === 0).map((seconds) => seconds / SECONDS_PER_DAY),
];

function nameOf(seconds: number, { compose, language }: LifetimeWords): string {
  return seconds === ONE_YEAR ? compose.lifetimeYear : spanInWords(seconds, language.tag);
}

function option(value: string, name: string, chosen = false): LifetimeOption {
  return { value, name, chosen };
}
