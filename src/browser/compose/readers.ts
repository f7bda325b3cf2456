import { MOST_READERS } from '../../client/send.ts';
import { inLatinDigits } from './latin-digits.ts';

/**
 * What the field *Who can read it* says: `first` (the first reader keeps it), `one` (one reading), or `several` with a number
 * beside it.
 */
export interface ReadersChoice {
  readonly readers: string;
  readonly readersCount: string;
}

/** One reader alone is a choice of its own. */
export const FEWEST_READERS = 2;

/** How many may read it, null where the first reader keeps it; undefined where the choice is none. */
export function readersOf({ readers, readersCount }: ReadersChoice): number | null | undefined {
  if (readers !== 'several') return readers === 'one' ? 1 : null;
  const count = inLatinDigits(readersCount.trim());
  if (!/^\d{1,9}$/.test(count)) return undefined;
  return Number(count) >= FEWEST_READERS && Number(count) <= MOST_READERS ? Number(count) : undefined;
}
