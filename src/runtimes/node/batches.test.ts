import { describe, expect, it } from 'vitest';
import { inBatches } from './batches.ts';

/** Sizes of the batches in which so many rows go, where a batch takes so many milliseconds. */
async function sizes(rows: number, millisecondsOf: (max: number) => number): Promise<number[]> {
  let [left, time] = [rows, 0];
  const requested: number[] = [];
  const erase = async (max: number) => {
    requested.push(max);
    time += millisecondsOf(max);
    const erased = Math.min(left, max);
    left -= erased;
    return { erased, isLast: left === 0 };
  };
  const never = new AbortController().signal;
  expect(await inBatches(erase, () => time, never)).toBe(rows);
  expect(left).toBe(0);
  return requested;
}

describe('a batch', () => {
  it('a batch grows while batches are quick, up to a thousand rows', async () => {
    const grown = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
    expect(await sizes(4_000, () => 0.1)).toEqual([...grown, 1_000, 1_000, 1_000]);
  });

  it('a batch stays small where every row takes long', async () => {
    expect(Math.max(...(await sizes(40, (max) => 1 + 8 * max)))).toBeLessThanOrEqual(2);
  });

  it('a batch shrinks where rows become longer', async () => {
    let batches = 0;
    const requested = await sizes(600, (max) => (++batches <= 6 ? 1 : max));
    expect(requested.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 32, 16, 16]);
  });

  it('a batch grows on a slow disk too, where the commit alone takes long', async () => {
    const requested = await sizes(3_000, (max) => 30 + max / 100);
    expect(requested.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_000, 1_000]);
  });

  it('a batch grows again after the disk has become slow', async () => {
    let batches = 0;
    const requested = await sizes(6_000, () => (++batches <= 11 ? 0.1 : 30));
    expect(requested.filter((max) => max === 1)).toHaveLength(2);
    expect(requested.lastIndexOf(512)).toBeGreaterThan(requested.lastIndexOf(1));
  });

  it('no batch follows after an abort', async () => {
    const stopping = new AbortController();
    let batches = 0;
    const erase = async (max: number) => {
      if (++batches === 3) stopping.abort();
      return { erased: max, isLast: false };
    };
    expect(await inBatches(erase, () => 0, stopping.signal)).toBe(1 + 2 + 4);
  });
});
