import type { Instant } from '../domain/expiry.ts';
import type { BatchLimit, PurgePosition } from '../domain/ports.ts';
import { hasExpired, isAfter } from './conditions.ts';
import { text } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** Before every possible row. */
const START: PurgePosition = { expiredAt: Number.MIN_SAFE_INTEGER, id: '' };

/**
 * The ids of the next rows in the order of their expiry, as long as those before a row have fewer bytes than the limit. The length
 * of a text stands in the head of its row, so that none is read to be measured.
 */
export function dueForPurge(now: Instant, { rows, bytes }: BatchLimit, after = START): Statement {
  return sql`SELECT id FROM (
      SELECT id, SUM(length) OVER (ORDER BY ttl, id ROWS UNBOUNDED PRECEDING) - length AS bytes_before
      FROM (
        SELECT id, ttl, octet_length(encrypted_message) AS length FROM messages
        WHERE ${hasExpired(now)} AND ${isAfter(after)} ORDER BY ttl, id LIMIT ${rows}
      ) AS due
    ) AS measured WHERE bytes_before < ${bytes}`;
}

export function firstExpired(now: Instant, after = START): Statement {
  return sql`SELECT ttl, id FROM messages WHERE ${hasExpired(now)} AND ${isAfter(after)}
    ORDER BY ttl, id LIMIT 1`;
}

export function positionOf(row: Row): PurgePosition {
  return { expiredAt: Number(row['ttl']), id: text(row['id']) };
}
