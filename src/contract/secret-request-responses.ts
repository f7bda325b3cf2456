import * as v from 'valibot';
import { number, text } from './responses.ts';

/** `POST /api/ask`. Times are in Unix seconds. */
export const askResponse = v.object({ url: text, ask: text, expires_at: number });

/** `POST /api/view-request`. A request that was answered has no note any more for whoever asks here. */
export const viewAskResponse = v.object({
  sealed_note: v.optional(v.nullable(text), null),
  expires_at: number,
  answered_at: v.optional(v.nullable(number), null),
});

/** `POST /api/answer`; a repeated answer gets the same. */
export const answerResponse = v.object({ status: v.literal('success'), message: text, answered_at: number });

/** A row of `POST /api/list-requests`: what its asker needs to read the note and to make the link again. */
const listedAsk = v.object({
  id: text,
  salt: text,
  sealed_note: text,
  created_at: number,
  expires_at: number,
  answered_at: v.optional(v.nullable(number), null),
});

/** `POST /api/list-requests`, the newest first. */
export const listAskedResponse = v.object({
  requests: v.array(listedAsk),
  page: number,
  per_page: number,
  total: number,
  has_more: v.boolean(),
});

export type AskResponse = v.InferOutput<typeof askResponse>;
export type ViewAskResponse = v.InferOutput<typeof viewAskResponse>;
export type AnswerResponse = v.InferOutput<typeof answerResponse>;
export type ListedAsk = v.InferOutput<typeof listedAsk>;
export type ListAskedResponse = v.InferOutput<typeof listAskedResponse>;
