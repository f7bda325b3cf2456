import { describe, expect, it } from 'vitest';
import { longestLifetime } from '../../client/send.ts';
import { isUnclear, lifetimeOf } from './lifetime.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;

function custom(amount: string, unit = DAY) {
  return lifetimeOf({ preset: 'custom', amount, unit: String(unit) }, YEAR);
}

describe('a lifetime', () => {
  it('a preset gives its lifetime, or none for "never"', () => {
    expect(lifetimeOf({ preset: '3600', amount: '', unit: '60' }, YEAR)).toBe(3_600);
    expect(lifetimeOf({ preset: 'never', amount: '', unit: '60' }, YEAR)).toBeNull();
  });

  it('a lifetime may be a fraction of a unit, with a point or a comma', () => {
    expect(custom('0.5')).toBe(43_200);
    expect(custom(' 0,5 ')).toBe(43_200);
    expect(custom('90', 60)).toBe(5_400);
  });

  it('a lifetime may be written in the digits of other scripts', () => {
    expect(custom('１２')).toBe(12 * DAY);
    expect(custom('０．５')).toBe(43_200);
    expect(custom('١٢')).toBe(12 * DAY);
    expect(custom('٠٫٥')).toBe(43_200);
  });

  it.each(['', 'abc', '1e3', '-1', '+5', '1.', '.5', '1 000', '0x10', 'Infinity', '1,000.5'])(
    '%j is no lifetime',
    (amount) => {
      expect(custom(amount)).toBeUndefined();
    },
  );

  it.each(['1,000', '1.000', '12.500', '１，０００', ' 999,999 '])(
    '%j is ambiguous, since some read it as thousands, and is not guessed',
    (amount) => {
      expect(custom(amount, 60)).toBeUndefined();
      expect(isUnclear({ preset: 'custom', amount, unit: '60' })).toBe(true);
    },
  );

  it.each([
    ['0,125', 10_800],
    ['١٫١٢٥', 97_200],
    ['1.0005', 86_443],
    ['1.25', 108_000],
  ])('the lifetime %j can be read in one way only', (amount, seconds) => {
    expect(custom(amount)).toBe(seconds);
    expect(isUnclear({ preset: 'custom', amount, unit: String(DAY) })).toBe(false);
  });

  it('a preset ignores the custom field beside it', () => {
    expect(lifetimeOf({ preset: '3600', amount: '1,000', unit: '60' }, YEAR)).toBe(3_600);
  });

  it('a lifetime under a minute or over the limit is refused', () => {
    expect(custom('0.9', 60)).toBeUndefined();
    expect(custom('1', 60)).toBe(60);
    expect(custom('365')).toBe(YEAR);
    expect(custom('365.1')).toBeUndefined();
  });

  it('the longest lifetime is a year, or what the operator allows', () => {
    expect(longestLifetime(null)).toBe(YEAR);
    expect(longestLifetime(7)).toBe(7 * DAY);
    expect(longestLifetime(5_000)).toBe(YEAR);
  });
});
