import {
  CryptoError,
  envelopeLength,
  LABEL_BYTES,
  LABEL_CHARACTERS,
  labelFits,
  largestPlaintext,
} from '../../client/primitives.ts';
import type { ComposerWords } from '../../words/composer-words.ts';
import { count, fill } from '../../words/sentence.ts';
import { excessInWords, sizeInWords } from '../../words/sizes.ts';

type Words = Pick<ComposerWords, 'language' | 'compose'>;

/** From here on the page shows how much space is left. */
const NEAR_BYTES = 10_000;
const NEAR_LABEL_CHARACTERS = 20;
const NEAR_LABEL_BYTES = 60;

/** What goes into the envelope. Of a file only its name, type and size matter. */
export interface DraftContents {
  readonly text: string;
  readonly label: string;
  readonly files: readonly Pick<File, 'name' | 'type' | 'size'>[];
}

/**
 * How many bytes are left for a message, less than none where it is too long; null where that cannot be told, because
 * what was written cannot be encrypted for another reason. Counted as the server will: with header, tag and base64.
 */
export function bytesLeft({ text, label, files }: DraftContents, maxMessageLength: number): number | null {
  const entries = files.map(({ name, type, size }) => ({ name, type, size }));
  try {
    return largestPlaintext(maxMessageLength) - envelopeLength({ text, label, files: entries });
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

/** How much is left near the limit, or how large it is and may be. Empty while there is plenty of space. `left` is what `bytesLeft` counts. */
export function sizeNote(
  left: number | null,
  maxMessageLength: number,
  { compose, language }: Words,
): string {
  if (left === null || left > NEAR_BYTES) return '';
  if (left >= 0) return fill(compose.sizeLeft, { size: sizeInWords(left, language.tag, 'down') });
  const limit = largestPlaintext(maxMessageLength);
  return fill(compose.sizeOver, excessInWords(limit - left, limit, language.tag));
}

/** "Up to 1.5 MB together": what text and files may have in a message of so many characters. */
export function limitNote(maxMessageLength: number, { compose, language }: Words): string {
  const limit = sizeInWords(largestPlaintext(maxMessageLength), language.tag, 'down');
  return fill(compose.filesLimit, { limit });
}

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
