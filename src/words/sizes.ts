const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1_000;

/** `up` and `down` are for what is compared with a limit, and say no single bytes. */
type Rounding = 'nearest' | 'up' | 'down';

const ROUND: Readonly<Record<Rounding, (value: number) => number>> = {
  nearest: Math.round,
  up: Math.ceil,
  down: Math.floor,
};

/** "12 bytes", "3.4 kB", "1.2 MB" in the words of a language (a BCP 47 tag), by the powers of ten that systems show. */
export function sizeInWords(bytes: number, language: string, rounding: Rounding = 'nearest'): string {
  const rounded = (unit: number) => ROUND[rounding]((bytes * 10) / STEP ** unit) / 10;
  let unit = rounding === 'nearest' && bytes < STEP ? 0 : 1;
  while (unit > 0 && unit < UNITS.length - 1 && rounded(unit) >= STEP) unit += 1;
  const unitDisplay = unit === 0 ? 'long' : 'short';
  const format = { style: 'unit', unit: UNITS[unit] ?? 'byte', unitDisplay } as const;
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: 1 }).format(rounded(unit));
}

/** A size and the limit that it is over, in bytes: never in the same words, and never a limit that is higher than it is. */
export function excessInWords(
  size: number,
  limit: number,
  language: string,
): { readonly size: string; readonly limit: string } {
  const most = sizeInWords(limit, language, 'down');
  const nearest = sizeInWords(size, language);
  const isTooNear = nearest === most || size < STEP;
  return { size: isTooNear ? sizeInWords(size, language, 'up') : nearest, limit: most };
}
