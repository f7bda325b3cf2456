import { expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { knownFormat } from './format.ts';

test.each([0, 1, 2])('format %i is known', (format) => {
  expect(knownFormat(format)).toBe(format);
});

test.each([3, -1, 0.5, Number.NaN])('format %d is that of a newer version', (format) => {
  expect(() => knownFormat(format)).toThrow(new CryptoError('newer-version'));
});
