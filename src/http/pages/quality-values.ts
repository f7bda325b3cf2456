/** A value that a client accepts, in lower case, and how much it prefers it. */
export interface Preference {
  readonly value: string;
  /** From 0, not acceptable, to 1. */
  readonly quality: number;
}

/** The comma-separated values of `Accept-Encoding` or `Accept-Language`, at most the first `maxCount` (RFC 9110 §12.4.2). */
export function parsePreferences(header: string, maxCount?: number): Preference[] {
  return header.toLowerCase().split(',', maxCount).map(parsePreference);
}

/** `de-CH;q=0.8`. A quality that is not a number from 0 to 1 counts as 0. */
function parsePreference(text: string): Preference {
  const [value = '', ...parameters] = text.split(';');
  const weight = parameters.map((parameter) => parameter.trim()).find((each) => each.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { value: value.trim(), quality: quality >= 0 && quality <= 1 ? quality : 0 };
}
