import { describe, expect, it } from 'vitest';
import { agoInWords, momentInWords, spanInWords, untilInWords } from './times.ts';

const HOUR = 3_600;
const DAY = 86_400;

describe('a duration', () => {
  it.each([
    [-5, '1 minute'],
    [1, '1 minute'],
    [90, '2 minutes'],
    [HOUR - 1, '1 hour'],
    [5 * HOUR, '5 hours'],
    [DAY - 10, '1 day'],
    [30 * DAY - 2, '30 days'],
    [365 * DAY, '365 days'],
  ])('a duration of %i seconds is formatted as %s', (seconds, words) => {
    expect(spanInWords(seconds, 'en')).toBe(words);
  });

  it('a duration is formatted in the language that is asked for', () => {
    expect(spanInWords(2 * HOUR, 'de')).toBe('2 Stunden');
  });
});

describe('the time left', () => {
  it('the time left is at least a minute, and always a number', () => {
    expect(untilInWords(0, 'en')).toBe('in 1 minute');
    expect(untilInWords(DAY, 'en')).toBe('in 1 day');
    expect(untilInWords(12 * DAY, 'en')).toBe('in 12 days');
  });

  it('the time left is declined as its language requires', () => {
    expect(untilInWords(12 * DAY, 'de')).toBe('in 12 Tagen');
  });
});

describe('an age', () => {
  it('an age is “now”, then minutes, hours and days', () => {
    expect(agoInWords(20, 'en')).toBe('now');
    expect(agoInWords(300, 'en')).toBe('5 minutes ago');
    expect(agoInWords(DAY, 'en')).toBe('yesterday');
    expect(agoInWords(12 * DAY, 'en')).toBe('12 days ago');
  });
});

it('a date is formatted with its day and its time', () => {
  expect(momentInWords(1_700_000_000, 'en')).toMatch(/^November 1[45], 2023 at \d{1,2}:\d\d [AP]M$/);
});
