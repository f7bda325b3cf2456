import { describe, expect, it } from 'vitest';
import { excessInWords, sizeInWords } from './sizes.ts';

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_234, '1.2 kB'],
    [999_960, '1 MB'],
    [1_500_000, '1.5 MB'],
    [2_000_000_000, '2 GB'],
  ])('%i bytes are formatted as %s', (bytes, words) => {
    expect(sizeInWords(bytes, 'en')).toBe(words);
  });

  it('a size is formatted in the page’s language', () => {
    expect(sizeInWords(1_234, 'de')).toBe('1,2 kB');
    expect(sizeInWords(1_572_848, 'ru', 'down')).toBe('1,5 МБ');
  });

  it('what is left is rounded down, and never told in single bytes', () => {
    expect(sizeInWords(9_999, 'en', 'down')).toBe('9.9 kB');
    expect(sizeInWords(99, 'en', 'down')).toBe('0 kB');
  });
});

describe('a size over its limit', () => {
  it.each([
    [31_457_386, 1_572_848, '31.5 MB', '1.5 MB'],
    [1_572_849, 1_572_848, '1.6 MB', '1.5 MB'],
    [1_500_001, 1_500_000, '1.6 MB', '1.5 MB'],
    [752, 751, '0.8 kB', '0.7 kB'],
    [999_961, 999_960, '1 MB', '999.9 kB'],
  ])('%i bytes over a limit of %i are told as %s and %s', (size, limit, told, most) => {
    expect(excessInWords(size, limit, 'en')).toEqual({ size: told, limit: most });
  });
});
