import * as v from 'valibot';
import { REASONS } from './reasons.ts';
import { expiresAt, number, text } from './responses.ts';

const description = {
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
  /** What a client may do in a minute; each of the three lists counts by itself. Null if the server does not count. */
  requests_per_minute: v.nullable(
    v.object({ create: number, claim: number, view: number, list: number, rename: number, delete: number }),
  ),
  /** Who may create messages. */
  writers: v.object({
    everyone: v.boolean(),
    /** By invitation, which goes into the header `Inigma-Invitation`. */
    invitations: v.boolean(),
    /** Whoever has signed in somewhere: requests need the cookies of this origin. */
    sign_in: v.boolean(),
    /** An https: URL or a path of this origin. */
    sign_in_url: v.nullable(text),
    /** Whom to ask for access: a mailto: or https: URL. */
    contact: v.nullable(text),
  }),
};

/** What holds for everybody: the pages have it in their data. */
const serviceDescription = v.object(description);

/** Whether whoever asks may create messages, and if not, why. */
const writing = v.object({
  allowed: v.boolean(),
  reason: v.fallback(v.nullable(v.picklist(REASONS)), null),
  /** The invitation that was shown and would be taken; `uses_left` is null for any number. */
  invitation: v.nullable(v.object({ expires_at: expiresAt, uses_left: v.nullable(number) })),
});

/** `GET /api/service`: what a client has to know before it sends anything. A later server may say more. */
export const serviceResponse = v.object({ ...description, writing });

export type ServiceDescription = v.InferOutput<typeof serviceDescription>;
export type ServiceResponse = v.InferOutput<typeof serviceResponse>;
