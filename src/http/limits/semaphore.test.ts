import { expect, it } from 'vitest';
import { Semaphore } from './semaphore.ts';

it('a semaphore runs no more than its limit at once, in order, also where some fail', async () => {
  const semaphore = new Semaphore(2);
  const begun: number[] = [];
  let [running, max] = [0, 0];
  const work = (number: number) => async () => {
    begun.push(number);
    running += 1;
    max = Math.max(max, running);
    await new Promise(setImmediate);
    running -= 1;
    if (number % 3 === 0) throw new Error(`${number}`);
    return number;
  };
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((number) => semaphore.run(work(number))));
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual([false, true, true, false, true, true]);
  expect([max, begun]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
  expect(await semaphore.run(work(7))).toBe(7);
});
