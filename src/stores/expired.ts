import type { Instant } from '../domain/expiry.ts';
import type { BatchLimit, PurgePosition } from '../domain/ports.ts';
import { hasExpired, isAfter } from './conditions.ts';
import { text } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** Before every possible row. */
const START: PurgePosition = { expiredAt: Number.MIN_SAFE_INTEGER, id: '' };

/**
 * Deletes the next rows in order of expiry, until the rows before one reach the byte limit. The length of a text is in the
 * header of its row, so measuring it reads no text.
 */
export function deleteExpired(now: Instant, { rows, bytes }: BatchLimit, after = START): Statement {
  return sql`DELETE FROM messages WHERE id IN (
    SELECT id FROM (
      SELECT id, SUM(length) OVER (ORDER BY ttl, id ROWS UNBOUNDED PRECEDING) - length AS bytes_before
      FROM (
        SELECT id, ttl, octet_length(encrypted_message) AS length FROM messages
        WHERE ${hasExpired(now)} AND ${isAfter(after)} ORDER BY ttl, id LIMIT ${rows}
      ) AS due
    ) AS measured WHERE bytes_before < ${bytes}
  ) RETURNING id`;
}

export function firstExpired(now: Instant, after = START): Statement {
  return sql`SELECT ttl, id FROM messages WHERE ${hasExpired(now)} AND ${isAfter(after)}
    ORDER BY ttl, id LIMIT 1`;
}

export function positionOf(row: Row): PurgePosition {
  return { expiredAt: Number(row['ttl']), id: text(row['id']) };
}
