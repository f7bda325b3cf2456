/** Why a create is refused to whoever asks, where not everyone may write. */
export const WRITER_REASONS = [
  'sign-in-required',
  'not-a-writer',
  'invitation-unknown',
  'invitation-expired',
  'invitation-used-up',
] as const;

/**
 * Why the server says no: the `reason` in the body of every refusal. The list is closed and its words are stable; the sentences
 * in `message` may change. docs/api.md has the status of each.
 */
export const REASONS = [
  // The message
  'not-found',
  'expired',
  'already-read',
  'withdrawn',
  'removed',
  'already-claimed',
  'not-claimable',
  'not-owner',
  'proof-required',
  'passphrase-throttled',
  'token-required',
  'format-lowered',
  'longer-than-original',
  'idempotency-key-reused',
  'create-cancelled',
  'already-answered',
  'encapsulated-key-reused',
  'store-full',
  ...WRITER_REASONS,
  'requests-off',
  // The request
  'malformed-request',
  'invalid-json',
  'incomplete-body',
  'invalid-fields',
  'request-timeout',
  'body-too-large',
  'headers-too-large',
  'unsupported-media-type',
  'unknown-path',
  'method-not-allowed',
  // The server
  'rate-limited',
  'too-many-bytes',
  'overloaded',
  'unavailable',
  'internal-error',
] as const;

export type WriterReason = (typeof WRITER_REASONS)[number];
export type Reason = (typeof REASONS)[number];
