import { type Reason, WRITER_REASONS } from '../../src/contract/reasons.ts';
import type { Act } from '../../src/contract/routes.ts';

/** The status and the meaning of each reason; docs/api.md says more. */
export const MEANINGS: Readonly<Record<Reason, readonly [status: number, meaning: string]>> = {
  'not-found': [404, 'there is none with this id, or it is not yours to change'],
  expired: [410, 'it has expired; with proof of the link, `at` is when'],
  'already-read': [410, 'all readers that it was for have read it; `at` is when'],
  withdrawn: [410, 'who sent or asked has deleted it; `at` is when'],
  removed: [410, 'the operator has deleted it; `at` is when'],
  'already-claimed': [409, 'it has an owner already'],
  'not-claimable': [409, 'it is for a number of readers'],
  'not-owner': [403, 'it belongs to another owner'],
  'proof-required': [403, 'a token of the link is missing or wrong'],
  'passphrase-throttled': [429, 'too many wrong passphrases were tried; `at` is when another is judged'],
  'token-required': [422, '`claim_token` came without `link_token` or `read_token`'],
  'format-lowered': [422, 'a claim in format 0 of a message of format 1'],
  'longer-than-original': [422, 'more than 512 characters longer than the message that it replaces'],
  'idempotency-key-reused': [422, 'the `idempotency_key` came with another request before'],
  'create-cancelled': [409, 'the create was cancelled by its `idempotency_key`'],
  'already-answered': [409, 'the request has an answer; `at` is since when'],
  'encapsulated-key-reused': [409, 'another answer has this `encapsulated_key`'],
  'store-full': [503, 'the server has no room for anything new'],
  'sign-in-required': [401, 'only some people may do this here, and you have not signed in'],
  'not-a-writer': [403, 'only some people may do this here'],
  'invitation-unknown': [403, 'there is no such invitation'],
  'invitation-expired': [403, 'the invitation has expired'],
  'invitation-used-up': [403, 'the invitation has been used up'],
  'requests-off': [403, 'nobody can ask for secrets here'],
  'malformed-request': [400, 'not a valid HTTP request'],
  'invalid-json': [400, 'the body is not JSON in UTF-8'],
  'incomplete-body': [400, 'the connection broke off within the body'],
  'invalid-fields': [422, 'fields break their rules; `errors` names them, and never a value'],
  'request-timeout': [408, 'headers or body came too slowly'],
  'body-too-large': [413, 'the body is longer than this path allows'],
  'headers-too-large': [431, 'the headers are longer than 16 384 bytes'],
  'unsupported-media-type': [415, 'the content type is not `application/json`'],
  'unknown-path': [404, 'no such path below `/api`'],
  'method-not-allowed': [405, 'another method than the path has; `Allow` names it'],
  'rate-limited': [429, 'too many requests of one client in a minute'],
  'too-many-bytes': [429, 'too many bytes of one client are under way'],
  overloaded: [503, 'too many bytes of all clients are under way'],
  unavailable: [503, 'the store or the server cannot be reached'],
  'internal-error': [500, 'an error of the server; `request_id` names the line of its log'],
};

/** Of any request. */
export const OF_HTTP: readonly Reason[] = [
  'malformed-request',
  'request-timeout',
  'headers-too-large',
  'internal-error',
  'unavailable',
];

/** Of any act, as each has a body and is counted. */
export const OF_ACTS: readonly Reason[] = [
  ...OF_HTTP,
  'invalid-json',
  'incomplete-body',
  'invalid-fields',
  'body-too-large',
  'unsupported-media-type',
  'rate-limited',
  'too-many-bytes',
  'overloaded',
];

/** What a message or a request tells of its end to whoever proves its link. */
const ENDED: readonly Reason[] = ['expired', 'withdrawn', 'removed'];

/** Of reading and of claiming. */
const UNPROVEN: readonly Reason[] = ['not-owner', 'proof-required', 'token-required', 'passphrase-throttled'];

/** Why an act is refused, besides what every act is refused for. */
export const REFUSED: Readonly<Record<Act, readonly Reason[]>> = {
  create: [...WRITER_REASONS, 'create-cancelled', 'idempotency-key-reused', 'store-full'],
  view: ['not-found', ...ENDED, 'already-read', ...UNPROVEN],
  claim: [
    'not-found',
    ...ENDED,
    'already-read',
    ...UNPROVEN,
    'already-claimed',
    'not-claimable',
    'format-lowered',
    'longer-than-original',
    'store-full',
  ],
  listOwned: [],
  listPending: [],
  listReceipts: [],
  rename: ['not-found'],
  remove: ['not-found'],
  ask: [...WRITER_REASONS, 'requests-off', 'idempotency-key-reused', 'store-full'],
  viewAsk: ['not-found', 'proof-required', ...ENDED],
  answer: [
    'not-found',
    'proof-required',
    ...ENDED,
    'already-answered',
    'encapsulated-key-reused',
    'idempotency-key-reused',
    'store-full',
  ],
  listAsked: [],
  removeAsk: ['not-found'],
};
