import { unstable_readConfig as readConfig } from 'wrangler';
import { limitsIn } from '../src/http/limits/rate-limit.ts';
import type { RateLimits } from '../src/http/settings/rate-limits.ts';
import { limiterName, missingLimiters, settingsIn } from '../src/runtimes/worker/bindings.ts';
import { readSettings } from '../src/runtimes/worker/config.ts';

/** As much of a configuration as says what counts requests. */
interface CountingBindings {
  readonly ratelimits: readonly { name: string; simple: { limit: number; period: number } }[];
  readonly kv_namespaces: readonly { binding: string }[];
}

const SECONDS = 60;

/** What is wrong with the settings of an environment of a wrangler.jsonc, in one sentence; null where nothing is. */
export function settingsError(config: string, environment: 'development' | 'production'): string | null {
  const { vars, ...bindings } = readConfig({ config, env: environment === 'production' ? environment : '' });
  const { settings, error } = readSettings(settingsIn(vars));
  if (settings === undefined) return error;
  const errors = settings.countsRequests ? countingErrors(settings, bindings) : [];
  return errors.length === 0 ? null : `Invalid settings: ${errors.join('; ')}.`;
}

/** The base URL of links, as the settings have it; null where they leave it to the request. */
export function publicUrlOf(config: string, environment: 'development' | 'production'): string | null {
  const { vars } = readConfig({ config, env: environment === 'production' ? environment : '' });
  return readSettings(settingsIn(vars)).settings?.publicUrl ?? null;
}

/** A Worker cannot see up to which number a binding counts: its name says so, and here both are compared. */
function countingErrors(
  { requestsPerMinute }: RateLimits,
  { ratelimits, kv_namespaces }: CountingBindings,
): string[] {
  if (ratelimits.length === 0) {
    const counts = kv_namespaces.some(({ binding }) => binding === 'COUNTS');
    return counts ? [] : ['RATE_LIMITS must be off unless rate limits or COUNTS are bound'];
  }
  const names = ratelimits.map(({ name }) => name);
  const missing = limitsIn(requestsPerMinute)
    .map(limiterName)
    .filter((name) => !names.includes(name));
  const wrong = ratelimits.filter(
    ({ name, simple }) =>
      /^LIMIT_\d+$/.test(name) && (name !== limiterName(simple.limit) || simple.period !== SECONDS),
  );
  return [
    ...(missing.length > 0 ? [missingLimiters(missing)] : []),
    ...wrong.map(({ name }) => `${name} must have the limit of its name, and a period of ${SECONDS}`),
  ];
}
