const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

type Unit = 'day' | 'hour' | 'minute';

/** "12 days", "1 hour": a span of seconds in its largest unit, rounded, never less than a minute. */
export function spanInWords(seconds: number, language: string): string {
  const [amount, unit] = largestUnit(seconds);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** "in 12 days": a span in the same units, as the language declines it. */
export function untilInWords(seconds: number, language: string): string {
  const [amount, unit] = largestUnit(seconds);
  return new Intl.RelativeTimeFormat(language).format(amount, unit);
}

/** "in 45 seconds": what is left of a short wait, in seconds or in whole minutes, never less than is left. */
export function countdownInWords(seconds: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language);
  return seconds < MINUTE
    ? format.format(seconds, 'second')
    : format.format(Math.ceil(seconds / MINUTE), 'minute');
}

/** "5 minutes ago": how long something has been there, in the same units. */
export function agoInWords(seconds: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (seconds < MINUTE) return format.format(0, 'second');
  const [amount, unit] = largestUnit(seconds);
  return format.format(-amount, unit);
}

/** Date and time to the minute, in the reader's own time zone. `instant` is in Unix seconds. */
export function momentInWords(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(instant * 1000);
}

/** The time of the day to the minute, in the reader's own time zone. `instant` is in Unix seconds. */
export function timeInWords(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(instant * 1000);
}

/** Rounded before the unit is chosen, so that a second less than an hour is an hour and not 60 minutes. */
function largestUnit(seconds: number): [number, Unit] {
  const minutes = Math.max(1, Math.round(seconds / MINUTE));
  if (minutes < HOUR / MINUTE) return [minutes, 'minute'];
  const hours = Math.round(seconds / HOUR);
  return hours < DAY / HOUR ? [hours, 'hour'] : [Math.round(seconds / DAY), 'day'];
}
