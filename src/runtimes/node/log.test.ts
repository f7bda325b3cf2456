import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLog, gather } from './log.ts';

const SOON_MILLISECONDS = 100;
const NOON = () => new Date('2026-11-22T12:00:00Z');

describe('the log', () => {
  it('writes a line of JSON with the time in front', () => {
    const lines: string[] = [];
    createLog('info', (line) => lines.push(line), NOON)({ level: 'info', event: 'listening', port: 8000 });
    expect(lines).toEqual([
      '{"time":"2026-11-22T12:00:00.000Z","level":"info","event":"listening","port":8000}\n',
    ]);
  });

  it('stays one line, whatever a fault says', () => {
    const lines: string[] = [];
    createLog('info', (line) => lines.push(line), NOON)({ level: 'error', event: 'fault', fault: 'a\nb' });
    expect(lines.join('').match(/\n/g)).toHaveLength(1);
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
  ] as const)('at %s writes %j', (least, expected) => {
    const written: string[] = [];
    const log = createLog(least, (line) => written.push(JSON.parse(line).level), NOON);
    for (const level of ['debug', 'info', 'warn', 'error'] as const) log({ level, event: 'x' });
    expect(written).toEqual(expected);
  });
});

describe('lines that are gathered', () => {
  it('leave together soon, in their order', async () => {
    const written: string[] = [];
    const { add } = gather((lines) => written.push(lines));
    add('one\n');
    add('two\n');
    expect(written).toEqual([]);
    await pause(SOON_MILLISECONDS);
    add('three\n');
    await pause(SOON_MILLISECONDS);
    expect(written).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('leave at once and only once when they are flushed', async () => {
    const written: string[] = [];
    const { add, flush } = gather((lines) => written.push(lines));
    add('one\n');
    flush();
    flush();
    await pause(SOON_MILLISECONDS);
    expect(written).toEqual(['one\n']);
  });
});
