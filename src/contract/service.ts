import * as v from 'valibot';
import { READER_KINDS, REQUEST_SETTINGS } from '../domain/limits.ts';
import { expiresAt, number, reason, text } from './responses.ts';

const readerKind = v.picklist(READER_KINDS);

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
  /** The lifetimes that the pages offer, in seconds; the API takes any that `max_ttl_days` allows. */
  lifetimes: v.object({
    offered: v.array(number),
    /** One of them, or null for never. */
    default: v.nullable(number),
    never: v.boolean(),
    /** Any other lifetime can be typed. */
    custom: v.boolean(),
  }),
  /** Whom a message may be for: `first` is without `max_readings`, `one` with 1, `several` with more. */
  readers: v.object({ allowed: v.array(readerKind), default: readerKind }),
  /** A message must be locked with a passphrase. */
  passphrase_required: v.boolean(),
  /** Whether a message may have files. Only clients know: a server sees ciphertext. */
  files: v.boolean(),
  /** Who may ask for a secret: everybody, whoever may create messages, or nobody. Everybody with the link may answer. */
  requests: v.picklist(REQUEST_SETTINGS),
  /** The languages of the pages, the default one first. */
  languages: v.array(text),
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

/** What holds for everybody; the pages have most of it in their data. */
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
/** What pages have of it in their data: what is on offer is in their markup. `writers` is null where everyone may create messages. */
export type PageService = Omit<
  ServiceDescription,
  'version' | 'requests_per_minute' | 'languages' | 'links' | 'writers' | 'lifetimes' | 'readers'
> & {
  readonly writers: ServiceDescription['writers'] | null;
  readonly lifetimes: Pick<ServiceDescription['lifetimes'], 'default'>;
  readonly readers: Pick<ServiceDescription['readers'], 'default'>;
};
export type ServiceResponse = v.InferOutput<typeof serviceResponse>;
