import * as v from 'valibot';
import { SECONDS_PER_DAY } from '../domain/expiry.ts';
import {
  type Limits,
  LONGEST_TTL_DAYS,
  MAX_LIFETIME_SECONDS,
  MIN_LIFETIME_SECONDS,
} from '../domain/limits.ts';
import {
  base64,
  encapsulatedKey,
  idempotencyKey,
  integerBetween,
  messageId,
  requestSalt,
  sealedName,
  sealedNote,
  token,
  userId,
} from './fields.ts';
import { fields } from './requests.ts';
import { number, text } from './responses.ts';

/**
 * `POST /api/ask`: a request for a secret. It needs a bearer token, because its answer belongs to whoever asked. It ends after
 * `expires_in` seconds, and its answer lives as long again. `sealed_name` is the label that the answer will have.
 */
export function askRequest(limits: Limits) {
  const max = Math.min((limits.maxTtlDays ?? LONGEST_TTL_DAYS) * SECONDS_PER_DAY, MAX_LIFETIME_SECONDS);
  return fields({
    uid: userId,
    salt: requestSalt,
    sealed_note: sealedNote,
    sealed_name: sealedName,
    ask_verifier: token,
    expires_in: integerBetween(MIN_LIFETIME_SECONDS, max),
    idempotency_key: v.nullish(idempotencyKey, null),
  });
}

/** `POST /api/view-request`: the sealed note, for whoever proves the link of the request. */
export const viewAskRequest = fields({ ask: messageId, ask_token: token });

/** `POST /api/answer`: a message of format 2. Everybody with the link may answer once. */
export function answerRequest(limits: Limits) {
  return fields({
    ask: messageId,
    ask_token: token,
    encrypted_message: base64(limits.maxMessageLength),
    encapsulated_key: encapsulatedKey,
    idempotency_key: idempotencyKey,
  });
}

/** `POST /api/delete-request`: a request of one's own; its answer stays. */
export const removeAskRequest = fields({ ask: messageId, uid: userId });

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

export type AskRequest = v.InferInput<ReturnType<typeof askRequest>>;
export type ViewAskRequest = v.InferInput<typeof viewAskRequest>;
export type AnswerRequest = v.InferInput<ReturnType<typeof answerRequest>>;
export type RemoveAskRequest = v.InferInput<typeof removeAskRequest>;
export type AskResponse = v.InferOutput<typeof askResponse>;
export type ViewAskResponse = v.InferOutput<typeof viewAskResponse>;
export type AnswerResponse = v.InferOutput<typeof answerResponse>;
export type ListedAsk = v.InferOutput<typeof listedAsk>;
export type ListAskedResponse = v.InferOutput<typeof listAskedResponse>;
