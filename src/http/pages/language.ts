/** More than any browser sends; whoever sends more means nothing by it. */
const MOST_RANGES = 32;

interface Preference {
  readonly range: string;
  /** From 0, not wanted, to 1. */
  readonly quality: number;
}

/**
 * The offered language that a reader wants, asked for by the address, or else by `Accept-Language`; null where none of
 * them is. Ranges are matched by RFC 4647 §3.4, lookup: `zh-Hans-CN` is content with `zh`.
 */
export function chooseLanguage<Code extends string>(
  wishes: { readonly parsed: string | undefined; readonly accepted: string | undefined },
  offered: readonly Code[],
): Code | null {
  return lookUp(wishes.parsed ?? '', offered) ?? firstAccepted(wishes.accepted ?? '', offered);
}

function firstAccepted<Code extends string>(accepted: string, offered: readonly Code[]): Code | null {
  const preferences = accepted.split(',', MOST_RANGES).map(readPreference);
  const refused = preferences.filter(({ quality }) => quality === 0).map(({ range }) => range);
  const remaining = offered.filter((code) => !refused.includes(code));
  const wanted = preferences.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { range } of wanted) {
    const found = lookUp(range, remaining);
    if (found !== null) return found;
  }
  return null;
}

/** `de-CH;q=0.8`. A quality that is none counts as 0 (RFC 9110 §12.4.2). */
function readPreference(preference: string): Preference {
  const [range = '', ...parameters] = preference.toLowerCase().split(';');
  const weight = parameters.map((parameter) => parameter.trim()).find((each) => each.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { range: range.trim(), quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** Takes subtags off the end of a range until it is one of the offered languages, and a lone letter before them with them. */
function lookUp<Code extends string>(range: string, offered: readonly Code[]): Code | null {
  const subtags = range.toLowerCase().split('-', 8);
  for (let length = subtags.length; length > 0; length -= 1) {
    const shorter = subtags.slice(0, length).join('-');
    const found = offered.find((code) => code === shorter);
    if (found !== undefined) return found;
  }
  return null;
}
