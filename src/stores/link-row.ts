import type { Ending, Link } from '../domain/link.ts';
import type { Waiting } from '../domain/ports.ts';
import type { Row, Value } from './sql.ts';

/** The columns of `links`, of a row that has a `link_verifier`. */
export function linkOf(row: Row): Link {
  return {
    linkVerifier: String(row['link_verifier']),
    claimVerifier: row['claim_verifier'] == null ? null : String(row['claim_verifier']),
    locked: Number(row['locked']) === 1,
    wrongPassphrases: Number(row['attempts']),
    retryAt: Number(row['retry_at']),
    maxReadings: numberOrNull(row['max_readings']),
    readings: readingsOf(row),
    ending: endingOf(row),
  };
}

const KINDS = ['read', 'expired', 'withdrawn', 'removed'] as const;

function endingOf(row: Row): Ending | null {
  if (row['outcome'] == null) return null;
  const kind = KINDS.find((one) => one === row['outcome']);
  return kind === undefined ? { kind: 'kept', at: null } : { kind, at: Number(row['outcome_at']) };
}

export function numberOrNull(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** What was recorded of a message until it was claimed; null where it was of format 0. */
export function recordedOf(row: Row | undefined): Pick<Link, 'readings' | 'wrongPassphrases'> | null {
  if (row === undefined) return null;
  return { readings: readingsOf(row), wrongPassphrases: Number(row['attempts']) };
}

/** Of a row that has a `link_verifier`. */
export function waitingOf(row: Row): Waiting {
  return {
    maxReadings: numberOrNull(row['max_readings']),
    readings: readingsOf(row),
    wrongPassphrases: Number(row['attempts']),
  };
}

export function readingsOf(row: Row): Link['readings'] {
  return {
    count: Number(row['readings']),
    firstAt: numberOrNull(row['first_at']),
    lastAt: numberOrNull(row['last_at']),
  };
}
