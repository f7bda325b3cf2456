import type { Act } from '../../contract/routes.ts';

/** Room for all fields except the message and a plain name, each at its longest, with their JSON syntax. */
export const SHORT_BODY_BYTES = 8_192;
/** A plain name of an earlier client is cut, not refused, up to a million characters. */
const PLAIN_NAME_BYTES = 1_048_576;

/** Maximum body size of an operation in bytes, for messages of up to `maxMessageLength` characters. */
export function maxBodyBytes(act: Act, maxMessageLength: number): number {
  switch (act) {
    case 'create':
      return longestBody(maxMessageLength);
    case 'claim':
      return maxMessageLength + escapeBytes(maxMessageLength) + SHORT_BODY_BYTES;
    case 'rename':
      return PLAIN_NAME_BYTES + SHORT_BODY_BYTES;
    default:
      return SHORT_BODY_BYTES;
  }
}

/** Some encoders write `/` as `\/`. One in 64 characters of random base64 is a slash; this allows twice as many. */
function escapeBytes(length: number): number {
  return Math.ceil(length / 32);
}

/** The body of a create, the only one with a message and a plain name; the other fields fit beside the longest name. */
export function longestBody(maxMessageLength: number): number {
  return maxMessageLength + PLAIN_NAME_BYTES;
}
