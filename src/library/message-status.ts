import { ANSWER_FORMAT } from '../client/primitives.ts';
import { readingsOf } from '../client/readings.ts';
import type { Seen } from '../client/receive.ts';
import { dateOf } from './error-mapping.ts';

/** How often a message was read by somebody new, at most 100, and when. */
export interface Readings {
  readonly count: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** What is known of a message without opening it. */
export interface MessageStatus {
  readonly id: string;
  /** Whether this identity keeps it. */
  readonly isMine: boolean;
  /** Whether this identity sent it. */
  readonly isSentByMe: boolean;
  /** Whether it is the answer to a request for a secret. */
  readonly isAnswer: boolean;
  readonly needsPassphrase: boolean;
  /** How many may read it; `first`: whoever claims it first keeps it. */
  readonly readers: number | 'first';
  /** Null for never. */
  readonly expiresAt: Date | null;
  /** Null where the link was not proven, and for messages of earlier versions. */
  readonly readings: Readings | null;
  readonly wrongPassphrases: number;
}

/** @internal */
export function statusOf(id: string, seen: Seen, isLocked: boolean): MessageStatus {
  const { is_owner, is_creator, format, max_readings, expires_at, readings, wrong_passphrases = 0 } = seen;
  return {
    id,
    isMine: is_owner,
    isSentByMe: is_creator,
    isAnswer: format === ANSWER_FORMAT,
    needsPassphrase: !is_owner && (seen.locked ?? isLocked),
    readers: max_readings ?? 'first',
    expiresAt: dateOf(expires_at),
    readings: readings === undefined ? null : readingsWithDates(readings),
    wrongPassphrases: wrong_passphrases,
  };
}

function readingsWithDates(given: Parameters<typeof readingsOf>[0]): Readings {
  const { count, firstAt, lastAt } = readingsOf(given);
  return { count, firstAt: dateOf(firstAt), lastAt: dateOf(lastAt) };
}
