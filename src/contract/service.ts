import * as v from 'valibot';
import { number, text } from './responses.ts';

/**
 * `GET /api/service`: what a client has to know of a server before it sends anything. The pages have the same object in their
 * data. A later server may say more.
 */
export const serviceResponse = v.object({
  version: text,
  /** The longest `encrypted_message`, in characters of base64. */
  max_message_length: number,
  /** The longest lifetime in days; null for any. */
  max_ttl_days: v.nullable(number),
  /** What a client may do in a minute; each of the three lists counts by itself. Null if the server does not count. */
  requests_per_minute: v.nullable(
    v.object({ create: number, claim: number, view: number, list: number, rename: number, delete: number }),
  ),
});

export type ServiceDescription = v.InferOutput<typeof serviceResponse>;
