/** A moment in whole Unix seconds. */
export type Instant = number;

/** When a message ends. */
export type Expiry = { readonly kind: 'never' } | { readonly kind: 'at'; readonly instant: Instant };

/** How long a message is to live, in seconds, from the moment it is made. */
export type Lifetime = { readonly kind: 'forever' } | { readonly kind: 'seconds'; readonly seconds: number };

export const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_MINUTE = 60;

export const NEVER: Expiry = { kind: 'never' };

/** The expiry of what is made at `now` and lives so long. */
export function expiryAfter(lifetime: Lifetime, now: Instant): Expiry {
  return lifetime.kind === 'forever' ? NEVER : { kind: 'at', instant: now + lifetime.seconds };
}

/** True from the very second of the expiry on. */
export function hasExpired(expiry: Expiry, now: Instant): boolean {
  return expiry.kind === 'at' && expiry.instant <= now;
}

/** What is left, in the largest unit that fits at least once; a started minute counts as one. */
export type TimeLeft =
  | { readonly unit: 'permanent' }
  | { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number };

/** Counts down to an expiry that has not passed. */
export function timeLeft(expiry: Expiry, now: Instant): TimeLeft {
  if (expiry.kind === 'never') return { unit: 'permanent' };
  const seconds = Math.max(0, expiry.instant - now);
  if (seconds >= SECONDS_PER_DAY) return { unit: 'days', count: Math.floor(seconds / SECONDS_PER_DAY) };
  if (seconds >= SECONDS_PER_HOUR) return { unit: 'hours', count: Math.floor(seconds / SECONDS_PER_HOUR) };
  return { unit: 'minutes', count: Math.max(1, Math.floor(seconds / SECONDS_PER_MINUTE)) };
}
