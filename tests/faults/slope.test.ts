import { expect, it } from 'vitest';
import { slopeOf } from './slope.ts';
import { numberFrom } from './words.ts';

it('a slope is that of the line through the samples, whatever scatters around it', () => {
  const scatter = [3, -3, -3, 3];
  const samples = scatter.map((off, at) => ({ at, memory: 100 + 7 * at + off }));
  expect(slopeOf(samples)).toBeCloseTo(7);
  expect(slopeOf(samples.map(({ at }) => ({ at, memory: 5 })))).toBe(0);
});

it('a number is read from a command line, or refused', () => {
  expect(numberFrom(['node', 'soak.ts', 'SECONDS=20'], 'SECONDS', 600)).toBe(20);
  expect(numberFrom(['node', 'soak.ts'], 'SECONDS', 600)).toBe(600);
  for (const word of ['SECONDS=', 'SECONDS=0', 'SECONDS=-1', 'SECONDS=1.5', 'SECONDS=ten']) {
    expect(() => numberFrom([word], 'SECONDS', 600)).toThrow('SECONDS must be a whole number above 0.');
  }
});
