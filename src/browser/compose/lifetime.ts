import { LEAST_LIFETIME } from '../../client/send.ts';
import { inLatinDigits } from './latin-digits.ts';

/** What the field *Expires after* says: seconds as digits, `never`, or `custom` with an amount and a unit beside it. */
export interface LifetimeChoice {
  readonly preset: string;
  readonly amount: string;
  /** Seconds of one unit, as digits. */
  readonly unit: string;
}

/**
 * Whether the amount is a thousand to one reader and one to another, as "1,000" and "1.000" are. No thousands begin with a
 * 0, and the decimal separator of Arabic separates nothing else.
 */
export function isUnclear({ preset, amount }: LifetimeChoice): boolean {
  return preset === 'custom' && /^[1-9]\d{0,2}[.,]\d{3}$/.test(inLatinDigits(amount.trim()));
}

/** Seconds to live, null for ever; undefined where the choice is none. Half a day is twelve hours, with a point or a comma. */
export function lifetimeOf(choice: LifetimeChoice, longest: number): number | null | undefined {
  if (choice.preset === 'never') return null;
  if (isUnclear(choice)) return undefined;
  if (choice.preset !== 'custom') return Number(choice.preset);
  const amount = inLatinDigits(choice.amount.trim());
  if (!/^\d{1,9}([.,\u066B]\d{1,9})?$/.test(amount)) return undefined;
  const seconds = Math.round(Number(amount.replace(/[,\u066B]/, '.')) * Number(choice.unit));
  return seconds >= LEAST_LIFETIME && seconds <= longest ? seconds : undefined;
}
