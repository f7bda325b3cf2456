import {
  CryptoError,
  envelopeLength,
  LABEL_BYTES,
  LABEL_CHARACTERS,
  labelFits,
  largestPlaintext,
} from '../../client/primitives.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { count, fill } from '../../words/sentence.ts';
import { sizeInWords } from '../shell/size.ts';

type Words = Pick<Catalogue, 'language' | 'compose'>;

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

/** Empty while there is plenty of space. To the byte near the limit, else as the size beside the limit. */
export function bytesNote(
  left: number | null,
  maxMessageLength: number,
  { compose, language }: Words,
): string {
  if (left === null || left > NEAR_BYTES) return '';
  if (left >= 0) return count(compose.bytesLeft, left, language.tag);
  if (left >= -NEAR_BYTES) return count(compose.bytesOver, -left, language.tag);
  const most = largestPlaintext(maxMessageLength);
  const [size, limit] = [most - left, most].map((bytes) => sizeInWords(bytes, language.tag));
  return fill(compose.sizeOver, { size: size ?? '', limit: limit ?? '' });
}

/** The note below the label: the hint, how much space is left near the limit, or that the label is too long. */
export function labelNote(label: string, { compose, language }: Words): string {
  const characters = LABEL_CHARACTERS - Array.from(label).length;
  const bytes = LABEL_BYTES - new TextEncoder().encode(label).length;
  if (characters < 0 || bytes < 0) return compose.labelTooLong;
  if (!labelFits(label)) return compose.labelUnfit;
  if (characters <= NEAR_LABEL_CHARACTERS) return count(compose.labelLeft, characters, language.tag);
  return bytes <= NEAR_LABEL_BYTES ? count(compose.labelBytesLeft, bytes, language.tag) : compose.labelHint;
}
