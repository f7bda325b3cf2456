import { SECONDS_PER_DAY } from '../../domain/expiry.ts';
import {
  DEFAULT_TTL_DAYS,
  LONGEST_TTL_DAYS,
  MAX_LIFETIME_SECONDS,
  MIN_LIFETIME_SECONDS,
} from '../../domain/limits.ts';
import { must, type ReadSetting, type Setting, valid } from '../setting.ts';

/** The lifetimes that the pages offer, in seconds. */
export interface LifetimeSettings {
  readonly offered: readonly number[];
  /** One of them, or null for never. */
  readonly default: number | null;
  readonly never: boolean;
  /** Any other lifetime can be typed. */
  readonly custom: boolean;
}

type Offer = Omit<LifetimeSettings, 'default'>;

const HOUR = 3_600;
const PRESETS = [HOUR, ...[1, 7, DEFAULT_TTL_DAYS, LONGEST_TTL_DAYS].map((days) => days * SECONDS_PER_DAY)];
const PROPOSED = DEFAULT_TTL_DAYS * SECONDS_PER_DAY;

const SECONDS: Readonly<Record<string, number>> = {
  m: 60,
  h: HOUR,
  d: SECONDS_PER_DAY,
  w: 7 * SECONDS_PER_DAY,
  y: LONGEST_TTL_DAYS * SECONDS_PER_DAY,
};

/** `LIFETIMES` and `DEFAULT_LIFETIME`, which must go together with `MAX_TTL_DAYS`. */
export function readLifetimeSettings(read: ReadSetting, maxTtlDays: number | undefined): LifetimeSettings {
  const offer = read('LIFETIMES', presets(maxTtlDays), (text) => offerIn(text, maxTtlDays));
  const proposed = read('DEFAULT_LIFETIME', proposedIn(offer), (text) => defaultIn(text, offer));
  return { ...offer, default: proposed === 'never' ? null : proposed };
}

function presets(maxTtlDays: number | undefined): Offer {
  const offered = PRESETS.filter((seconds) => seconds <= longestOf(maxTtlDays));
  return { offered, never: maxTtlDays === undefined, custom: true };
}

/** 30 days or the longest below; where all are longer, the shortest. */
function proposedIn({ offered }: Offer): number | 'never' {
  const below = offered.filter((seconds) => seconds <= PROPOSED);
  return below.at(-1) ?? offered[0] ?? 'never';
}

const RULE = must(
  'be a comma-separated list of lifetimes from 1m to 1y, such as 1h, 7d, 1y, never, custom, each once, with at least one besides custom',
);

function offerIn(text: string, maxTtlDays: number | undefined): Setting<Offer> {
  const items = text.split(',').map((item) => item.trim());
  const spans = items.filter((item) => item !== 'never' && item !== 'custom').map(secondsIn);
  const offered = spans.filter((seconds) => seconds !== null).sort((one, other) => one - other);
  const [never, custom] = [items.includes('never'), items.includes('custom')];
  const isOdd =
    offered.length < spans.length || new Set([...items, ...offered]).size < items.length + offered.length;
  if (isOdd || (offered.length === 0 && !never)) return RULE;
  if (maxTtlDays !== undefined && never) return must('not have never where MAX_TTL_DAYS is set');
  return offered.every((seconds) => seconds <= longestOf(maxTtlDays))
    ? valid({ offered, never, custom })
    : must('offer nothing longer than MAX_TTL_DAYS');
}

function defaultIn(text: string, { offered, never }: Offer): Setting<number | 'never'> {
  if (text === 'never' && never) return valid('never');
  const seconds = secondsIn(text);
  return seconds !== null && offered.includes(seconds)
    ? valid(seconds)
    : must('be one of the lifetimes that LIFETIMES offers, and not custom');
}

/** `90m`, `1h`, `7d`, `2w`, `1y`: from a minute to a year; null for anything else. */
function secondsIn(text: string): number | null {
  const [, amount, unit = ''] = /^([1-9]\d{0,5})([mhdwy])$/.exec(text) ?? [];
  const seconds = Number(amount) * (SECONDS[unit] ?? Number.NaN);
  return seconds >= MIN_LIFETIME_SECONDS && seconds <= MAX_LIFETIME_SECONDS ? seconds : null;
}

function longestOf(maxTtlDays: number | undefined): number {
  return (maxTtlDays ?? LONGEST_TTL_DAYS) * SECONDS_PER_DAY;
}
