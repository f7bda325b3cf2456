import type { Instant } from '../domain/expiry.ts';
import type { Person } from '../domain/message.ts';
import type { PurgePosition } from '../domain/ports.ts';
import { type Statement, sql } from './sql.ts';

// Access rules as conditions on a row of `messages`. The store contract compares them with domain/ownership.ts, state by state.

export const isUnclaimed: Statement = sql`uid = ''`;

export function isUnexpired(now: Instant): Statement {
  return sql`ttl > ${now}`;
}

/** Rows that expire later, or at the same time with a greater id. */
export function isAfter({ expiredAt, id }: PurgePosition): Statement {
  return sql`(ttl, id) > (${expiredAt}, ${id})`;
}

/** The literal protects permanent rows from a wrong clock, and lets an engine use the index that omits them. */
export function hasExpired(now: Instant): Statement {
  return sql`ttl <= ${now} AND ttl < 9999999999`;
}

/** The user id is the owner's and, if the row is bound to a token, the token matches. */
export function isOwnedBy(person: Person): Statement {
  return sql`uid = ${person.id} AND uid <> '' AND (owner_token IS NULL OR owner_token = ${person.token})`;
}

export function isCreatedBy(person: Person): Statement {
  return sql`creator_uid = ${person.id} AND (creator_token IS NULL OR creator_token = ${person.token})`;
}

/** Of a message without an owner. */
export function mayBeWithdrawnBy(person: Person, now: Instant): Statement {
  return sql`${isUnclaimed} AND ${isCreatedBy(person)} AND ${isUnexpired(now)}`;
}

/** The owner may; until there is one, the creator may. */
export function mayBeDeletedBy(person: Person, now: Instant): Statement {
  return sql`((${isOwnedBy(person)} AND ${isUnexpired(now)}) OR (${mayBeWithdrawnBy(person, now)}))`;
}
