import type { Clock } from '../domain/ports.ts';

/** The time, in whole Unix seconds. */
export const clock: Clock = () => Math.floor(Date.now() / 1_000);

/** Milliseconds of a monotonic clock. On Workers it advances only during I/O. */
export const monotonicClock = (): number => performance.now();
