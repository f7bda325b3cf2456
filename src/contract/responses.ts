import * as v from 'valibot';
import { RECEIPT_OUTCOMES } from '../domain/receipt.ts';
import { REASONS } from './reasons.ts';

const text = v.string();
const number = v.number();
const boolean = v.boolean();

/** Unix seconds; null for never. Earlier servers do not say. */
const expiresAt = v.optional(v.nullable(number), null);

/** 0 where an earlier server says nothing; a number that is not known here is that of a newer client. */
const format = v.optional(v.number(), 0);
const maxReadings = v.optional(v.nullable(number), null);

/** `POST /api/create`. An earlier server answers without `format`, which is how a client finds out. */
export const createResponse = v.object({
  url: text,
  view: text,
  expires_at: expiresAt,
  format,
  max_readings: maxReadings,
});

/** The first proven reads of a message, each by another reader: from 100 on they are no longer counted. */
const readingCount = {
  count: number,
  first_at: v.nullable(number),
  last_at: v.nullable(number),
};

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

/** What a rename and a delete answer. */
export const doneResponse = v.object({ status: v.literal('success'), message: text });

const TIME_UNITS = ['permanent', 'days', 'hours', 'minutes'] as const;

/** A row of a list. */
export const listedSecret = v.object({
  id: text,
  custom_name: text,
  sealed_name: v.optional(text, ''),
  /** Of what was sent, so that its sender sees which message a sealed label belongs to. */
  salt: v.optional(text),
  days_remaining: number,
  time_remaining_display: text,
  time_remaining_type: v.picklist(TIME_UNITS),
  expires_at: expiresAt,
  created_at: v.optional(number, 0),
  bound: v.optional(boolean, false),
  /** The last three: of a message of format 1 that waits, for its sender. */
  max_readings: v.optional(v.nullable(number)),
  readings: v.optional(v.object(readingCount)),
  wrong_passphrases: v.optional(number),
});

/** `POST /api/list-secrets` and `POST /api/list-pending-secrets`. */
export const listResponse = v.object({
  secrets: v.array(listedSecret),
  page: number,
  per_page: number,
  total: number,
  has_more: boolean,
});

/** Of a sent message that has ended: who kept or read it is not told, and neither is its id. Times are in Unix seconds. */
const listedReceipt = v.object({
  id: text,
  /** The sender's own label: docs/protocol.md. */
  sealed_name: text,
  outcome: v.picklist(RECEIPT_OUTCOMES),
  outcome_at: number,
  readings: v.object(readingCount),
  wrong_passphrases: number,
});

/** `POST /api/list-receipts`, the newest outcome first. */
export const receiptsResponse = v.object({
  receipts: v.array(listedReceipt),
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
  /** When what the reason says happened, in Unix seconds, where the caller has proven the link. */
  at: v.optional(v.nullable(number), null),
});

export type CreateResponse = v.InferOutput<typeof createResponse>;
export type ClaimResponse = v.InferOutput<typeof claimResponse>;
export type ViewResponse = v.InferOutput<typeof viewResponse>;
export type ListedSecret = v.InferOutput<typeof listedSecret>;
export type ListResponse = v.InferOutput<typeof listResponse>;
export type ListedReceipt = v.InferOutput<typeof listedReceipt>;
export type ReceiptsResponse = v.InferOutput<typeof receiptsResponse>;
