import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

const NOON = () => new Date('2026-11-22T12:00:00Z');

describe('the log', () => {
  it('the log writes a line of JSON with the time in front', () => {
    const lines: string[] = [];
    createLog('info', (line) => lines.push(line), NOON)({ level: 'info', event: 'listening', port: 8000 });
    expect(lines).toEqual([
      '{"time":"2026-11-22T12:00:00.000Z","level":"info","event":"listening","port":8000}',
    ]);
  });

  it('the log writes one line for an error with a line break', () => {
    const lines: string[] = [];
    createLog('info', (line) => lines.push(line), NOON)({ level: 'error', event: 'error', error: 'a\nb' });
    expect(lines).toEqual([expect.not.stringContaining('\n')]);
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
  ] as const)('the log at level %s writes %j', (min, expected) => {
    const written: string[] = [];
    const log = createLog(min, (line) => written.push(JSON.parse(line).level), NOON);
    for (const level of ['debug', 'info', 'warn', 'error'] as const) log({ level, event: 'x' });
    expect(written).toEqual(expected);
  });
});
