import type { FieldError } from '../../contract/parse.ts';
import type { Reason } from '../../contract/reasons.ts';
import { CLAIM_SLACK } from '../../domain/limits.ts';
import { type Clock, StoreError } from '../../domain/ports.ts';
import type { Outcome, Refusal, RefusalDetails } from '../../domain/refusal.ts';
import type { Exceeded } from '../limits/byte-budget.ts';
import type { WriterRefusal } from '../writers/writer-check.ts';
import { type ApiResult, failed } from './api-result.ts';

const RETRY_SECONDS = '5';
/** For long bodies and responses, which take longer; it also keeps a retrying client below ten creates a minute. */
const RETRY_BYTES_SECONDS = '10';

/** A refusal that sends the reader to the first page; pages of earlier servers check `redirect_root`. */
function homeRefusal(status: 403 | 404 | 410, reason: Reason, message: string): ApiResult {
  return { status, body: { reason, message, redirect_root: 'true' }, refusal: { reason } };
}

/** The response to each refusal; a new refusal does not compile until it has one. */
const ANSWERS: Readonly<Record<Refusal, ApiResult>> = {
  unknown: homeRefusal(404, 'not-found', 'No such hash!'),
  'nothing-to-claim': failed(404, 'not-found', 'Secret not found'),
  'not-theirs': failed(404, 'not-found', 'Secret not found or access denied'),
  expired: homeRefusal(410, 'expired', 'Message has expired!'),
  'already-read': homeRefusal(410, 'already-read', 'Message has already been read!'),
  withdrawn: homeRefusal(410, 'withdrawn', 'Message was deleted by its sender!'),
  removed: homeRefusal(410, 'removed', 'Message was removed by the operator!'),
  'already-owned': failed(409, 'already-claimed', 'Secret already owned'),
  'not-claimable': failed(409, 'not-claimable', 'A message for a number of readers cannot be claimed'),
  'other-owner': homeRefusal(403, 'not-owner', 'Access denied!'),
  unproven: failed(403, 'proof-required', 'Proof of the key is missing or wrong'),
  throttled: failed(429, 'passphrase-throttled', 'Too many wrong passphrases; wait before the next'),
  'longer-than-before': invalid(
    [
      {
        field: 'encrypted_message',
        message: `must be at most ${CLAIM_SLACK} characters longer than the message it replaces`,
      },
    ],
    'longer-than-original',
  ),
  'format-lowered': invalid(
    [{ field: 'format', message: 'must not be lower than that of the message' }],
    'format-lowered',
  ),
  'token-missing': invalid(
    [
      { field: 'link_token', message: 'is required with a claim token' },
      { field: 'read_token', message: 'is required with a claim token' },
    ],
    'token-required',
  ),
  'key-of-another-message': failed(
    422,
    'idempotency-key-reused',
    'This idempotency key belongs to another message',
  ),
  'create-cancelled': failed(409, 'create-cancelled', 'This create was cancelled by its sender'),
  'store-full': failed(503, 'store-full', 'The server has no room for new messages', {
    'Retry-After': '3600',
  }),
  'request-unknown': failed(404, 'not-found', 'There is no such request'),
  'request-not-theirs': failed(404, 'not-found', 'Request not found or access denied'),
  'request-expired': failed(410, 'expired', 'The request has expired'),
  'request-withdrawn': failed(410, 'withdrawn', 'The request was withdrawn by its asker'),
  'request-removed': failed(410, 'removed', 'The request was removed by the operator'),
  'already-answered': failed(409, 'already-answered', 'The request has been answered'),
  'encapsulated-key-reused': failed(
    409,
    'encapsulated-key-reused',
    'Another answer has this encapsulated key',
  ),
  'invitation-unknown': failed(403, 'invitation-unknown', 'There is no such invitation'),
  'invitation-expired': failed(403, 'invitation-expired', 'The invitation has expired'),
  'invitation-used-up': failed(403, 'invitation-used-up', 'The invitation has been used up'),
};

/** Why somebody may not create messages. A 401 needs a challenge (RFC 9110 §15.5.2); no browser acts on this one. */
export const WRITER_ANSWERS: Readonly<Record<WriterRefusal, ApiResult>> = {
  'sign-in-required': failed(401, 'sign-in-required', 'Sign in to create messages', {
    'WWW-Authenticate': 'Sign-In',
  }),
  'requests-off': failed(403, 'requests-off', 'Nobody can ask for secrets here'),
  'not-a-writer': failed(403, 'not-a-writer', 'Only some people can create messages here'),
  'invitation-unknown': ANSWERS['invitation-unknown'],
  'invitation-expired': ANSWERS['invitation-expired'],
  'invitation-used-up': ANSWERS['invitation-used-up'],
};

/** The answer to a refusal, with the instant that belongs to it: when the message ended, or when to try again. */
export function answerFor({ kind, at }: RefusalDetails, clock: Clock): ApiResult {
  const answer = ANSWERS[kind];
  if (at === undefined || at === null) return answer;
  const body = { ...answer.body, at };
  if (kind !== 'throttled') return { ...answer, body };
  return { ...answer, body, headers: { 'Retry-After': String(Math.max(1, at - clock())) } };
}

/** The result for an outcome: the response to its refusal, or what `granted` makes of its value. */
export function resultOf<Granted>(
  outcome: Outcome<Granted>,
  clock: Clock,
  granted: (value: Granted) => ApiResult,
): ApiResult {
  return outcome.refused ? answerFor(outcome.refused, clock) : granted(outcome.granted as Granted);
}

/** Names every invalid field, and never its value. */
export function invalid(errors: readonly FieldError[], reason: Reason = 'invalid-fields'): ApiResult {
  const message = 'The request breaks the rules of some fields';
  return {
    status: 422,
    body: { status: 'failed', reason, message, errors },
    refusal: { reason, fields: errors.map(({ field }) => field) },
  };
}

export const NOT_JSON = failed(400, 'invalid-json', 'The body must be JSON in UTF-8');
export const INCOMPLETE_BODY = failed(400, 'incomplete-body', 'The body broke off');
export const BODY_TIMEOUT = failed(408, 'request-timeout', 'The body came too slowly');
export const WRONG_TYPE = failed(415, 'unsupported-media-type', 'The content type must be application/json');
export const NOT_FOUND = failed(404, 'unknown-path', 'There is nothing here');
const UNAVAILABLE = failed(503, 'unavailable', 'The store cannot be reached; try again in a moment', {
  'Retry-After': RETRY_SECONDS,
});

/**
 * Without `Connection: close`: Node.js would then reset the connection of a client that is still sending, and the response
 * would be lost (RFC 9112 §9.6). The runtime discards data for a moment, then ends the connection.
 */
export function tooLarge(maxBytes: number): ApiResult {
  return failed(413, 'body-too-large', `The body must be at most ${maxBytes} bytes`);
}

export function wrongMethod(allowed: string): ApiResult {
  return failed(405, 'method-not-allowed', `This path answers only ${allowed}`, { Allow: allowed });
}

/** The headers of the request counter say when to retry. */
export const TOO_MANY = failed(429, 'rate-limited', 'Too many requests; wait a moment');

/** Responses if too many bytes are in flight: before a body is read, or in place of a long response. */
export const EXCEEDED: Readonly<Record<Exceeded, ApiResult>> = {
  perClient: failed(429, 'too-many-bytes', 'Too many bytes under way; let the other requests end first', {
    'Retry-After': RETRY_BYTES_SECONDS,
  }),
  total: failed(503, 'overloaded', 'The server is busy; try again in a moment', {
    'Retry-After': RETRY_BYTES_SECONDS,
  }),
};

/** A bug or another unexpected error; the details are only in the log. */
function internalError(requestId: string): ApiResult {
  const reason = 'internal-error';
  return { status: 500, body: { reason, request_id: requestId }, refusal: { reason } };
}

/** 503 for a failed store, which is expected to recover; 500 for any other error, with details only in the log. */
export function answerToError(error: unknown, requestId: string): ApiResult {
  return error instanceof StoreError ? UNAVAILABLE : internalError(requestId);
}
