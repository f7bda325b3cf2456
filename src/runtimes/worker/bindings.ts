import { LIMITS } from '../../http/limits/rate-limit.ts';
import type { Assets } from './page-templates.ts';
import type { RateLimiters } from './platform-request-counter.ts';

/** The bindings of wrangler.jsonc. Settings are among them, as text or, for numbers, JSON. */
export interface Bindings {
  readonly DB: D1Database;
  /** The pages, as the build has rendered them, and what they load. */
  readonly ASSETS: Assets;
  /** Counts requests if not all `LIMIT_…` are bound. */
  readonly COUNTS?: KVNamespace;
  readonly [name: string]: unknown;
}

/** The settings among the bindings, as text. */
export function settingsIn(bindings: Readonly<Record<string, unknown>>): Record<string, string> {
  const settings = Object.entries(bindings).filter(([, value]) => typeof value !== 'object');
  return Object.fromEntries(settings.map(([name, value]) => [name, String(value)]));
}

/** `LIMIT_10` allows ten requests a minute, and so on for each limit; null if one of them is not bound. */
export function rateLimitersIn(bindings: Bindings): RateLimiters | null {
  const bound = LIMITS.map((limit) => [limit, bindings[`LIMIT_${limit}`] as RateLimit | undefined] as const);
  const limiters = new Map(
    bound.filter((entry): entry is readonly [number, RateLimit] => entry[1] !== undefined),
  );
  return limiters.size === LIMITS.length ? limiters : null;
}
