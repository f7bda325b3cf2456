import { expect, it } from 'vitest';
import { ByteBudget } from './byte-budget.ts';

const LIMITS = { total: 10, perClient: 4 };

it('a byte budget refuses one client over its own limit and still serves another', () => {
  const budget = new ByteBudget(LIMITS);
  expect(budget.reserve('a', 3)).toBeNull();
  expect(budget.reserve('a', 2)).toBe('perClient');
  expect(budget.reserve('a', 1)).toBeNull();
  expect(budget.reserve('b', 4)).toBeNull();
  expect(budget.reserve('b', 1)).toBe('perClient');
});

it('a byte budget refuses every client over the total', () => {
  const budget = new ByteBudget(LIMITS);
  for (const client of ['a', 'b']) expect(budget.reserve(client, 4)).toBeNull();
  expect(budget.reserve('c', 3)).toBe('total');
  expect(budget.reserve('c', 2)).toBeNull();
  expect(budget.reserve('d', 1)).toBe('total');
});

it('a byte budget without clients has only the total', () => {
  const budget = new ByteBudget(LIMITS);
  expect(budget.reserve(null, 10)).toBeNull();
  expect(budget.reserve(null, 1)).toBe('total');
  budget.release(null, 10);
  expect(budget.reserve(null, 10)).toBeNull();
});

it('a byte budget reuses released bytes and never counts refused ones', () => {
  const budget = new ByteBudget(LIMITS);
  for (let time = 0; time < 5; time++) {
    expect(budget.reserve('a', 4)).toBeNull();
    expect(budget.reserve('a', 4)).toBe('perClient');
    expect(budget.reserve('b', 4)).toBeNull();
    expect(budget.reserve('c', 4)).toBe('total');
    budget.release('a', 1);
    expect(budget.reserve('a', 1)).toBeNull();
    budget.release('a', 4);
    budget.release('b', 4);
  }
});
