import type { Platform } from '../api/api-request.ts';
import { longestBody } from './body-limits.ts';
import { ByteBudget } from './byte-budget.ts';
import { Semaphore } from './semaphore.ts';

/** Memory budgets for requests in flight. */
export interface InFlightBudgets {
  /** For bodies of at most SHORT_BODY_BYTES, so that long bodies never keep a client from reading and deleting. */
  readonly shortBodies: ByteBudget;
  readonly longBodies: ByteBudget;
  /** For responses that have not been sent. */
  readonly answers: ByteBudget;
  /** For messages being read from the store, whose length is known only afterwards. */
  readonly readings: Semaphore;
  readonly whenSent: WhenSent;
}

/** Calls `then` when the response to a request has been sent, or never will be. */
export type WhenSent = (platform: Platform, then: () => void) => void;

const MEBIBYTE = 1_048_576;
const MIN_TOTAL = 64 * MEBIBYTE;
const MIN_PER_CLIENT = 16 * MEBIBYTE;
const SHORT_BODIES = { total: 8 * MEBIBYTE, perClient: 2 * MEBIBYTE };

/**
 * For messages of up to `maxMessageLength` characters. A client may have two of the longest in flight, and the total has room
 * for two such clients.
 */
export function inFlightBudgets(maxMessageLength: number, whenSent: WhenSent): InFlightBudgets {
  const perClient = Math.max(MIN_PER_CLIENT, 2 * longestBody(maxMessageLength));
  const limits = { total: Math.max(MIN_TOTAL, 2 * perClient), perClient };
  return {
    shortBodies: new ByteBudget(SHORT_BODIES),
    longBodies: new ByteBudget(limits),
    answers: new ByteBudget(limits),
    // A message is in memory twice while its reading starts.
    readings: new Semaphore(Math.max(1, Math.floor(MIN_TOTAL / (2 * maxMessageLength)))),
    whenSent,
  };
}
