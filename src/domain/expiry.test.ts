import { describe, expect, it } from 'vitest';
import { type Expiry, expiryAfter, hasExpired, NEVER, SECONDS_PER_DAY, timeLeft } from './expiry.ts';

const NOW = 1_800_000_000;
const at = (instant: number): Expiry => ({ kind: 'at', instant });

describe('an expiry', () => {
  it('an expiry is the creation time plus the lifetime', () => {
    expect(expiryAfter({ kind: 'seconds', seconds: 60 }, NOW)).toEqual(at(NOW + 60));
    expect(expiryAfter({ kind: 'forever' }, NOW)).toEqual(NEVER);
  });

  it('an expiry has passed from its very second on', () => {
    expect(hasExpired(at(NOW), NOW - 1)).toBe(false);
    expect(hasExpired(at(NOW), NOW)).toBe(true);
    expect(hasExpired(at(NOW), NOW + 1)).toBe(true);
  });

  it('a message without an expiry never expires', () => {
    expect(hasExpired(NEVER, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

describe('the time left', () => {
  it('the time left of a message that never expires is permanent', () => {
    expect(timeLeft(NEVER, NOW)).toEqual({ unit: 'permanent' });
  });

  it.each([
    [365 * SECONDS_PER_DAY, 'days', 365],
    [2 * SECONDS_PER_DAY - 1, 'days', 1],
    [SECONDS_PER_DAY, 'days', 1],
    [SECONDS_PER_DAY - 1, 'hours', 23],
    [3_600, 'hours', 1],
    [3_599, 'minutes', 59],
    [60, 'minutes', 1],
    [1, 'minutes', 1],
    [0, 'minutes', 1],
    [-5, 'minutes', 1],
  ])('%i seconds left are counted in %s: %i', (seconds, unit, count) => {
    expect(timeLeft(at(NOW + seconds), NOW)).toEqual({ unit, count });
  });
});
