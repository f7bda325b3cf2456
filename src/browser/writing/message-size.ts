import { CryptoError, envelopeLength, largestPlaintext } from '../../client/primitives.ts';
import { fill } from '../../words/sentence.ts';
import { excessInWords, sizeInWords } from '../../words/sizes.ts';
import type { AttachmentContext, WritingWords } from './context.ts';

/** From here on the page shows how much space is left. */
const NEAR_BYTES = 10_000;

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
  { compose, language }: WritingWords,
): string {
  if (left === null || left > NEAR_BYTES) return '';
  if (left >= 0) return fill(compose.sizeLeft, { size: sizeInWords(left, language.tag, 'down') });
  const limit = largestPlaintext(maxMessageLength);
  return fill(compose.sizeOver, excessInWords(limit - left, limit, language.tag));
}

/** "Up to 1.5 MB together": what text and files may have in a message of so many characters. */
export function limitNote(
  maxMessageLength: number,
  { compose, language }: AttachmentContext['data']['words'],
): string {
  const limit = sizeInWords(largestPlaintext(maxMessageLength), language.tag, 'down');
  return fill(compose.filesLimit, { limit });
}
