import * as v from 'valibot';
import { expiresAt, number, reason, text } from './responses.ts';

const description = {
  version: text,
  /** The longest `encrypted_message`, in characters of base64. */
  max_message_length: number,
  /** The longest lifetime in days; null for any. */
  max_ttl_days: v.nullable(number),
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
  reason,
  /** The invitation that was shown and would be taken; `uses_left` is null for any number. */
  invitation: v.nullable(v.object({ expires_at: expiresAt, uses_left: v.nullable(number) })),
});

/** `GET /api/service`: what a client has to know before it sends anything. A later server may say more. */
export const serviceResponse = v.object({ ...description, writing });

export type ServiceDescription = v.InferOutput<typeof serviceDescription>;
export type ServiceResponse = v.InferOutput<typeof serviceResponse>;
