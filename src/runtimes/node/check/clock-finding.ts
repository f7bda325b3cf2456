import type { Instant } from '../../../domain/expiry.ts';
import { type Finding, ok, wrong } from './finding.ts';

/** What a clock that is kept by NTP is never off by, in seconds. */
const TOLERANCE_SECONDS = 5;

/** A clock that was set back gives new messages times before those of earlier ones, and lets them live too long. */
export function clockFinding(newest: Instant | null, now: Instant): Finding {
  if (newest === null) return ok('The clock cannot be compared yet: there is no message.');
  const behind = newest - now;
  return behind > TOLERANCE_SECONDS
    ? wrong(
        `The clock of this machine is ${behind} seconds behind the newest message: set it, and let NTP keep it.`,
      )
    : ok('The clock is not behind the newest message.');
}

/** With several replicas, each has to agree with the one clock that they share. */
export function sharedClockFinding(shared: Instant, now: Instant): Finding {
  const difference = Math.round(now - shared);
  const direction = difference < 0 ? 'behind' : 'ahead of';
  return Math.abs(difference) > TOLERANCE_SECONDS
    ? wrong(
        `The clock of this machine is ${Math.abs(difference)} seconds ${direction} PostgreSQL's: let NTP keep both.`,
      )
    : ok("The clock agrees with PostgreSQL's.");
}
