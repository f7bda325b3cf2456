import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { largestPlaintext, paddedLength, padme } from './padding.ts';

describe('Padmé padding', () => {
  test('padding never shortens, and adds at most 12 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (length) => {
        expect(padme(length)).toBeGreaterThanOrEqual(length);
        expect(padme(length)).toBeLessThanOrEqual(Math.ceil(length * 1.12));
      }),
    );
  });

  test('padding leaves padded lengths unchanged, and keeps the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.nat(1_000_000), (length, more) => {
        expect(padme(padme(length))).toBe(padme(length));
        expect(padme(length + more)).toBeGreaterThanOrEqual(padme(length));
      }),
    );
  });

  test('padding is exact next to powers of two', () => {
    expect([0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1].map(padme)).toEqual([
      0,
      1,
      2 ** 31,
      2 ** 31,
      2 ** 31 + 2 ** 26,
    ]);
    expect(padme(2 ** 49 - 1)).toBe(2 ** 49);
  });
});

describe('padding below the limit of a server', () => {
  test('the limit counts characters of base64, with the tag', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 4_000_000 }), (limit) => {
        const characters = (bytes: number) => Math.ceil((bytes + 16) / 3) * 4;
        expect(characters(largestPlaintext(limit))).toBeLessThanOrEqual(limit);
        expect(characters(largestPlaintext(limit) + 1)).toBeGreaterThan(limit);
      }),
    );
    expect(largestPlaintext(0)).toBe(0);
  });

  test('the limit caps the padding and refuses what does not fit', () => {
    expect(paddedLength(40, 2_097_152)).toBe(256);
    expect(paddedLength(40, 200)).toBe(134);
    expect(paddedLength(134, 200)).toBe(134);
    expect(() => paddedLength(135, 200)).toThrow(new CryptoError('too-large'));
  });
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  'padding refuses the length %d',
  (length) => {
    expect(() => padme(length)).toThrow(new CryptoError('length-unusable'));
    expect(() => largestPlaintext(length)).toThrow(new CryptoError('length-unusable'));
  },
);
