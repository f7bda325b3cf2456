import type { Instant } from '../domain/expiry.ts';
import { CLAIM_SLACK } from '../domain/limits.ts';
import type { Digest, Person } from '../domain/message.ts';
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

/** The claim token proves the key, or an older client set no verifier; and the new ciphertext is not much longer. */
export function mayBeClaimedWith(claimToken: Digest | null, length: number): Statement {
  return sql`one_time = 0 AND (claim_verifier IS NULL OR claim_verifier = ${claimToken})
    AND octet_length(encrypted_message) >= ${length - CLAIM_SLACK}`;
}

/** The single reading has not started and the key is proven, or it was started with this token. */
export function mayBeReadOnceWith(claimToken: Digest | null, readToken: Digest): Statement {
  const notDisproven = claimToken === null ? sql`` : sql` AND claim_verifier = ${claimToken}`;
  return sql`one_time = 1 AND (
    (read_token IS NULL AND claim_verifier = ${claimToken}) OR (read_token = ${readToken}${notDisproven}))`;
}

/** By the owner; without one, by the creator or by the reader who started the single reading. */
export function mayBeDeletedBy(person: Person, readToken: Digest | null): Statement {
  return sql`((${isOwnedBy(person)}) OR (${isUnclaimed} AND (
    (${isCreatedBy(person)}) OR read_token = ${readToken})))`;
}
