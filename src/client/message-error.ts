import { CryptoError } from '../crypto/crypto-error.ts';
import { ApiError, type ApiErrorKind, hasInvalidField } from './api-error.ts';

/** What says nothing of the message, and may be over in a moment. */
export type TemporaryErrorKind = Exclude<ApiErrorKind, 'refused' | 'too-large'>;

/**
 * Why a message stays closed. `wrong-key`: nothing was spent, and another key or passphrase may open it. `unknown`: it has
 * expired, was deleted, or never existed. `taken`: it has another owner. `too-large`: the server does not take back
 * what it gave.
 */
export type MessageErrorKind =
  | 'wrong-key'
  | 'unknown'
  | 'expired'
  | 'already-read'
  | 'taken'
  | 'damaged'
  | 'newer-version'
  | 'too-large'
  | TemporaryErrorKind;

const TEMPORARY: readonly string[] = [
  'offline',
  'too-many',
  'unavailable',
  'unexpected',
] satisfies readonly TemporaryErrorKind[];

/** By this sentence earlier servers, which send no reason, tell a message that was read from one that expired: both are 410. */
const ALREADY_READ = 'Message has already been read!';

/** What a failed look, opening or claim means to a person. */
export function messageErrorKind(error: unknown): MessageErrorKind {
  if (error instanceof ApiError) return error.kind === 'refused' ? kindOfRefusal(error) : error.kind;
  return error instanceof CryptoError ? kindOfCryptoError(error) : 'unexpected';
}

export function isTemporary(kind: string): kind is TemporaryErrorKind {
  return TEMPORARY.includes(kind);
}

function kindOfRefusal(error: ApiError): MessageErrorKind {
  const { status, message, reason } = error;
  if (reason === 'longer-than-original' || hasInvalidField(error, 'encrypted_message')) return 'too-large';
  if (status === 403) return 'taken';
  if (status === 404) return 'unknown';
  if (status === 410)
    return reason === 'already-read' || message === ALREADY_READ ? 'already-read' : 'expired';
  return 'unexpected';
}

/** A key or passphrase that cannot be one opens nothing; every other error lies in what the server gave. */
function kindOfCryptoError({ kind }: CryptoError): MessageErrorKind {
  if (kind === 'newer-version') return kind;
  return kind === 'wrong-key' || kind === 'key-unusable' || kind === 'passphrase-unusable'
    ? 'wrong-key'
    : 'damaged';
}
