import { describe, expect, it } from 'vitest';
import { isLifetimeChoice, lifetimeMarkup } from './lifetime-options.ts';

const NAMES = { year: '1 year', never: 'Never', custom: 'Custom…' };
const DAY = 86_400;

function offering(...offered: number[]) {
  return { offered, default: offered[0] ?? null, never: false, custom: false };
}

function namesOf(seconds: number, language = 'en'): string {
  return lifetimeMarkup(offering(seconds), NAMES, language);
}

describe('the lifetimes on offer', () => {
  it('a lifetime is named in the largest unit that makes it a whole number', () => {
    expect([60, 5_400, 3_600, 129_600, DAY, 14 * DAY, 365 * DAY].map((one) => namesOf(one))).toEqual([
      '1 minute',
      '90 minutes',
      '1 hour',
      '36 hours',
      '1 day',
      '14 days',
      '1 year',
    ]);
    expect(namesOf(7 * DAY, 'uk')).toBe('7 днів');
  });

  it('the default is selected, and never and custom come last', () => {
    const lifetimes = { offered: [3_600, DAY], default: DAY, never: true, custom: true };
    expect(lifetimeMarkup(lifetimes, NAMES, 'en')).toBe(
      '<option value="3600">1 hour</option><option value="86400" selected="">1 day</option>' +
        '<option value="never">Never</option><option value="custom">Custom…</option>',
    );
    expect(lifetimeMarkup({ ...lifetimes, default: null }, NAMES, 'en')).toContain(
      '<option value="never" selected="">',
    );
  });

  it('one lifetime alone is no choice', () => {
    expect(isLifetimeChoice(offering(DAY))).toBe(false);
    expect(isLifetimeChoice({ ...offering(), never: true })).toBe(false);
    expect(lifetimeMarkup({ ...offering(), never: true }, NAMES, 'en')).toBe('Never');
    expect(isLifetimeChoice({ ...offering(DAY), custom: true })).toBe(true);
    expect(isLifetimeChoice(offering(DAY, 3_600))).toBe(true);
  });
});
