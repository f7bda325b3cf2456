import type { Instant } from '../domain/expiry.ts';
import { IDEMPOTENCY_SECONDS } from '../domain/limits.ts';
import type { LinkTerms } from '../domain/link.ts';
import type { Digest, Message, MessageId } from '../domain/message.ts';
import type { CreatedMessage, Idempotency, Recalled } from '../domain/ports.ts';
import { numberOrNull } from './link-row.ts';
import { expiryOf, formatOf, text, ttlOf } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** Makes the key that of what is created, unless it is another's that is not forgotten yet. */
export function takeKey(idempotency: Idempotency, created: CreatedMessage, at: Instant): Statement {
  return sql`INSERT INTO idempotency (key, request, message_id, ttl, format, max_readings, created_at)
    VALUES (${idempotency.key}, ${idempotency.request}, ${created.id}, ${ttlOf(created.expiry)},
      ${created.format}, ${created.maxReadings}, ${at})
    ON CONFLICT (key) DO UPDATE SET request = excluded.request, message_id = excluded.message_id,
      ttl = excluded.ttl, format = excluded.format, max_readings = excluded.max_readings,
      created_at = excluded.created_at
    WHERE idempotency.created_at < ${oldestKept(at)}`;
}

/** True only in the transaction that took the key for this message: a repetition has a new id. */
export function hasTakenKey(idempotency: Idempotency, id: MessageId): Statement {
  return sql`EXISTS (SELECT 1 FROM idempotency WHERE key = ${idempotency.key} AND message_id = ${id})`;
}

/** Gives the key of this message back where the condition does not hold. */
export function releaseKey(idempotency: Idempotency, id: MessageId, condition: Statement): Statement {
  return sql`DELETE FROM idempotency WHERE key = ${idempotency.key} AND message_id = ${id} AND NOT ${condition}`;
}

/** `+ 0` keeps a planner that considers nearly all keys old from using the index on `created_at`: `key` finds the row. */
export function recallKey(idempotency: Idempotency, now: Instant): Statement {
  return sql`SELECT request, message_id, ttl, format, max_readings FROM idempotency
    WHERE key = ${idempotency.key} AND created_at + 0 >= ${oldestKept(now)}`;
}

/** The `request` of a create that was cancelled: no digest is like it, so that the create is told from every other. */
const CANCELLED = '';

/** Makes the key that of a cancelled create, unless it is a message's; the row is taken in either case. */
export function takeCancelledKey(key: Digest, now: Instant): Statement {
  return sql`INSERT INTO idempotency (key, request, message_id, ttl, format, created_at)
    VALUES (${key}, ${CANCELLED}, '', 0, 0, ${now})
    ON CONFLICT (key) DO UPDATE SET request = excluded.request, message_id = excluded.message_id,
      created_at = excluded.created_at
    WHERE idempotency.created_at < ${oldestKept(now)}`;
}

/** The id of the message that was created with the key: a fragment, in parentheses. */
export function messageCreatedWith(key: Digest): Statement {
  return sql`(SELECT message_id FROM idempotency WHERE key = ${key})`;
}

/** Once there is no message any more. Returns the key where it is that of a cancelled create now. */
export function cancelKey(key: Digest): Statement {
  return sql`UPDATE idempotency SET request = ${CANCELLED}
    WHERE key = ${key} AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.id = message_id) RETURNING key`;
}

export function forgetKeys(before: Instant, limit: number): Statement {
  return sql`DELETE FROM idempotency WHERE key IN (
    SELECT key FROM idempotency WHERE created_at < ${before} ORDER BY created_at LIMIT ${limit}) RETURNING key`;
}

/** The result of a create, from the row of its key; `id` is that of its message. */
export function createdOf(row: Row, idempotency: Idempotency, id: MessageId | null): Recalled {
  if (row['request'] === CANCELLED) return { kind: 'cancelled' };
  if (row['request'] !== idempotency.request) return { kind: 'other-request' };
  const created: CreatedMessage = {
    id: text(row['message_id']),
    expiry: expiryOf(row['ttl']),
    format: formatOf(row['format']),
    maxReadings: numberOrNull(row['max_readings']),
  };
  return { kind: created.id === id ? 'stored' : 'repeated', created };
}

export function createdMessageOf(message: Message, link: LinkTerms | null): CreatedMessage {
  return {
    id: message.id,
    expiry: message.expiry,
    format: message.format,
    maxReadings: link?.maxReadings ?? null,
  };
}

function oldestKept(now: Instant): Instant {
  return now - IDEMPOTENCY_SECONDS;
}
