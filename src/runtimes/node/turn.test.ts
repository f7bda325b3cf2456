import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { turnEnd } from './turn.ts';

it('at the end of a turn all who waited for it go on, before anything else does', async () => {
  const seen: string[] = [];
  const go = (who: string) => turnEnd().then(() => seen.push(who));
  const first = go('first');
  setImmediate(() => seen.push('somebody else'));
  await Promise.all([first, go('second')]);
  expect(seen).toEqual(['first', 'second']);
  await nextTurn();
  await go('third');
  expect(seen).toEqual(['first', 'second', 'somebody else', 'third']);
});
