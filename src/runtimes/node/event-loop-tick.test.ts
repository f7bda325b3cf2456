import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { responsesSent, tickEnd } from './event-loop-tick.ts';

it('at the end of a turn all who waited for it go on, before anything else does', async () => {
  const seen: string[] = [];
  const go = (who: string) => tickEnd().then(() => seen.push(who));
  const first = go('first');
  setImmediate(() => seen.push('somebody else'));
  await Promise.all([first, go('second')]);
  expect(seen).toEqual(['first', 'second']);
  await nextTurn();
  await go('third');
  expect(seen).toEqual(['first', 'second', 'somebody else', 'third']);
});

it('what holds up everything comes after the answers of its turn, even where it was there first', async () => {
  const seen: string[] = [];
  const held = responsesSent().then(() => seen.push('commit'));
  setImmediate(() => seen.push('somebody else'));
  const answer = async () => {
    await tickEnd();
    for (let step = 0; step < 5; step += 1) await null;
    seen.push('answer');
  };
  await Promise.all([held, answer(), answer()]);
  expect(seen).toEqual(['answer', 'answer', 'commit']);
});
