import * as v from 'valibot';
import { REASONS } from './reasons.ts';

const text = v.string();
const number = v.number();
const boolean = v.boolean();

/** Unix seconds; null for never. Earlier servers do not say. */
const expiresAt = v.optional(v.nullable(number), null);

/** `POST /api/create`. An earlier server knows neither of the last two, which is how a client finds out. */
export const createResponse = v.object({
  url: text,
  view: text,
  expires_at: expiresAt,
  one_time: v.optional(boolean, false),
  verified: v.optional(boolean, false),
});

/** `POST /api/view`; without `encrypted_message` where the reader has not proven enough. */
export const viewResponse = v.object({
  encrypted_message: v.optional(text),
  iv: text,
  salt: text,
  custom_name: v.optional(text, ''),
  sealed_name: v.optional(text, ''),
  is_owner: v.optional(boolean, false),
  is_creator: v.optional(boolean, false),
  one_time: v.optional(boolean, false),
  claimable: v.optional(boolean, true),
  expires_at: expiresAt,
});

/** What a claim, a rename and a delete answer. */
export const doneResponse = v.object({ status: v.literal('success'), message: text });

const TIME_UNITS = ['permanent', 'days', 'hours', 'minutes'] as const;

/** A row of a list. */
export const listedSecret = v.object({
  id: text,
  custom_name: text,
  sealed_name: v.optional(text, ''),
  days_remaining: number,
  time_remaining_display: text,
  time_remaining_type: v.picklist(TIME_UNITS),
  expires_at: expiresAt,
  created_at: v.optional(number, 0),
  bound: v.optional(boolean, false),
});

/** `POST /api/list-secrets` and `POST /api/list-pending-secrets`. */
export const listResponse = v.object({
  secrets: v.array(listedSecret),
  page: number,
  per_page: number,
  total: number,
  has_more: boolean,
});

/**
 * The body of every refusal. Earlier servers send no `reason`, and a later one may send a word that is not known here: both
 * are read as null. `errors` names the invalid fields of a request.
 */
export const errorResponse = v.object({
  reason: v.fallback(v.nullable(v.picklist(REASONS)), null),
  message: v.optional(text, ''),
  errors: v.optional(v.array(v.object({ field: text, message: text })), []),
});

export type CreateResponse = v.InferOutput<typeof createResponse>;
export type ViewResponse = v.InferOutput<typeof viewResponse>;
export type ListedSecret = v.InferOutput<typeof listedSecret>;
export type ListResponse = v.InferOutput<typeof listResponse>;
