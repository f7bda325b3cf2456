import type { Seen } from '../../client/receive.ts';
import { momentInWords } from '../../words/times.ts';

/** Whom a message is for. */
export function readersInWords(readers: number | null): string {
  if (readers === null) return 'Whoever opens it first keeps it.';
  return readers === 1 ? 'It can be read once.' : `Up to ${readers} people can read it.`;
}

/** `expiresAt` is in Unix seconds, null for never. */
export function expiryInWords(expiresAt: number | null): string {
  return expiresAt === null ? 'It never expires.' : `It expires on ${momentInWords(expiresAt, 'en')}.`;
}

/** What a reader should know of a message before it is opened. */
export function recordNotes({ readings, wrong_passphrases = 0, is_creator }: Seen): readonly string[] {
  const others = readings === undefined ? 0 : readings.count - (readings.mine ? 1 : 0);
  const last = readings?.last_at ?? null;
  const when = last === null ? '' : `, last on ${momentInWords(last, 'en')}`;
  const who = is_creator ? '' : ' before you';
  return [
    ...(others > 0 ? [`It was opened ${timesInWords(others)}${who}${when}.`] : []),
    ...(wrong_passphrases > 0 ? [`${wrong_passphrases} wrong passphrases were tried.`] : []),
  ];
}

export function timesInWords(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}
