import { waitUntil } from 'cloudflare:workers';
import type { RequestCounter } from '../../domain/ports.ts';
import { clock } from '../../http/clock.ts';
import type { RateLimits, RequestsPerMinute } from '../../http/settings/rate-limits.ts';
import { D1Driver } from '../../stores/d1/d1-driver.ts';
import { KvRequestCounter } from '../../stores/kv/request-counter.ts';
import { type Stores, storesOn } from '../../stores/stores.ts';
import { type Bindings, rateLimitersIn } from './bindings.ts';
import { PlatformRequestCounter } from './platform-request-counter.ts';

/** What the Worker needs from its bindings. D1 empties its write-ahead log itself, and nothing needs closing. */
export interface Engine extends Stores {
  /** Null if RATE_LIMITS is off. */
  readonly counter: RequestCounter | null;
}

/** Throws if requests are to be counted and the bindings cannot count them, or not to the right numbers. */
export function openEngine({ countsRequests, requestsPerMinute }: RateLimits, bindings: Bindings): Engine {
  return {
    ...storesOn(new D1Driver(bindings.DB)),
    counter: countsRequests ? counterOn(bindings, requestsPerMinute) : null,
  };
}

function counterOn(bindings: Bindings, requestsPerMinute: RequestsPerMinute): RequestCounter {
  const limiters = rateLimitersIn(bindings, requestsPerMinute);
  if (limiters !== null) return new PlatformRequestCounter(limiters);
  if (bindings.COUNTS !== undefined) return new KvRequestCounter(bindings.COUNTS, clock, waitUntil);
  throw new Error(
    'Invalid settings: RATE_LIMITS must be off unless the LIMIT_… bindings or COUNTS are bound.',
  );
}
