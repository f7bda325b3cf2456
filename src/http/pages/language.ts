import { parsePreferences } from './quality-values.ts';

/** More than any browser sends; the rest is ignored. */
const MAX_RANGES = 32;

/**
 * The offered language that the URL requests, or else `Accept-Language`; null if none matches. Ranges are matched by lookup
 * (RFC 4647 §3.4): `zh-Hans-CN` matches `zh`.
 */
export function chooseLanguage<Code extends string>(
  client: { readonly requested: string | undefined; readonly accepted: string | undefined },
  offered: readonly Code[],
): Code | null {
  return lookUp(client.requested ?? '', offered) ?? firstAccepted(client.accepted ?? '', offered);
}

function firstAccepted<Code extends string>(accepted: string, offered: readonly Code[]): Code | null {
  const preferences = parsePreferences(accepted, MAX_RANGES);
  const refused = preferences.filter(({ quality }) => quality === 0).map(({ value }) => value);
  const remaining = offered.filter((code) => !refused.includes(code));
  const wanted = preferences.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { value } of wanted) {
    const found = lookUp(value, remaining);
    if (found !== null) return found;
  }
  return null;
}

/** Removes subtags from the end of a range until it is an offered language. */
function lookUp<Code extends string>(range: string, offered: readonly Code[]): Code | null {
  const subtags = range.toLowerCase().split('-', 8);
  for (let length = subtags.length; length > 0; length -= 1) {
    const shorter = subtags.slice(0, length).join('-');
    const found = offered.find((code) => code === shorter);
    if (found !== undefined) return found;
  }
  return null;
}
