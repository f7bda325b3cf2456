import type { Instant } from '../domain/expiry.ts';
import type { Person } from '../domain/message.ts';
import type { PurgePosition } from '../domain/ports.ts';
import { type Statement, sql } from './sql.ts';

// Who may do what, as conditions on a row of `messages`. The store contract compares them with domain/ownership.ts, state by state.

export const isUnclaimed: Statement = sql`uid = ''`;

export function isUnexpired(now: Instant): Statement {
  return sql`ttl > ${now}`;
}

/** Those that expired later, and of those that expired together the ones with a greater id. */
export function isAfter({ expiredAt, id }: PurgePosition): Statement {
  return sql`(ttl, id) > (${expiredAt}, ${id})`;
}

/** Permanent rows are safe from any clock, and the literal lets an engine use the index that leaves them out. */
export function hasExpired(now: Instant): Statement {
  return sql`ttl <= ${now} AND ttl < 9999999999`;
}

/** The name is the owner's and, where the row is bound to a token, the token is shown. */
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
