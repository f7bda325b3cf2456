import { describe, expect, it } from 'vitest';
import { readersOf } from './readers.ts';

function several(readersCount: string) {
  return readersOf({ readers: 'several', readersCount });
}

describe('the number of readers', () => {
  it('it is none where the first reader keeps the message, and one for one reading, whatever the number field holds', () => {
    expect(readersOf({ readers: 'first', readersCount: '7' })).toBeNull();
    expect(readersOf({ readers: 'one', readersCount: 'x' })).toBe(1);
  });

  it('any number from two to a hundred is accepted', () => {
    expect(several('2')).toBe(2);
    expect(several(' 100 ')).toBe(100);
    expect(several('07')).toBe(7);
  });

  it('the digits of other scripts are accepted', () => {
    expect(several('１２')).toBe(12);
    expect(several('١٢')).toBe(12);
  });

  it.each(['', ' ', '1', '0', '101', '1000', '-2', '+2', '2.5', '2,5', '1e2', '0x10', 'two', '1 0'])(
    '%j is not accepted',
    (count) => {
      expect(several(count)).toBeUndefined();
    },
  );
});
