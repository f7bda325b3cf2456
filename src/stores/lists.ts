import type { Instant } from '../domain/expiry.ts';
import type { Person } from '../domain/message.ts';
import type { Slice } from '../domain/ports.ts';
import { isCreatedBy, isOwnedBy, isUnclaimed, isUnexpired } from './conditions.ts';
import { type Statement, sql } from './sql.ts';

/** The rows that a list shows. Rows bound to another token are omitted, so any binding is to the caller's token. */
export interface List {
  readonly source: Statement;
  /** Columns that only this list has. */
  readonly columns: Statement;
  readonly condition: Statement;
  readonly binding: Statement;
  /** When a row leaves the list by itself. */
  readonly end: Statement;
}

export function ownedBy(person: Person, now: Instant): List {
  return {
    source: sql`messages`,
    columns: sql``,
    condition: sql`${isOwnedBy(person)} AND ${isUnexpired(now)}`,
    binding: sql`owner_token`,
    end: sql`ttl`,
  };
}

export function pendingOf(person: Person, now: Instant): List {
  return {
    source: sql`messages LEFT JOIN links ON links.id = messages.id`,
    columns: sql`, link_verifier, max_readings, links.readings, first_at, last_at, attempts`,
    condition: sql`${isCreatedBy(person)} AND ${isUnclaimed} AND ${isUnexpired(now)}
      AND (links.id IS NULL OR (ends_at > ${now} AND (max_readings IS NULL OR links.readings < max_readings)))`,
    binding: sql`creator_token`,
    end: sql`CASE WHEN ends_at < ttl THEN ends_at ELSE ttl END`,
  };
}

/** One index covers the condition and the order, so a page costs its rows and those it skips, but no sort. */
export function rowsOf(list: List, slice: Slice): Statement {
  return sql`SELECT messages.id, salt, custom_name, sealed_name, created_at, ttl,
      CASE WHEN ${list.binding} IS NULL THEN 0 ELSE 1 END AS bound${list.columns}
    FROM ${list.source} WHERE ${list.condition}
    ORDER BY created_at DESC, messages.id LIMIT ${slice.limit} OFFSET ${slice.offset}`;
}

export function totalOf(list: List): Statement {
  return sql`SELECT COUNT(*) AS total, MIN(${list.end}) AS first_end FROM ${list.source} WHERE ${list.condition}`;
}
