import type { Instant } from './expiry.ts';
import type { Readings } from './link.ts';
import type { ReceiptId } from './message.ts';

/** `removed`: by the operator. What its sender has deleted leaves none. */
export const RECEIPT_OUTCOMES = ['kept', 'read', 'expired', 'removed'] as const;

export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number];

/** What became of a message, for its sender, for 30 days. Neither the message nor its reader can be found by it. */
export interface Receipt {
  readonly id: ReceiptId;
  /** The sender's own label, which holds label, time of sending and salt. */
  readonly sealedName: string;
  readonly outcome: ReceiptOutcome;
  readonly at: Instant;
  readonly readings: Readings;
  readonly wrongPassphrases: number;
}
