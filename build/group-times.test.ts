import { expect, test } from 'vitest';
import { GroupTimes } from './group-times.ts';

test('the seconds of each group are told in one line, those of a group that throws too', async () => {
  let now = 0;
  const times = new GroupTimes(() => now);
  const take = (milliseconds: number) => async () => {
    now += milliseconds;
  };
  await times.measure('build', take(1_400));
  await times.measure('checks', take(61_600));
  await expect(
    times.measure('tests', async () => {
      now += 3_000;
      throw new Error('failed');
    }),
  ).rejects.toThrow('failed');
  expect(times.line()).toBe('Seconds by group: build 1, checks 62, tests 3');
});
