import type { Seen } from '../../../client/receive.ts';
import type { MessageRecord, RecordedReadings } from './reader-state.ts';

/** What a look or a claim told of earlier readings; null where the link is not proven. */
export function recordOf(told: Pick<Seen, 'readings' | 'wrong_passphrases'>): MessageRecord | null {
  if (told.readings === undefined) return null;
  const { count, first_at, last_at, mine } = told.readings;
  return {
    readings: { count, firstAt: first_at, lastAt: last_at, mine },
    wrongPassphrases: told.wrong_passphrases ?? 0,
  };
}

/** How many others than this browser have read it. */
export function othersAmong({ count, mine }: RecordedReadings): number {
  return mine ? count - 1 : count;
}
