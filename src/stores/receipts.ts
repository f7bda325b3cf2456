import type { Instant } from '../domain/expiry.ts';
import { RECEIPT_SECONDS } from '../domain/limits.ts';
import type { Person } from '../domain/message.ts';
import type { Slice } from '../domain/ports.ts';
import { RECEIPT_OUTCOMES, type Receipt } from '../domain/receipt.ts';
import { readingsOf } from './link-row.ts';
import { text } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/**
 * Writes the receipts of messages that end, where their senders want them. It belongs behind the statement that takes the rows of
 * `links`, and before those that forget what is copied here. `condition` is on `links` and `messages`; a second receipt of a
 * message is left out.
 */
export function writeReceipts(outcome: Statement, at: Statement, condition: Statement): Statement {
  return sql`INSERT INTO receipts (id, creator_uid, creator_token, sealed_name, outcome, outcome_at, readings, first_at,
      last_at, wrong_passphrases)
    SELECT receipt_id, creator_uid, creator_token, sealed_name, ${outcome}, ${at}, links.readings, first_at, last_at, attempts
    FROM links JOIN messages ON messages.id = links.id
    WHERE receipt_id IS NOT NULL AND creator_token IS NOT NULL AND ${condition}
    ON CONFLICT (id) DO NOTHING`;
}

/** A user id alone shows nothing. */
function isReceiptOf(person: Person): Statement {
  return sql`creator_uid = ${person.id} AND creator_token = ${person.token}`;
}

export function receiptsOf(person: Person, slice: Slice): Statement {
  return sql`SELECT id, sealed_name, outcome, outcome_at, readings, first_at, last_at, wrong_passphrases FROM receipts
    WHERE ${isReceiptOf(person)} ORDER BY outcome_at DESC, id LIMIT ${slice.limit} OFFSET ${slice.offset}`;
}

export function countReceipts(person: Person): Statement {
  return sql`SELECT COUNT(*) AS total FROM receipts WHERE ${isReceiptOf(person)}`;
}

export function deleteReceipts(now: Instant, limit: number): Statement {
  return sql`DELETE FROM receipts WHERE id IN (SELECT id FROM receipts WHERE outcome_at <= ${now - RECEIPT_SECONDS}
    ORDER BY outcome_at, id LIMIT ${limit}) RETURNING id`;
}

export function receiptOf(row: Row): Receipt {
  return {
    id: text(row['id']),
    sealedName: text(row['sealed_name']),
    outcome: RECEIPT_OUTCOMES.find((outcome) => outcome === row['outcome']) ?? 'expired',
    at: Number(row['outcome_at']),
    readings: readingsOf(row),
    wrongPassphrases: Number(row['wrong_passphrases']),
  };
}
