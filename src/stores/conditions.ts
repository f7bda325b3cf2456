import type { Instant } from '../domain/expiry.ts';
import { CLAIM_SLACK } from '../domain/limits.ts';
import type { Digest, Person } from '../domain/message.ts';
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

/** The key was proven, or an older client asked for no proof; and what comes instead is not much longer. */
export function mayBeClaimedWith(claimToken: Digest | null, length: number): Statement {
  return sql`one_time = 0 AND (claim_verifier IS NULL OR claim_verifier = ${claimToken})
    AND octet_length(encrypted_message) >= ${length - CLAIM_SLACK}`;
}

/** The single reading has not begun and the key is proven, or it was begun with this very token. */
export function mayBeReadOnceWith(claimToken: Digest | null, readToken: Digest): Statement {
  const notDisproven = claimToken === null ? sql`` : sql` AND claim_verifier = ${claimToken}`;
  return sql`one_time = 1 AND (
    (read_token IS NULL AND claim_verifier = ${claimToken}) OR (read_token = ${readToken}${notDisproven}))`;
}

/** The owner may; until there is one, the creator may, and the reader who started the single reading. */
export function mayBeDeletedBy(person: Person, readToken: Digest | null): Statement {
  return sql`((${isOwnedBy(person)}) OR (${isUnclaimed} AND (
    (${isCreatedBy(person)}) OR read_token = ${readToken})))`;
}
