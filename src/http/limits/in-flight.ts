import type { Platform } from '../api/api-request.ts';
import { longestBody } from './body-limits.ts';
import { ByteBudget } from './byte-budget.ts';
import { Semaphore } from './semaphore.ts';

/** What a process may hold in memory for requests that are under way. */
export interface InFlightBudgets {
  /** For bodies of at most SHORT_BODY_BYTES: whoever sends long ones keeps nobody from reading and deleting. */
  readonly shortBodies: ByteBudget;
  readonly longBodies: ByteBudget;
  /** For answers that have not been sent. */
  readonly answers: ByteBudget;
  /** For messages that are being read from the store: how long they are is known only afterwards. */
  readonly readings: Semaphore;
  readonly whenSent: WhenSent;
}

/** Calls `then` when the answer to a request has been sent, or never will be. */
export type WhenSent = (platform: Platform, then: () => void) => void;

const MEBIBYTE = 1_048_576;
const WHOLE = 64 * MEBIBYTE;
const SHARE = 16 * MEBIBYTE;
const SHORT = { whole: 8 * MEBIBYTE, share: 2 * MEBIBYTE };

/** Where messages may be so many characters long. Two of the longest fit a client's share, and two such shares the whole. */
export function inFlightBudgets(maxMessageLength: number, whenSent: WhenSent): InFlightBudgets {
  const share = Math.max(SHARE, 2 * longestBody(maxMessageLength));
  const long = { whole: Math.max(WHOLE, 2 * share), share };
  return {
    shortBodies: new ByteBudget(SHORT),
    longBodies: new ByteBudget(long),
    answers: new ByteBudget(long),
    // A message is in memory twice while its reading begins.
    readings: new Semaphore(Math.max(1, Math.floor(WHOLE / (2 * maxMessageLength)))),
    whenSent,
  };
}
