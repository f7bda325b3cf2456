import { expect, it } from 'vitest';
import { clockFinding, sharedClockFinding } from './clock-finding.ts';

const NOW = 1_800_000_000;

it.each([
  [null, 'ok'],
  [NOW - 3_600, 'ok'],
  [NOW + 5, 'ok'],
  [NOW + 6, 'wrong'],
])('a newest message at %s is %s', (newest, kind) => {
  expect(clockFinding(newest, NOW).kind).toBe(kind);
});

it.each([
  [NOW - 6, 'wrong', /6 seconds ahead of PostgreSQL's/],
  [NOW - 5, 'ok', /agrees/],
  [NOW + 5.4, 'ok', /agrees/],
  [NOW + 90, 'wrong', /90 seconds behind PostgreSQL's/],
])('a shared clock at %s is %s', (shared, kind, sentence) => {
  expect(sharedClockFinding(shared, NOW)).toEqual({ kind, sentence: expect.stringMatching(sentence) });
});
