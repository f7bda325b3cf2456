import type { Count, RequestCounter } from '../../domain/ports.ts';

/** The platform reports neither how many requests are left nor when its minute ends, so a client waits a whole one. */
const WINDOW_SECONDS = 60;

/** Bindings of Cloudflare's rate limiting by how many requests a minute each allows. */
export type RateLimiters = ReadonlyMap<number, RateLimit>;

/**
 * Counts with Cloudflare's own rate limiting, separately in each location
 * (https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/). If counting fails, the request is allowed.
 */
export class PlatformRequestCounter implements RequestCounter {
  readonly #limiters: RateLimiters;

  constructor(limiters: RateLimiters) {
    this.#limiters = limiters;
  }

  async count(key: string, limit: number): Promise<Count> {
    const limiter = this.#limiters.get(limit);
    if (limiter === undefined) throw new Error(`LIMIT_${limit} is not bound.`);
    const allowed = await limiter.limit({ key }).then(
      ({ success }) => success,
      () => true,
    );
    return { allowed, resetSeconds: WINDOW_SECONDS };
  }
}
