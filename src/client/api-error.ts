import type { FieldError } from '../contract/parse.ts';
import type { Reason } from '../contract/reasons.ts';

/**
 * Why a request did not do what it was asked for: `offline`, no answer came, or none in time (or 408: the server waited in
 * vain); `too-many`, come again later; `too-large`, the server or what stands before it takes no body of this size;
 * `unavailable`, the server's store fails or is full; `refused`, the server said no; `unexpected`, it said something that is
 * not of the contract; `cancelled`, whoever asked has given it up, and it may have happened.
 */
export type ApiErrorKind =
  | 'offline'
  | 'too-many'
  | 'too-large'
  | 'unavailable'
  | 'refused'
  | 'unexpected'
  | 'cancelled';

const CERTAIN: readonly ApiErrorKind[] = ['refused', 'too-many', 'too-large'];

/** The one error of this folder's requests. `status` is that of HTTP, 0 where there was no answer. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number;
  /** Why the server refused; null where it did not say. */
  readonly reason: Reason | null;
  /** The invalid fields of the request, by the names of the contract. */
  readonly errors: readonly FieldError[];
  /** Seconds until it is worth trying again, as the server said. */
  readonly retryAfter: number | null;
  /** When what the reason says happened, in Unix seconds, where the server said so. */
  readonly at: number | null;

  constructor(
    kind: ApiErrorKind,
    given: {
      readonly status?: number;
      readonly retryAfter?: number | null;
      readonly message?: string;
      readonly reason?: Reason | null;
      readonly at?: number | null;
      readonly errors?: readonly FieldError[];
    } = {},
  ) {
    super(given.message ?? kind);
    this.name = 'ApiError';
    this.kind = kind;
    this.status = given.status ?? 0;
    this.retryAfter = given.retryAfter ?? null;
    this.reason = given.reason ?? null;
    this.at = given.at ?? null;
    this.errors = given.errors ?? [];
  }
}

/**
 * An error of a script that was loaded on demand as one of this script: each bundle has the class for itself, and `instanceof` knows
 * no other. Anything else stays as it is.
 */
export function ownApiError(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'ApiError') return error;
  const { kind, ...given } = error as ApiError;
  return new ApiError(kind, { ...given, message: error.message });
}

/** Whether it is unknown if the server did what was asked: then a look, or the same bytes again, must find out. */
export function mayHaveHappened(error: unknown): boolean {
  return error instanceof ApiError && !CERTAIN.includes(error.kind);
}

/** Whether the server found one of these fields of the request invalid. */
export function hasInvalidField({ errors }: ApiError, ...fields: readonly string[]): boolean {
  return errors.some(({ field }) => fields.includes(field));
}

/** Whether the server refused with this status. */
export function isRefusedWith(error: unknown, status: number): boolean {
  return error instanceof ApiError && error.kind === 'refused' && error.status === status;
}

/** Whether the server refused for this reason. */
export function hasReason(error: unknown, reason: Reason): boolean {
  return error instanceof ApiError && error.reason === reason;
}

/** Whether whoever asked may not create messages (`WRITER_REASONS`): a create is refused with these statuses for nothing else. */
export function isWriterRefusal(error: unknown): error is ApiError {
  return isRefused(error) && [401, 403].includes((error as ApiError).status);
}

/** Whether the server said no, and would say it again. */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'refused' || error.kind === 'too-large');
}
