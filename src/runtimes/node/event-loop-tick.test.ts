import { setImmediate as nextTick } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { responsesSent, tickEnd } from './event-loop-tick.ts';

it('all that wait for the end of a tick resume before anything else', async () => {
  const seen: string[] = [];
  const go = (who: string) => tickEnd().then(() => seen.push(who));
  const first = go('first');
  setImmediate(() => seen.push('other work'));
  await Promise.all([first, go('second')]);
  expect(seen).toEqual(['first', 'second']);
  await nextTick();
  await go('third');
  expect(seen).toEqual(['first', 'second', 'other work', 'third']);
});

it('blocking work resumes after the responses of its tick, even where it waited first', async () => {
  const seen: string[] = [];
  const held = responsesSent().then(() => seen.push('commit'));
  setImmediate(() => seen.push('other work'));
  const answer = async () => {
    await tickEnd();
    for (let step = 0; step < 5; step += 1) await null;
    seen.push('answer');
  };
  await Promise.all([held, answer(), answer()]);
  expect(seen).toEqual(['answer', 'answer', 'commit']);
});
