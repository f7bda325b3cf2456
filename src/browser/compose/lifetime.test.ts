import { describe, expect, it } from 'vitest';
import { isUnclear, lifetimeOf, longestLifetime } from './lifetime.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;

function custom(amount: string, unit = DAY) {
  return lifetimeOf({ preset: 'custom', amount, unit: String(unit) }, YEAR);
}

describe('a lifetime', () => {
  it('is that of the preset, or for ever', () => {
    expect(lifetimeOf({ preset: '3600', amount: '', unit: '60' }, YEAR)).toBe(3_600);
    expect(lifetimeOf({ preset: 'never', amount: '', unit: '60' }, YEAR)).toBeNull();
  });

  it('may be a part of a unit, with a point or a comma', () => {
    expect(custom('0.5')).toBe(43_200);
    expect(custom(' 0,5 ')).toBe(43_200);
    expect(custom('90', 60)).toBe(5_400);
  });

  it('may be written in the digits of other scripts', () => {
    expect(custom('１２')).toBe(12 * DAY);
    expect(custom('０．５')).toBe(43_200);
    expect(custom('١٢')).toBe(12 * DAY);
    expect(custom('٠٫٥')).toBe(43_200);
  });

  it.each(['', 'abc', '1e3', '-1', '+5', '1.', '.5', '1 000', '0x10', 'Infinity', '1,000.5'])(
    'is not what %j says',
    (amount) => {
      expect(custom(amount)).toBeUndefined();
    },
  );

  it.each(['1,000', '1.000', '12.500', '１，０００', ' 999,999 '])(
    'is not guessed from %j, which some read as thousands',
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
  ])('of %j can be read in one way only', (amount, seconds) => {
    expect(custom(amount)).toBe(seconds);
    expect(isUnclear({ preset: 'custom', amount, unit: String(DAY) })).toBe(false);
  });

  it('is that of the preset, whatever the field beside it holds', () => {
    expect(lifetimeOf({ preset: '3600', amount: '1,000', unit: '60' }, YEAR)).toBe(3_600);
  });

  it('is neither under a minute nor longer than is allowed', () => {
    expect(custom('0.9', 60)).toBeUndefined();
    expect(custom('1', 60)).toBe(60);
    expect(custom('365')).toBe(YEAR);
    expect(custom('365.1')).toBeUndefined();
  });

  it('is at most a year, or what the operator allows', () => {
    expect(longestLifetime(null)).toBe(YEAR);
    expect(longestLifetime(7)).toBe(7 * DAY);
    expect(longestLifetime(5_000)).toBe(YEAR);
  });
});
