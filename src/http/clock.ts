import type { Clock } from '../domain/ports.ts';

/** The time, in whole Unix seconds. */
export const clock: Clock = () => Math.floor(Date.now() / 1_000);

/** Milliseconds of a clock that never goes back. On Workers it stands still while nothing is waited for. */
export const monotonicClock = (): number => performance.now();
