import { limitsIn } from '../../http/limits/rate-limit.ts';
import type { RequestsPerMinute } from '../../http/settings/rate-limits.ts';
import type { Assets } from './page-templates.ts';
import type { RateLimiters } from './platform-request-counter.ts';

/** The bindings of wrangler.jsonc. Settings are among them, as text or, for numbers, JSON. */
export interface Bindings {
  readonly DB: D1Database;
  /** The pages, as the build has rendered them, and what they load. */
  readonly ASSETS: Assets;
  /** Counts requests if no `LIMIT_…` is bound. */
  readonly COUNTS?: KVNamespace;
  readonly [name: string]: unknown;
}

/** The settings among the bindings, as text. */
export function settingsIn(bindings: Readonly<Record<string, unknown>>): Record<string, string> {
  const settings = Object.entries(bindings).filter(([, value]) => typeof value !== 'object');
  return Object.fromEntries(settings.map(([name, value]) => [name, String(value)]));
}

/** The binding that allows so many requests a minute. */
export function limiterName(limit: number): string {
  return `LIMIT_${limit}`;
}

/**
 * `LIMIT_10` allows ten requests a minute, and so on for each limit; null if none is bound. Throws if there are some, but not all
 * that `RATE_LIMITS` needs: others would count to other numbers.
 */
export function rateLimitersIn(
  bindings: Bindings,
  requestsPerMinute: RequestsPerMinute,
): RateLimiters | null {
  if (!Object.keys(bindings).some((name) => /^LIMIT_\d+$/.test(name))) return null;
  const limits = limitsIn(requestsPerMinute);
  const missing = limits.map(limiterName).filter((name) => bindings[name] === undefined);
  if (missing.length > 0) throw new Error(`Invalid settings: ${missingLimiters(missing)}.`);
  return new Map(limits.map((limit) => [limit, bindings[limiterName(limit)] as RateLimit]));
}

export function missingLimiters(names: readonly string[]): string {
  return `RATE_LIMITS needs the rate limit bindings ${names.join(', ')}`;
}
