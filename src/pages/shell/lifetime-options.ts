/** The names of lifetimes that `Intl` has no name for. */
export interface LifetimeNames {
  readonly year: string;
  readonly never: string;
  readonly custom: string;
}

/** The lifetimes that an operator offers, in seconds; `default` is null for never. */
export interface OfferedLifetimes {
  readonly offered: readonly number[];
  readonly default: number | null;
  readonly never: boolean;
  readonly custom: boolean;
}

/** An entry of the field *Expires after*; `value` is in seconds, or names what is not a number of them. */
interface LifetimeOption {
  readonly value: string;
  readonly name: string;
}

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const ONE_YEAR = 365 * DAY;

/** Whether there is anything to choose. */
export function isLifetimeChoice({ offered, never, custom }: OfferedLifetimes): boolean {
  return offered.length + Number(never) + Number(custom) > 1;
}

/** The options of the field, with the default one selected; where there is only one, its name. */
export function lifetimeMarkup(lifetimes: OfferedLifetimes, names: LifetimeNames, language: string): string {
  const options = lifetimeOptions(lifetimes, names, language);
  if (!isLifetimeChoice(lifetimes)) return options.map(({ name }) => name).join('');
  const chosen = String(lifetimes.default ?? 'never');
  return options
    .map(
      ({ value, name }) =>
        `<option value="${value}"${value === chosen ? ' selected=""' : ''}>${name}</option>`,
    )
    .join('');
}

function lifetimeOptions(
  { offered, never, custom }: OfferedLifetimes,
  names: LifetimeNames,
  language: string,
): LifetimeOption[] {
  return [
    ...offered.map((seconds) => ({ value: String(seconds), name: nameOf(seconds, names, language) })),
    ...(never ? [{ value: 'never', name: names.never }] : []),
    ...(custom ? [{ value: 'custom', name: names.custom }] : []),
  ];
}

/** "90 minutes", "7 days": in the largest unit that makes it a whole number. */
function nameOf(seconds: number, { year }: LifetimeNames, language: string): string {
  if (seconds === ONE_YEAR) return year;
  const [unit, length] = unitOf(seconds);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(seconds / length);
}

function unitOf(seconds: number): ['day' | 'hour' | 'minute', number] {
  if (seconds % DAY === 0) return ['day', DAY];
  return seconds % HOUR === 0 ? ['hour', HOUR] : ['minute', MINUTE];
}
