import type { ListPage, MailboxRow, ReceiptRow } from '../client/mailbox.ts';
import { dateOf } from './error-mapping.ts';
import type { Readings } from './message-status.ts';

/** A page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Counted from 1. */
  readonly page: number;
  /** Of all pages. */
  readonly total: number;
  readonly hasMore: boolean;
}

/** A message that this identity keeps. */
export interface KeptMessage {
  readonly id: string;
  /** Empty where there is none. */
  readonly label: string;
  readonly createdAt: Date;
  /** Null for never. */
  readonly expiresAt: Date | null;
}

/** A message that was sent and waits for its reader. */
export interface WaitingMessage extends KeptMessage {
  /** Null for messages of earlier versions, of which nothing is recorded. */
  readonly progress: {
    readonly readers: number | 'first';
    readonly readings: Readings;
    readonly wrongPassphrases: number;
  } | null;
}

/** What became of a message that was sent. */
export interface Receipt {
  readonly id: string;
  /** Null where another identity sealed it. */
  readonly label: string | null;
  readonly sentAt: Date | null;
  /** `kept`: somebody claimed it. `read`: as often as it may be. `removed`: by the operator. */
  readonly outcome: 'kept' | 'read' | 'expired' | 'removed';
  readonly outcomeAt: Date;
  readonly readings: Readings;
  readonly wrongPassphrases: number;
}

/**
 * The same page with rows of this library.
 * @internal
 */
export function pageWith<From, To>(
  { rows, page, total, hasMore }: ListPage<From>,
  row: (one: From) => To,
): Page<To> {
  return { rows: rows.map(row), page, total, hasMore };
}

/** @internal */
export function keptMessage({ id, label, plainLabel, createdAt, expiresAt }: MailboxRow): KeptMessage {
  return {
    id,
    label: label === '' ? plainLabel : label,
    createdAt: dateOf(createdAt),
    expiresAt: dateOf(expiresAt),
  };
}

/** @internal */
export function waitingMessage(row: MailboxRow): WaitingMessage {
  const { progress } = row;
  return {
    ...keptMessage(row),
    progress: progress && {
      readers: progress.readers ?? 'first',
      readings: withDates(progress.readings),
      wrongPassphrases: progress.wrongPassphrases,
    },
  };
}

/** @internal */
export function receipt({ id, sent, outcome, outcomeAt, readings, wrongPassphrases }: ReceiptRow): Receipt {
  return {
    id,
    label: sent?.label ?? null,
    sentAt: sent && dateOf(sent.at),
    outcome,
    outcomeAt: dateOf(outcomeAt),
    readings: withDates(readings),
    wrongPassphrases,
  };
}

function withDates({ count, firstAt, lastAt }: ReceiptRow['readings']): Readings {
  return { count, firstAt: dateOf(firstAt), lastAt: dateOf(lastAt) };
}
