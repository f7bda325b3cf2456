import * as v from 'valibot';
import { RECEIPT_OUTCOMES } from '../domain/receipt.ts';
import { expiresAt, format, maxReadings, number, readingCount, text } from './responses.ts';

const boolean = v.boolean();

/** `POST /api/create`. An earlier server answers without `format`, which is how a client finds out. */
export const createResponse = v.object({
  url: text,
  view: text,
  expires_at: expiresAt,
  format,
  max_readings: maxReadings,
});

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

export type CreateResponse = v.InferOutput<typeof createResponse>;
export type ListedSecret = v.InferOutput<typeof listedSecret>;
export type ListResponse = v.InferOutput<typeof listResponse>;
export type ListedReceipt = v.InferOutput<typeof listedReceipt>;
export type ReceiptsResponse = v.InferOutput<typeof receiptsResponse>;
