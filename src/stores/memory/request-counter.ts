import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Count, RequestCounter } from '../../domain/ports.ts';

const WINDOW_SECONDS = 60;
/** About 40 MB. An attacker with more addresses gains nothing when the oldest keys are dropped. */
const MAX_KEYS = 50_000;

/** Counts in this process alone. A minute begins with the first request of a key; finished minutes are dropped. */
export class MemoryRequestCounter implements RequestCounter {
  // The limit comes with each request, so the limiter itself has none.
  readonly #limiter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS });
  /** When the minute of each key began, in milliseconds; the oldest first. */
  readonly #startTimes = new Map<string, number>();
  readonly #maxKeys: number;

  constructor(maxKeys = MAX_KEYS) {
    this.#maxKeys = maxKeys;
  }

  async count(key: string, limit: number): Promise<Count> {
    const { consumedPoints, msBeforeNext, isFirstInDuration } = await this.#limiter.consume(key);
    if (isFirstInDuration) await this.#remember(key);
    return {
      allowed: consumedPoints <= limit,
      remaining: Math.max(0, limit - consumedPoints),
      resetSeconds: secondsUntil(msBeforeNext),
    };
  }

  async #remember(key: string): Promise<void> {
    const now = Date.now();
    this.#startTimes.delete(key);
    this.#startTimes.set(key, now);
    for (const [oldest, startedAt] of this.#startTimes) {
      if (this.#startTimes.size <= this.#maxKeys && now - startedAt < WINDOW_SECONDS * 1_000) break;
      this.#startTimes.delete(oldest);
      await this.#limiter.delete(oldest);
    }
  }
}

/** A timer ends the minute, but the time left comes from the clock, which may have been set back. */
function secondsUntil(milliseconds: number): number {
  return Math.min(WINDOW_SECONDS, Math.max(1, Math.ceil(milliseconds / 1_000)));
}
