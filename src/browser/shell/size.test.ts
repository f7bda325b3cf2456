import { expect, it } from 'vitest';
import { sizeInWords } from './size.ts';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_234, '1.2 kB'],
  [1_500_000, '1.5 MB'],
])('%i bytes are formatted as %s', (bytes, words) => {
  expect(sizeInWords(bytes, 'en')).toBe(words);
});

it('a size is formatted in the page’s language', () => {
  expect(sizeInWords(1_234, 'de')).toBe('1,2 kB');
});
