import * as v from 'valibot';
import { expiresAt, format, maxReadings, number, readingCount, text } from './responses.ts';

const boolean = v.boolean();

const readings = v.object({
  ...readingCount,
  /** Whether the reader who asks is one of them. */
  mine: boolean,
});

/**
 * `POST /api/view`; without `encrypted_message` where the reader has not proven enough. The last five come to a reader who proves
 * the link of a message of format 1: whether a passphrase is needed, how many wrong ones were tried, and from when on another
 * may be (Unix seconds).
 */
export const viewResponse = v.object({
  format,
  encrypted_message: v.optional(text),
  iv: text,
  salt: text,
  custom_name: v.optional(text, ''),
  sealed_name: v.optional(text, ''),
  is_owner: v.optional(boolean, false),
  is_creator: v.optional(boolean, false),
  claimable: v.optional(boolean, true),
  max_readings: maxReadings,
  expires_at: expiresAt,
  locked: v.optional(boolean),
  readings: v.optional(readings),
  /** Until when this reader may open a message for a number of readers again, in Unix seconds; null where it is no such reader. */
  lease_until: v.optional(v.nullable(number)),
  wrong_passphrases: v.optional(number),
  retry_at: v.optional(number),
});

/** `POST /api/update`: with the readings that were recorded before the claim, which the server then forgets. */
export const claimResponse = v.object({
  status: v.literal('success'),
  message: text,
  readings: v.optional(readings),
  wrong_passphrases: v.optional(number),
});

export type ClaimResponse = v.InferOutput<typeof claimResponse>;
export type ViewResponse = v.InferOutput<typeof viewResponse>;
