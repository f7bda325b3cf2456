import { expect, test } from 'vitest';
import { inOneLine, visibleText } from './visible-text.ts';

test.each([
  ['a\tb\nc', 'a\tb\nc'],
  ['a\r\nb', 'a\nb'],
  ['a\rb', 'a\u240Db'],
  ['\x1b[31m\0\x7f', '\u241B[31m\u2400\u2421'],
  ['\x9b1m', '\uFFFD1m'],
  ['Grüße 🔑', 'Grüße 🔑'],
])('%j is shown as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('a label cannot pass for lines of the program', () => {
  expect(inOneLine('x\r\nSaved\t/home\u2028/key')).toBe('x Saved /home /key');
});
