import { expect, it } from 'vitest';
import { ListTotals } from './list-totals.ts';

const COUNTED = { total: 5, at: 10, firstEnd: 20, otherCommits: 1 };

it('of more people than are remembered, the totals of those who were counted last are known', () => {
  const totals = new ListTotals();
  const people = Array.from({ length: 1_500 }, (_, index) => ({ id: `person ${index}`, token: null }));
  for (const person of people) totals.remember('owned', person, COUNTED, totals.changes);
  const known = people.filter((person) => totals.find('owned', person, 10, 1) !== null);
  expect(known).toEqual(people.slice(-1_000));
});

it('a total that was counted while something was forgotten is not remembered', () => {
  const totals = new ListTotals();
  const person = { id: 'ann', token: null };
  const before = totals.changes;
  totals.forget({ owned: 'ann' });
  totals.remember('owned', person, COUNTED, before);
  expect(totals.find('owned', person, 10, 1)).toBeNull();
  totals.remember('owned', person, COUNTED, totals.changes);
  expect(totals.find('owned', person, 10, 1)).toBe(5);
});
