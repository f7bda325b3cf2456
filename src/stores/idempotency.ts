import type { Instant } from '../domain/expiry.ts';
import { IDEMPOTENCY_SECONDS } from '../domain/limits.ts';
import type { Message, MessageId } from '../domain/message.ts';
import type { Created, Idempotency, Receipt } from '../domain/ports.ts';
import { expiryOf, flag, isSet, text, ttlOf } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** Assigns the key to this message, unless another message has it and it has not expired. */
export function takeKey(idempotency: Idempotency, message: Message): Statement {
  const receipt = receiptOf(message);
  return sql`INSERT INTO idempotency (key, request, message_id, ttl, one_time, verified, created_at)
    VALUES (${idempotency.key}, ${idempotency.request}, ${receipt.id}, ${ttlOf(receipt.expiry)},
      ${flag(receipt.oneTime)}, ${flag(receipt.verified)}, ${message.createdAt})
    ON CONFLICT (key) DO UPDATE SET request = excluded.request, message_id = excluded.message_id,
      ttl = excluded.ttl, one_time = excluded.one_time, verified = excluded.verified,
      created_at = excluded.created_at
    WHERE idempotency.created_at < ${oldestKept(message.createdAt)}`;
}

/** True only in the transaction that took the key for this message: a repetition has a new id. */
export function hasTakenKey(idempotency: Idempotency, id: MessageId): Statement {
  return sql`EXISTS (SELECT 1 FROM idempotency WHERE key = ${idempotency.key} AND message_id = ${id})`;
}

/** `+ 0` keeps a planner that considers nearly all keys old from using the index on `created_at`: `key` finds the row. */
export function recallKey(idempotency: Idempotency, now: Instant): Statement {
  return sql`SELECT request, message_id, ttl, one_time, verified FROM idempotency
    WHERE key = ${idempotency.key} AND created_at + 0 >= ${oldestKept(now)}`;
}

export function forgetKeys(before: Instant, limit: number): Statement {
  return sql`DELETE FROM idempotency WHERE key IN (
    SELECT key FROM idempotency WHERE created_at < ${before} ORDER BY created_at LIMIT ${limit}) RETURNING key`;
}

/** The result of a create, from the row of its key; `id` is that of its message. */
export function createdOf(row: Row, idempotency: Idempotency, id: MessageId | null): Created {
  if (row['request'] !== idempotency.request) return { kind: 'other-request' };
  const receipt: Receipt = {
    id: text(row['message_id']),
    expiry: expiryOf(row['ttl']),
    oneTime: isSet(row['one_time']),
    verified: isSet(row['verified']),
  };
  return { kind: receipt.id === id ? 'stored' : 'repeated', receipt };
}

export function receiptOf(message: Message): Receipt {
  return {
    id: message.id,
    expiry: message.expiry,
    oneTime: message.readings.kind === 'once',
    verified: message.verifier !== null,
  };
}

function oldestKept(now: Instant): Instant {
  return now - IDEMPOTENCY_SECONDS;
}
