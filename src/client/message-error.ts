import { CryptoError } from '../crypto/crypto-error.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';

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

/** The sentence by which the API tells a message that has been read from one that has expired; both are 410. */
const ALREADY_READ = 'Message has already been read!';

/** What a failed look, opening or claim means to a person. */
export function messageErrorKind(error: unknown): MessageErrorKind {
  if (error instanceof ApiError) return error.kind === 'refused' ? kindOfRefusal(error) : error.kind;
  return error instanceof CryptoError ? kindOfCryptoError(error) : 'unexpected';
}

export function isTemporary(kind: string): kind is TemporaryErrorKind {
  return TEMPORARY.includes(kind);
}

function kindOfRefusal({ status, message }: ApiError): MessageErrorKind {
  if (status === 403) return 'taken';
  if (status === 404) return 'unknown';
  if (status === 410) return message === ALREADY_READ ? 'already-read' : 'expired';
  return 'unexpected';
}

/** A key or passphrase that cannot be one opens nothing; every other error lies in what the server gave. */
function kindOfCryptoError({ kind }: CryptoError): MessageErrorKind {
  if (kind === 'newer-version') return kind;
  return kind === 'wrong-key' || kind === 'key-unusable' || kind === 'passphrase-unusable'
    ? 'wrong-key'
    : 'damaged';
}
