import { describe, expect, it } from 'vitest';
import { cleanCustomName, UNREASONABLE_CUSTOM_NAME_LENGTH } from './custom-name.ts';

describe('a plain label', () => {
  it.each([
    ['Bank PIN', 'Bank PIN'],
    ["Anna's key", "Anna's key"],
    ['  spaced  ', 'spaced'],
    ['<b>bold</b> name', 'bold name'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<<script>alert(1)<</script>', 'alert(1)'],
    ['a < b > c', 'a  c'],
    ['<scr<b>ipt>', 'script'],
    ['say "hi" / \\ bye', 'say hi   bye'],
    ['<unfinished', 'unfinished'],
    ['', ''],
  ])('the plain label %j is kept as %j', (given, kept) => {
    expect(cleanCustomName(given)).toBe(kept);
  });

  it('a cleaned plain label holds no character that could start markup', () => {
    for (const given of ['<'.repeat(50), '<>'.repeat(50), '"<">\\/<', '<a<b<c>d>e>f']) {
      expect(cleanCustomName(given)).not.toMatch(/[<>"/\\]/);
    }
  });

  it('a plain label is cut to a hundred code points, never inside one', () => {
    expect(cleanCustomName('a'.repeat(101))).toBe('a'.repeat(100));
    expect(cleanCustomName('🦉'.repeat(101))).toBe('🦉'.repeat(100));
    expect(cleanCustomName(`a${'🦉'.repeat(101)}`)).toBe(`a${'🦉'.repeat(99)}`);
  });

  it('a plain label is cut after cleaning, so that tags do not count', () => {
    expect(cleanCustomName(`<b>${' '.repeat(200)}</b>${'a'.repeat(200)}`)).toBe('a'.repeat(100));
  });

  it.each([
    ['<', (length: number) => '<'.repeat(length)],
    ['<a', (length: number) => '<a'.repeat(length / 2)],
    ['< and no end', (length: number) => `<${'a'.repeat(length)}`],
    ['blanks', (length: number) => ' '.repeat(length)],
    ['blanks within', (length: number) => `a${' '.repeat(length)}a`],
  ])('a plain label of many %s is cleaned in linear time', (_, name) => {
    // Sixteen times the length takes about sixteen times as long; were it quadratic, 256 times.
    const short = bestOfThree(() => cleanCustomName(name(UNREASONABLE_CUSTOM_NAME_LENGTH / 16)));
    const long = bestOfThree(() => cleanCustomName(name(UNREASONABLE_CUSTOM_NAME_LENGTH)));
    expect(long / Math.max(short, 0.5)).toBeLessThan(100);
  });
});

/** Milliseconds. */
function bestOfThree(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
