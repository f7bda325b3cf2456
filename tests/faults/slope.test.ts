import { expect, it } from 'vitest';
import { numberFrom } from './number-argument.ts';
import { slopeOf } from './slope.ts';

it('the slope is that of the regression line, whatever the scatter', () => {
  const scatter = [3, -3, -3, 3];
  const samples = scatter.map((off, at) => ({ at, memory: 100 + 7 * at + off }));
  expect(slopeOf(samples)).toBeCloseTo(7);
  expect(slopeOf(samples.map(({ at }) => ({ at, memory: 5 })))).toBe(0);
});

it('memory that is released for a while does not change the slope', () => {
  const memory = (at: number) => (at < 30 ? 154 : 208);
  const samples = Array.from({ length: 300 }, (_, at) => ({ at, memory: memory(at) }));
  expect(slopeOf(samples)).toBe(0);
  const growing = samples.map((sample) => ({ ...sample, memory: sample.memory + 0.1 * sample.at }));
  expect(slopeOf(growing)).toBeCloseTo(0.1);
});

it('a number is parsed from the command line, or refused', () => {
  expect(numberFrom(['node', 'soak.ts', 'SECONDS=20'], 'SECONDS', 600)).toBe(20);
  expect(numberFrom(['node', 'soak.ts'], 'SECONDS', 600)).toBe(600);
  for (const word of ['SECONDS=', 'SECONDS=0', 'SECONDS=-1', 'SECONDS=1.5', 'SECONDS=ten']) {
    expect(() => numberFrom([word], 'SECONDS', 600)).toThrow('SECONDS must be a whole number above 0.');
  }
});
