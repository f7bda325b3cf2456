import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryRequestCounter } from './request-counter.ts';

describe('the counter in memory', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('the memory counter allows as many requests as the limit and counts down the rest', async () => {
    const counter = new MemoryRequestCounter();
    const counts = [];
    for (let asked = 0; asked < 4; asked += 1) counts.push(await counter.count('create a', 3));
    expect(counts.map(({ allowed }) => allowed)).toEqual([true, true, true, false]);
    expect(counts.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0]);
  });

  it('the memory counter counts each key by itself', async () => {
    const counter = new MemoryRequestCounter();
    await counter.count('create a', 1);
    expect(await counter.count('create b', 1)).toMatchObject({ allowed: true });
    expect(await counter.count('create a', 1)).toMatchObject({ allowed: false });
  });

  it('the memory counter allows again after a minute, which refused requests do not lengthen', async () => {
    const counter = new MemoryRequestCounter();
    await counter.count('create a', 1);
    vi.advanceTimersByTime(59_000);
    expect(await counter.count('create a', 1)).toMatchObject({ allowed: false, resetSeconds: 1 });
    vi.advanceTimersByTime(1_000);
    expect(await counter.count('create a', 1)).toEqual({ allowed: true, remaining: 0, resetSeconds: 60 });
  });

  it('the memory counter forgets the oldest of too many keys', async () => {
    const counter = new MemoryRequestCounter(3);
    for (const key of ['a', 'b', 'c']) await counter.count(key, 1);
    await counter.count('d', 1);
    expect(await counter.count('b', 1)).toMatchObject({ allowed: false });
    expect(await counter.count('d', 1)).toMatchObject({ allowed: false });
    expect(await counter.count('a', 1)).toMatchObject({ allowed: true });
  });

  it('the memory counter counts the age of a key from its latest minute', async () => {
    const counter = new MemoryRequestCounter(2);
    await counter.count('a', 1);
    vi.advanceTimersByTime(30_000);
    await counter.count('b', 1);
    vi.advanceTimersByTime(30_000);
    await counter.count('a', 1);
    await counter.count('c', 1);
    expect(await counter.count('a', 1)).toMatchObject({ allowed: false });
    expect(await counter.count('b', 1)).toMatchObject({ allowed: true });
  });
});
