import { expect, it } from 'vitest';
import { nestsDeeperThan } from './nesting.ts';

it.each([
  ['', 0],
  ['"[[["', 0],
  ['{}', 1],
  ['[]', 1],
  ['[[],{},[]]', 2],
  ['{"a":{"b":[1]}}', 3],
  ['[[[', 3],
  ['{"[{":"]}[["}', 1],
  ['{"a\\"[[":1}', 1],
  ['{"a\\\\":[["\\\\\\"["]]}', 3],
  ['["\\\\",["\\""],[[1]]]', 3],
  ['["', 1],
  ['["\\"[[[', 1],
  ['[]]]][[', 1],
])('%j nests %i levels', (text, levels) => {
  expect(nestsDeeperThan(text, levels)).toBe(false);
  if (levels > 0) expect(nestsDeeperThan(text, levels - 1)).toBe(true);
});

it('agrees with what JSON.parse builds', () => {
  const deep = JSON.stringify({ a: [{ 'b"[': '\\"{', c: [[['\\']]] }] });
  expect(nestsDeeperThan(deep, 6)).toBe(false);
  expect(nestsDeeperThan(deep, 5)).toBe(true);
});

it.each([
  ['an unclosed string of quotes', `"${'\\"'.repeat(1_500_000)}`],
  ['an unclosed string of backslashes', `"${'\\'.repeat(3_000_000)}`],
  ['a million strings', '"",'.repeat(1_000_000)],
  ['a long string', `{"a":"${'A'.repeat(3_000_000)}"}`],
])('reads %s in one go', (_, text) => {
  const before = process.cpuUsage();
  nestsDeeperThan(text, 16);
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
});
