import type { ListedReceipt } from '../contract/sender-responses.ts';

/** How often a message was opened, and when, in Unix seconds; null where it never was. From `MOST_READINGS` on it is not counted. */
export interface Readings {
  readonly count: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

export const MOST_READINGS = 100;

/** So many wrong passphrases are judged at once; after that, each has to wait. */
export const FREE_ATTEMPTS = 10;

export function readingsOf({ count, first_at, last_at }: ListedReceipt['readings']): Readings {
  return { count, firstAt: first_at, lastAt: last_at };
}
