import { expect, it } from 'vitest';
import { contrast, mix } from './contrast.ts';

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#000000', 5.25],
])('the contrast of %s and %s is %d, whichever comes first', (first, second, ratio) => {
  expect(contrast(first, second)).toBeCloseTo(ratio, 2);
  expect(contrast(second, first)).toBeCloseTo(ratio, 2);
});

it('colours are mixed by their share', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect([mix('#123456', '#ffffff', 0), mix('#123456', '#fedcba', 1)]).toEqual(['#123456', '#fedcba']);
});
