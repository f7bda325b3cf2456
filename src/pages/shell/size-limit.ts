import { sizeInWords } from '../../words/sizes.ts';

/** Of an encrypted message, which is base64: its tag, in bytes. */
const TAG_LENGTH = 16;

/** How many bytes text and files may have together in a message of this many characters; a test compares it with what encrypts. */
export function largestContents(maxMessageLength: number): number {
  return Math.max(0, Math.floor(maxMessageLength / 4) * 3 - TAG_LENGTH);
}

/** "1.5 MB" for a message of 2,097,152 characters, in the format of a language (a BCP 47 tag). */
export function sizeLimitInWords(maxMessageLength: number, tag: string): string {
  return sizeInWords(largestContents(maxMessageLength), tag, 'down');
}
