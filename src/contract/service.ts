import * as v from 'valibot';
import { number, text } from './responses.ts';

/**
 * `GET /api/service`: what a client has to know of a server before it sends anything. The pages have the same object in their
 * data. A later server may say more.
 */
export const serviceResponse = v.object({
  version: text,
  /** What the operator calls the service. */
  name: text,
  /** Where to turn to, each as an address or a path on this server; `source` is always there. */
  links: v.object({
    imprint: v.optional(text),
    privacy: v.optional(text),
    abuse: v.optional(text),
    source: text,
  }),
  /** The longest `encrypted_message`, in characters of base64. */
  max_message_length: number,
  /** The longest lifetime in days; null for any. */
  max_ttl_days: v.nullable(number),
});

export type ServiceDescription = v.InferOutput<typeof serviceResponse>;
