import { describe, expect, it } from 'vitest';
import { agoInWords, countdownInWords, momentInWords, spanInWords, untilInWords } from './times.ts';

const HOUR = 3_600;
const DAY = 86_400;

describe('a span of time', () => {
  it.each([
    [-5, '1 minute'],
    [1, '1 minute'],
    [90, '2 minutes'],
    [HOUR - 1, '1 hour'],
    [5 * HOUR, '5 hours'],
    [DAY - 10, '1 day'],
    [30 * DAY - 2, '30 days'],
    [365 * DAY, '365 days'],
  ])('of %i seconds is %s', (seconds, words) => {
    expect(spanInWords(seconds, 'en')).toBe(words);
  });

  it('is said in the language that is asked for', () => {
    expect(spanInWords(2 * HOUR, 'de')).toBe('2 Stunden');
  });
});

describe('the time until something', () => {
  it('is never less than a minute, and always a number', () => {
    expect(untilInWords(0, 'en')).toBe('in 1 minute');
    expect(untilInWords(DAY, 'en')).toBe('in 1 day');
    expect(untilInWords(12 * DAY, 'en')).toBe('in 12 days');
  });

  it('is declined as the language wants it', () => {
    expect(untilInWords(12 * DAY, 'de')).toBe('in 12 Tagen');
  });
});

describe('what is left of a short wait', () => {
  it.each([
    [1, 'in 1 second'],
    [59, 'in 59 seconds'],
    [60, 'in 1 minute'],
    [61, 'in 2 minutes'],
    [3_600, 'in 60 minutes'],
  ])('as %i seconds is %s', (seconds, words) => {
    expect(countdownInWords(seconds, 'en')).toBe(words);
  });
});

describe('how long ago something was', () => {
  it('is now, then minutes, hours and days', () => {
    expect(agoInWords(20, 'en')).toBe('now');
    expect(agoInWords(300, 'en')).toBe('5 minutes ago');
    expect(agoInWords(DAY, 'en')).toBe('yesterday');
    expect(agoInWords(12 * DAY, 'en')).toBe('12 days ago');
  });
});

it('a moment has its date and its time', () => {
  expect(momentInWords(1_700_000_000, 'en')).toMatch(/^November 1[45], 2023 at \d{1,2}:\d\d [AP]M$/);
});
