import type { LogLine } from './log-line.ts';

/** From most to least verbose. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = (line: LogLine) => void;

/** Structured lines of JSON with the time (ISO 8601) in front, without a line break at the end; what is below `min` is left out. */
export function createLog(min: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const threshold = LOG_LEVELS.indexOf(min);
  return (line: LogLine) => {
    if (LOG_LEVELS.indexOf(line.level) < threshold) return;
    write(JSON.stringify({ time: now().toISOString(), ...line }));
  };
}
