import { ApiError } from '../../client/api-error.ts';
import { CryptoError } from '../../client/primitives.ts';
import type { Ending, EndReason } from './answer-state.ts';

/** What a reason of the server means, whatever the status and the sentence. */
const REASONS: Readonly<Record<string, EndReason>> = {
  'already-answered': 'answered',
  'proof-required': 'damaged',
  expired: 'expired',
  withdrawn: 'withdrawn',
  removed: 'removed',
};

/** Why a request can be neither read nor answered, for good; null where it is worth another try. */
export function endingOf(error: unknown): Ending | null {
  if (error instanceof CryptoError)
    return { reason: error.kind === 'newer-version' ? error.kind : 'damaged', endedAt: null };
  if (!(error instanceof ApiError)) return null;
  const reason = REASONS[error.reason ?? ''] ?? (error.status === 404 ? 'unknown' : null);
  return reason && { reason, endedAt: error.at };
}
