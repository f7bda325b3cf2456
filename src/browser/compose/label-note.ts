import { LABEL_BYTES, LABEL_CHARACTERS, labelFits } from '../../client/primitives.ts';
import type { ComposerWords } from '../../words/composer-words.ts';
import { count } from '../../words/sentence.ts';

type Words = Pick<ComposerWords, 'language' | 'compose'>;

const NEAR_LABEL_CHARACTERS = 20;
const NEAR_LABEL_BYTES = 60;

/** The note below the label: the hint, how much space is left near the limit, or that the label is too long. */
export function labelNote(label: string, { compose, language }: Words): string {
  const characters = LABEL_CHARACTERS - Array.from(label).length;
  const bytes = LABEL_BYTES - new TextEncoder().encode(label).length;
  if (characters < 0 || bytes < 0) return compose.labelTooLong;
  if (!labelFits(label)) return compose.labelUnfit;
  if (characters > NEAR_LABEL_CHARACTERS && bytes > NEAR_LABEL_BYTES) return compose.labelHint;
  const left = Math.min(characters, Math.floor(bytes / widest(label)));
  return count(compose.labelLeft, left, language.tag);
}

/** The bytes of its widest character: as wide, the next ones may be. */
function widest(label: string): number {
  return Math.max(...Array.from(label, (character) => new TextEncoder().encode(character).length));
}
