import type { Catalogue } from '../../words/catalogue.ts';
import { fill } from '../../words/sentence.ts';
import { sizeInWords } from '../../words/sizes.ts';

/** Of an encrypted message, which is base64: its tag, in bytes. */
const TAG_LENGTH = 16;

/** How many bytes text and files may have together in a message of this many characters; a test compares it with what encrypts. */
export function largestContents(maxMessageLength: number): number {
  return Math.max(0, Math.floor(maxMessageLength / 4) * 3 - TAG_LENGTH);
}

/** "Up to 1.5 MB together" */
export function sizeLimitInWords(maxMessageLength: number, { compose, language }: Catalogue): string {
  const limit = sizeInWords(largestContents(maxMessageLength), language.tag, 'down');
  return fill(compose.filesLimit, { limit });
}
