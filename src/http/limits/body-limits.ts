import type { Act } from '../../contract/routes.ts';
import { MAX_SEALED_NOTE_LENGTH } from '../../domain/limits.ts';

/** Room for every field but the message, the note of a request and a plain label, each at its longest, with all that JSON puts around them. */
export const SHORT_BODY_BYTES = 8_192;
/** The plain label (`custom_name`) of an earlier client is cut and not refused, until it is a million characters long. */
const PLAIN_LABEL_BYTES = 1_048_576;

/** Maximum body size of an operation in bytes, for messages of up to `maxMessageLength` characters. */
export function maxBodyBytes(act: Act, maxMessageLength: number): number {
  switch (act) {
    case 'create':
      return longestBody(maxMessageLength);
    case 'claim':
    case 'answer':
      return maxMessageLength + escapeBytes(maxMessageLength) + SHORT_BODY_BYTES;
    case 'ask':
      return MAX_SEALED_NOTE_LENGTH + escapeBytes(MAX_SEALED_NOTE_LENGTH) + SHORT_BODY_BYTES;
    case 'rename':
      return PLAIN_LABEL_BYTES + SHORT_BODY_BYTES;
    default:
      return SHORT_BODY_BYTES;
  }
}

/** Some encoders write `/` as `\/`. One in 64 characters of random base64 is a slash; this allows twice as many. */
function escapeBytes(length: number): number {
  return Math.ceil(length / 32);
}

/** That of a create, which alone may have a message and a plain label; the other fields fit beside the longest label. */
export function longestBody(maxMessageLength: number): number {
  return maxMessageLength + PLAIN_LABEL_BYTES;
}
