import type { House } from '../../http/house.ts';

type LogLine = Parameters<House['log']>[0];

/** From the most talkative to the quietest. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = House['log'];

/** Structured lines of JSON, one a line, with the time (ISO 8601) in front; what is below `least` is left out. */
export function createLog(least: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const threshold = LOG_LEVELS.indexOf(least);
  return (line: LogLine) => {
    if (LOG_LEVELS.indexOf(line.level) < threshold) return;
    write(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`);
  };
}

/** Lines that are waiting to be written. */
export interface Gathered {
  readonly add: (line: string) => void;
  /** Writes what waits, at once. */
  readonly flush: () => void;
}

const GATHERING_MILLISECONDS = 10;

/** Lets lines leave together that come close upon each other: each write by itself costs a tenth of a small request. */
export function gather(write: (lines: string) => void): Gathered {
  let waiting = '';
  const flush = () => {
    if (waiting !== '') write(waiting);
    waiting = '';
  };
  return {
    flush,
    add: (line) => {
      if (waiting === '') setTimeout(flush, GATHERING_MILLISECONDS);
      waiting += line;
    },
  };
}
