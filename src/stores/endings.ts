import type { Instant } from '../domain/expiry.ts';
import { TOMBSTONE_SECONDS } from '../domain/limits.ts';
import type { MessageId } from '../domain/message.ts';
import type { OrphanLimit } from '../domain/ports.ts';
import { CLEARED, forgetReaders, hasNoLiveLink, IS_USED_UP, MARK, take } from './links.ts';
import { writeReceipts } from './receipts.ts';
import { takeRequestDown } from './secret-requests.ts';
import { type Statement, sql } from './sql.ts';

// How messages end that nobody claims, and what is left of them: each transaction marks its rows of `links`, writes receipts, erases
// the messages, and clears what it has marked.

/** The rows that this transaction has ended, and has not cleared yet. */
const IS_MARKED: Statement = sql`outcome IS NOT NULL AND ends_at = ${MARK}`;

const RECEIPTS_OF_MARKED: Statement = writeReceipts(sql`outcome`, sql`outcome_at`, IS_MARKED);

/**
 * Erases the messages whose ids `due` selects, which must not look at `links`. `due` may give others each time, so what it gives
 * is erased only where the first statement has ended it. `ERASED` is the statement that returns their ids.
 */
export function erase(due: Statement, now: Instant): readonly Statement[] {
  return [
    sql`UPDATE links SET outcome = CASE WHEN ${IS_USED_UP} THEN 'read' ELSE 'expired' END,
        outcome_at = CASE WHEN ${IS_USED_UP} THEN last_at ELSE ends_at END, ends_at = ${MARK}
      WHERE outcome IS NULL AND id IN (${due})`,
    RECEIPTS_OF_MARKED,
    sql`DELETE FROM readings WHERE message_id IN (${due}) AND ${hasNoLiveLink(sql`message_id`)}`,
    sql`DELETE FROM messages WHERE id IN (${due}) AND ${hasNoLiveLink(sql`messages.id`)} RETURNING id`,
    clearMarked(now),
  ];
}

export const ERASED = 3;

/** Erases messages that are used up, and whose last lease is over; the first statement returns them. Their receipts were written with the last reading. */
export function eraseRead(now: Instant, limit: number): readonly Statement[] {
  const isDue = sql`outcome IS NULL AND ${IS_USED_UP} AND ends_at <= ${now}`;
  return [
    sql`UPDATE links SET outcome = 'read', outcome_at = last_at, ends_at = ${MARK}
      WHERE ${isDue} AND id IN (SELECT id FROM links WHERE ${isDue} ORDER BY ends_at, id LIMIT ${limit}) RETURNING id`,
    ...eraseMarked(now),
  ];
}

/**
 * Takes the row, and erases what an operator takes down, whoever has it. Its sender is told, and whoever proves the link of what was
 * not claimed. A request with this id goes first, so that no answer comes behind it. `REMOVED_REQUEST` and `REMOVED` are the statements
 * that return its id.
 */
export function takeDown(id: MessageId, now: Instant): readonly Statement[] {
  return [
    takeRequestDown(id, now),
    take(id),
    sql`UPDATE links SET outcome = 'removed', outcome_at = ${now}, ends_at = ${MARK} WHERE id = ${id} AND outcome IS NULL`,
    RECEIPTS_OF_MARKED,
    sql`DELETE FROM messages WHERE id = ${id} RETURNING id`,
    clearMarked(now),
    ...forgetReaders(id, now),
  ];
}

export const REMOVED_REQUEST = 0;
export const REMOVED = 4;

/**
 * The ids of messages that were deleted from their table and not taken down: nothing else would find what is kept beside them. Looks
 * at so many links on both sides of an id, and so costs the same however many there are, and reaches each as often.
 */
export function orphans(now: Instant, from: MessageId, { links, orphans }: OrphanLimit): Statement {
  const above = sql`SELECT id FROM (SELECT id FROM links WHERE id >= ${from} ORDER BY id LIMIT ${links}) AS above`;
  const below = sql`SELECT id FROM (SELECT id FROM links WHERE id < ${from} ORDER BY id DESC LIMIT ${links}) AS below`;
  return sql`SELECT id FROM links WHERE id IN (${above} UNION ALL ${below})
    AND (outcome IS NULL OR (outcome = 'kept' AND ends_at > ${now + TOMBSTONE_SECONDS}))
    AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.id = links.id) LIMIT ${orphans}`;
}

function eraseMarked(now: Instant): readonly Statement[] {
  const marked = sql`SELECT id FROM links WHERE ${IS_MARKED}`;
  return [
    sql`DELETE FROM messages WHERE id IN (${marked})`,
    sql`DELETE FROM readings WHERE message_id IN (${marked})`,
    clearMarked(now),
  ];
}

function clearMarked(now: Instant): Statement {
  return sql`UPDATE links SET ends_at = ${now + TOMBSTONE_SECONDS}, ${CLEARED} WHERE ${IS_MARKED}`;
}

export function deleteEndings(now: Instant, limit: number): Statement {
  return sql`DELETE FROM links WHERE id IN (SELECT id FROM links WHERE ends_at <= ${now} AND outcome IS NOT NULL
    ORDER BY ends_at, id LIMIT ${limit}) RETURNING id`;
}
