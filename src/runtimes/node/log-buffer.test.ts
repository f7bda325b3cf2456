import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bufferLines } from './log-buffer.ts';

const SOON_MILLISECONDS = 100;

describe('buffered log lines', () => {
  it('buffered lines are written together soon, in their order', async () => {
    const written: string[] = [];
    const { add } = bufferLines((lines) => written.push(lines));
    add('one\n');
    add('two\n');
    expect(written).toEqual([]);
    await pause(SOON_MILLISECONDS);
    add('three\n');
    await pause(SOON_MILLISECONDS);
    expect(written).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('flushed lines are written at once and only once', async () => {
    const written: string[] = [];
    const { add, flush } = bufferLines((lines) => written.push(lines));
    add('one\n');
    flush();
    flush();
    await pause(SOON_MILLISECONDS);
    expect(written).toEqual(['one\n']);
  });
});
