const KILOBYTE = 1_000;

/** "12 byte", "3.4 kB", "1.2 MB" in the words of a language (a BCP 47 tag), by the powers of ten that systems show. */
export function sizeInWords(bytes: number, language: string): string {
  const [amount, unit] = largestUnit(bytes);
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(amount);
}

function largestUnit(bytes: number): [number, 'byte' | 'kilobyte' | 'megabyte'] {
  if (bytes < KILOBYTE) return [bytes, 'byte'];
  if (bytes < KILOBYTE ** 2) return [bytes / KILOBYTE, 'kilobyte'];
  return [bytes / KILOBYTE ** 2, 'megabyte'];
}
