import { parsePreferences } from './quality-values.ts';

/** More than any browser sends; the rest is ignored. */
const MAX_RANGES = 32;
/** Clients choose the tags, so few are remembered, and none that is longer than any in use (RFC 5646 §4.4.1). */
const MAX_SCRIPTS = 500;
const MAX_TAG_LENGTH = 35;
const scripts = new Map<string, string | undefined>();

/**
 * The offered language that the URL requests, or else `Accept-Language`; null if none matches. Ranges are matched by lookup
 * (RFC 4647 §3.4): `de-AT` matches `de`. A language that is offered in another script than the reader's, as `zh` is to `zh-TW`, is
 * chosen only where the reader accepts nothing else that is offered.
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
  const remaining = offered.filter((code) => !refused.includes(code.toLowerCase()));
  const wanted = preferences.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  const ranges = wanted.map(({ value }) => value);
  const found = ranges.map((range) => lookUp(range, remaining));
  const sameScript = found.find((code, at) => code !== null && scriptOf(ranges, at) === likelyScript(code));
  return sameScript ?? found.find((code) => code !== null) ?? null;
}

/**
 * The script of the range at this place. A language alone means what the reader named more exactly before: browsers in Taiwan
 * send `zh-TW, zh`.
 */
function scriptOf(ranges: readonly string[], at: number): string | undefined {
  const range = ranges[at] ?? '';
  const exact = ranges.slice(0, at).find((earlier) => earlier.startsWith(`${range}-`));
  return likelyScript(exact ?? range);
}

/**
 * The script that a language is written in (likely subtags, UTS #35); undefined for what is no language tag. Remembered: to look it
 * up takes longer than all else that is done to choose a language.
 */
function likelyScript(range: string): string | undefined {
  if (scripts.has(range)) return scripts.get(range);
  const script = lookUpScript(range);
  if (scripts.size >= MAX_SCRIPTS) scripts.clear();
  if (range.length <= MAX_TAG_LENGTH) scripts.set(range, script);
  return script;
}

function lookUpScript(range: string): string | undefined {
  try {
    return new Intl.Locale(range).maximize().script;
  } catch {
    return undefined;
  }
}

/**
 * Removes subtags from the end of a range until it is an offered language. Of those that are offered in several scripts it is the
 * one that the range is written in: `zh-TW` is `zh-Hant`.
 */
function lookUp<Code extends string>(range: string, offered: readonly Code[]): Code | null {
  const subtags = range.toLowerCase().split('-', 8);
  for (let length = subtags.length; length > 0; length -= 1) {
    const shorter = subtags.slice(0, length).join('-');
    const found = (length === 1 ? inScript(range, offered) : null) ?? named(shorter, offered);
    if (found !== null) return found;
  }
  return null;
}

function inScript<Code extends string>(range: string, offered: readonly Code[]): Code | null {
  const [language = ''] = range.split('-', 1);
  return named(`${language}-${likelyScript(range)}`, offered);
}

/** Tags are compared without regard to case (RFC 5646 §2.1.1). */
function named<Code extends string>(tag: string, offered: readonly Code[]): Code | null {
  return offered.find((code) => code.toLowerCase() === tag.toLowerCase()) ?? null;
}
