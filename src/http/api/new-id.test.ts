import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('a new id is 25 characters of the 64', () => {
  for (let round = 0; round < 1_000; round++) expect(newId()).toMatch(/^[A-Za-z0-9_-]{25}$/);
});

it('every character comes up as often as any other', () => {
  const counts = new Map<string, number>();
  const rounds = 20_000;
  for (let round = 0; round < rounds; round++) {
    for (const character of newId()) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const expected = (rounds * 25) / 64;
  expect(counts.size).toBe(64);
  // Seven standard deviations: once in 10^10 runs by chance.
  const tolerance = 7 * Math.sqrt(expected);
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(tolerance);
});
