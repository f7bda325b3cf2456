import { expect, it } from 'vitest';
import { ByteBudget } from './byte-budget.ts';

const TERMS = { whole: 10, share: 4 };

it('refuses a client what exceeds its share, and nobody else', () => {
  const budget = new ByteBudget(TERMS);
  expect(budget.take('a', 3)).toBeNull();
  expect(budget.take('a', 2)).toBe('share');
  expect(budget.take('a', 1)).toBeNull();
  expect(budget.take('b', 4)).toBeNull();
  expect(budget.take('b', 1)).toBe('share');
});

it('refuses everybody what exceeds the whole', () => {
  const budget = new ByteBudget(TERMS);
  for (const client of ['a', 'b']) expect(budget.take(client, 4)).toBeNull();
  expect(budget.take('c', 3)).toBe('whole');
  expect(budget.take('c', 2)).toBeNull();
  expect(budget.take('d', 1)).toBe('whole');
});

it('knows no share where clients are not told apart', () => {
  const budget = new ByteBudget(TERMS);
  expect(budget.take(null, 10)).toBeNull();
  expect(budget.take(null, 1)).toBe('whole');
  budget.giveBack(null, 10);
  expect(budget.take(null, 10)).toBeNull();
});

it('has again what was given back, and was never charged what it refused', () => {
  const budget = new ByteBudget(TERMS);
  for (let time = 0; time < 5; time++) {
    expect(budget.take('a', 4)).toBeNull();
    expect(budget.take('a', 4)).toBe('share');
    expect(budget.take('b', 4)).toBeNull();
    expect(budget.take('c', 4)).toBe('whole');
    budget.giveBack('a', 1);
    expect(budget.take('a', 1)).toBeNull();
    budget.giveBack('a', 4);
    budget.giveBack('b', 4);
  }
});
