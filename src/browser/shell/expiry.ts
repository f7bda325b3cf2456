import type { ReaderWords } from '../../words/reader-words.ts';
import { fill } from '../../words/sentence.ts';
import { momentInWords, untilInWords } from '../../words/times.ts';
import { now } from './clock.ts';

/** "Expires in 12 days", and the exact time for a tooltip. Both times are in Unix seconds, null for never. */
export function expiryInWords(
  expiresAt: number | null,
  { anywhere, language }: Omit<ReaderWords, 'view'>,
  at = now(),
): { readonly left: string; readonly exact: string } {
  if (expiresAt === null) return { left: anywhere.never, exact: '' };
  const when = untilInWords(expiresAt - at, language.tag);
  const moment = momentInWords(expiresAt, language.tag);
  return { left: fill(anywhere.expiresIn, { when }), exact: fill(anywhere.expiresAt, { moment }) };
}
