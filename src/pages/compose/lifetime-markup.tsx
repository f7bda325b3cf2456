import { LIFETIME_LIMITS, type LifetimeWords, lifetimeOptions } from './lifetimes.ts';

/** The options of the field *Lifetime*, by the least MAX_TTL_DAYS that they are for; `0` is for no limit. */
export function lifetimeMarkup(words: LifetimeWords): Record<string, string> {
  return Object.fromEntries(
    LIFETIME_LIMITS.map((days) => [days, optionsFor(days === 0 ? null : days, words)]),
  );
}

function optionsFor(maxTtlDays: number | null, words: LifetimeWords): string {
  const options = lifetimeOptions(maxTtlDays, words).map(({ value, name, chosen }) => (
    <option value={value} selected={chosen}>
      {name}
    </option>
  ));
  return options.join('');
}
