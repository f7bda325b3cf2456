import { ApiError, hasInvalidField, isWriterRefusal } from '../client/api-error.ts';
import { UnreadableFile } from '../client/attached-files.ts';
import { type MessageErrorKind, messageErrorKind, WrongPassphrase } from '../client/message-error.ts';
import { CryptoError, type CryptoErrorKind } from '../client/primitives.ts';
import { ServerTooOld } from '../client/send.ts';
import { type InigmaError, type InputField, inigmaError, isInigmaError } from './inigma-error.ts';

/** Waits for an act of the client; what it throws becomes an error of this library. A bug stays as it is. */
export async function coded<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw codedError(error, signal) ?? error;
  }
}

/** The same for a create, which only whoever may not write is forbidden, also by a proxy that gives no reason. */
export function codedCreate<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  return coded(async () => {
    try {
      return await work();
    } catch (error) {
      throw isWriterRefusal(error) ? inigmaError('not-allowed', { reason: error.reason }) : error;
    }
  }, signal);
}

/** Null for what is none of the client's errors. */
function codedError(error: unknown, signal: AbortSignal | undefined): InigmaError | null {
  if (isInigmaError(error)) return error;
  if (error instanceof UnreadableFile) return inigmaError('unreadable-file', { fileName: error.fileName });
  if (error instanceof ServerTooOld) return inigmaError('server-too-old', {});
  if (error instanceof ApiError) return errorOfApi(error, signal);
  if (error instanceof CryptoError) return errorOfInput(error.kind) ?? errorOfMessage(error);
  if (error instanceof WrongPassphrase) return errorOfMessage(error);
  return isUnsupported(error) ? inigmaError('unsupported-platform', {}) : null;
}

/** Cloudflare refuses more than 100 000 iterations of PBKDF2, and pages without HTTPS have no `subtle` at all. */
function isUnsupported(error: unknown): boolean {
  const isRefused = error instanceof DOMException && error.name === 'NotSupportedError';
  return isRefused || globalThis.crypto?.subtle === undefined;
}

/** What was written and cannot be sent, by the kind of the error. */
const FIELDS: Partial<Record<CryptoErrorKind, InputField>> = {
  'too-many-files': 'files',
  'header-too-long': 'files',
  'label-unfit': 'label',
  'note-unfit': 'note',
  'passphrase-unusable': 'passphrase',
  'not-unicode': 'text',
};

/** The same, by the field that a server found invalid. */
const SERVER_FIELDS: Readonly<Record<string, InputField>> = {
  ttl: 'expiresIn',
  expires_in: 'expiresIn',
  sealed_name: 'label',
  max_readings: 'readers',
  locked: 'passphrase',
  view: 'id',
  ask: 'id',
  page: 'page',
};

function errorOfInput(kind: CryptoErrorKind): InigmaError | null {
  const field = FIELDS[kind];
  if (field !== undefined) return inigmaError('invalid-input', { field });
  if (kind === 'identity-unusable') return inigmaError('invalid-identity', {});
  return kind === 'too-large' ? inigmaError('too-large', {}) : null;
}

function errorOfApi(error: ApiError, signal: AbortSignal | undefined): InigmaError {
  const { kind, reason, status, errors } = error;
  if (kind === 'cancelled') return inigmaError('aborted', { mayHaveHappened: true }, signal?.reason);
  if (reason === 'requests-off') return inigmaError('requests-off', {});
  if (reason === 'already-answered') return inigmaError('already-answered', { at: dateOf(error.at) });
  if (isWriterRefusal(error) && isOfWriter(error)) return inigmaError('not-allowed', { reason });
  if (hasInvalidField(error, 'encrypted_message')) return inigmaError('too-large', {});
  const [field] = errors.flatMap((invalid) => SERVER_FIELDS[invalid.field] ?? []);
  if (field !== undefined) return inigmaError('invalid-input', { field });
  if (messageErrorKind(error) === 'unexpected' && kind === 'refused')
    return inigmaError('refused', { status, reason });
  return errorOfMessage(error);
}

/** A claim is refused with 403 as well, where the message has another owner. */
function isOfWriter({ reason, status }: ApiError): boolean {
  return status === 401 || (reason !== null && /^(sign-in-|not-a-writer$|invitation-)/.test(reason));
}

function errorOfMessage(error: unknown): InigmaError {
  const kind = messageErrorKind(error);
  const api = error instanceof ApiError ? error : null;
  const retryAfter = api?.retryAfter ?? null;
  const at = dateOf(api?.at ?? null);
  switch (kind) {
    case 'expired':
    case 'already-read':
    case 'withdrawn':
    case 'removed':
      return inigmaError(kind, { at });
    case 'passphrase-throttled':
    case 'unavailable':
      return inigmaError(kind, { retryAfter });
    case 'too-many':
      return inigmaError('rate-limited', { retryAfter });
    case 'unexpected':
      return inigmaError('unexpected-response', { status: api?.status ?? 0 });
    case 'cancelled':
      return inigmaError('aborted', { mayHaveHappened: true });
    default:
      return inigmaError(PLAIN[kind], {});
  }
}

type PlainKind = Exclude<
  MessageErrorKind,
  | 'expired'
  | 'already-read'
  | 'withdrawn'
  | 'removed'
  | 'passphrase-throttled'
  | 'unavailable'
  | 'too-many'
  | 'unexpected'
  | 'cancelled'
>;

/** Those that say nothing more. */
const PLAIN = {
  'wrong-key': 'wrong-key',
  'wrong-passphrase': 'wrong-passphrase',
  unknown: 'not-found',
  taken: 'taken',
  damaged: 'damaged',
  'newer-version': 'newer-version',
  'too-large': 'too-large',
  offline: 'offline',
} as const satisfies Record<PlainKind, string>;

/** Of Unix seconds. */
export function dateOf(seconds: number): Date;
export function dateOf(seconds: number | null): Date | null;
export function dateOf(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(seconds * 1_000);
}
