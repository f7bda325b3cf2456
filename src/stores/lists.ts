import type { Instant } from '../domain/expiry.ts';
import type { Person } from '../domain/message.ts';
import type { Slice } from '../domain/ports.ts';
import { isCreatedBy, isOwnedBy, isUnclaimed, isUnexpired } from './conditions.ts';
import { type Statement, sql } from './sql.ts';

/** The rows that a list shows. Rows bound to another token are omitted, so any binding is to the caller's token. */
export interface List {
  readonly condition: Statement;
  readonly binding: Statement;
}

export function ownedBy(person: Person, now: Instant): List {
  return { condition: sql`${isOwnedBy(person)} AND ${isUnexpired(now)}`, binding: sql`owner_token` };
}

export function pendingOf(person: Person, now: Instant): List {
  return {
    condition: sql`${isCreatedBy(person)} AND ${isUnclaimed} AND ${isUnexpired(now)} AND NOT EXISTS (
      SELECT 1 FROM links WHERE links.id = messages.id AND (ends_at <= ${now} OR readings >= max_readings))`,
    binding: sql`creator_token`,
  };
}

/** One index covers the condition and the order, so a page costs its rows and those it skips, but no sort. */
export function rowsOf(list: List, slice: Slice): Statement {
  return sql`SELECT id, salt, custom_name, sealed_name, created_at, ttl,
      CASE WHEN ${list.binding} IS NULL THEN 0 ELSE 1 END AS bound
    FROM messages WHERE ${list.condition}
    ORDER BY created_at DESC, id LIMIT ${slice.limit} OFFSET ${slice.offset}`;
}

export function totalOf(list: List): Statement {
  return sql`SELECT COUNT(*) AS total FROM messages WHERE ${list.condition}`;
}
