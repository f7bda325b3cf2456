import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('a new id is 25 characters of the 64, and begins and ends with a letter or a digit', () => {
  for (let round = 0; round < 2_000; round++) {
    expect(newId()).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{23}[A-Za-z0-9]$/);
  }
});

it.each([
  ['inside', 64, (id: string) => id.slice(1, -1)],
  ['at the start', 62, (id: string) => id.slice(0, 1)],
  ['at the end', 62, (id: string) => id.slice(-1)],
])('every character that may stand %s comes up as often as any other', (_where, choices, part) => {
  const counts = new Map<string, number>();
  let drawn = 0;
  for (let round = 0; round < 20_000; round++) {
    for (const character of part(newId())) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
      drawn += 1;
    }
  }
  const expected = drawn / choices;
  expect(counts.size).toBe(choices);
  // Seven standard deviations: once in 10^10 runs by chance.
  const tolerance = 7 * Math.sqrt(expected);
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(tolerance);
});
