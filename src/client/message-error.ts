import type { Reason } from '../contract/reasons.ts';
import { CryptoError } from '../crypto/crypto-error.ts';
import { ApiError, type ApiErrorKind, hasInvalidField } from './api-error.ts';

/** What says nothing of the message, and may be over in a moment. */
export type TemporaryErrorKind = Exclude<ApiErrorKind, 'refused' | 'too-large' | 'cancelled'>;

/** The passphrase does not fit the message, whose link is proven; the server counts the attempt. Or there was none. */
export class WrongPassphrase extends Error {
  override readonly name = 'WrongPassphrase';
}

/**
 * Why a message stays closed. `wrong-key`: no reading was recorded, and another key may open it (in format 0 a passphrase as
 * well); `wrong-passphrase`: another passphrase may. `passphrase-throttled`: too many were wrong, and the next may be tried
 * after as many seconds as the ApiError's `retryAfter`. `unknown`: it has expired, was deleted, or never existed. `withdrawn`: its
 * sender deleted it. `removed`: the operator did. `taken`: it has another owner. `too-large`: the server does not take back what
 * it gave. `cancelled`: its reader did not wait for it.
 */
export type MessageErrorKind =
  | 'wrong-key'
  | 'wrong-passphrase'
  | 'passphrase-throttled'
  | 'withdrawn'
  | 'removed'
  | 'unknown'
  | 'expired'
  | 'already-read'
  | 'taken'
  | 'damaged'
  | 'newer-version'
  | 'too-large'
  | 'cancelled'
  | TemporaryErrorKind;

const TEMPORARY: readonly string[] = [
  'offline',
  'too-many',
  'unavailable',
  'unexpected',
] satisfies readonly TemporaryErrorKind[];

/** What a reason means, whatever the status and the sentence. */
const REASONS = new Map<string, MessageErrorKind>(
  Object.entries({
    'proof-required': 'wrong-key',
    'passphrase-throttled': 'passphrase-throttled',
    withdrawn: 'withdrawn',
    removed: 'removed',
    expired: 'expired',
    'already-read': 'already-read',
    'longer-than-original': 'too-large',
    // A message that the look took for one of an earlier server: worth another look.
    'token-required': 'unexpected',
  } satisfies Partial<Record<Reason, MessageErrorKind>>),
);

/** By this sentence earlier servers, which send no reason, tell a message that was read from one that expired: both are 410. */
const ALREADY_READ = 'Message has already been read!';

/** What a failed look, opening or claim means to a person. */
export function messageErrorKind(error: unknown): MessageErrorKind {
  if (error instanceof WrongPassphrase) return 'wrong-passphrase';
  if (error instanceof ApiError) return REASONS.get(error.reason ?? '') ?? kindOfApiError(error);
  return error instanceof CryptoError ? kindOfCryptoError(error) : 'unexpected';
}

export function isTemporary(kind: string): kind is TemporaryErrorKind {
  return TEMPORARY.includes(kind);
}

function kindOfApiError(error: ApiError): MessageErrorKind {
  const { kind, status, message } = error;
  if (kind !== 'refused') return kind;
  if (hasInvalidField(error, 'encrypted_message')) return 'too-large';
  if (status === 403) return 'taken';
  if (status === 404) return 'unknown';
  if (status === 410) return message === ALREADY_READ ? 'already-read' : 'expired';
  return 'unexpected';
}

/** A key or passphrase that cannot be one opens nothing; every other error lies in what the server gave. */
function kindOfCryptoError({ kind }: CryptoError): MessageErrorKind {
  if (kind === 'newer-version') return kind;
  if (kind === 'passphrase-unusable') return 'wrong-passphrase';
  return kind === 'wrong-key' || kind === 'key-unusable' ? 'wrong-key' : 'damaged';
}
