import type { Instant } from '../domain/expiry.ts';
import { LEASE_SECONDS, MAX_READERS, TOMBSTONE_SECONDS } from '../domain/limits.ts';
import type { LinkTerms } from '../domain/link.ts';
import type { Message, MessageId } from '../domain/message.ts';
import type { Proof } from '../domain/ownership.ts';
import { writeReceipts } from './receipts.ts';
import { flag, ttlOf } from './row.ts';
import { type Slot, type Statement, sql } from './sql.ts';

// Every act on a message of format 1 takes its row of `links` first. On PostgreSQL that is the lock, and each later statement of
// the transaction sees what the one before it in the queue has committed.

/** Wrong passphrases that are judged at once; each one more makes the next wait longer, up to an hour. */
const FREE_ATTEMPTS = 10;

/** Empties a row for the time after the message: only the link verifier and what became of the message stay. */
export const CLEARED: Statement = sql`claim_verifier = NULL, locked = 0, attempts = 0, retry_at = 0, max_readings = NULL,
  readings = 0, first_at = NULL, last_at = NULL, receipt_id = NULL`;

/** An end that no row has outside of the transaction that sets it, to find the row again. */
export const MARK = 0;
/** Null, and so not true, where there is no number of readers; word for word a condition of the index `links_read`. */
export const IS_USED_UP: Statement = sql`readings >= max_readings`;
const IS_CLAIMABLE: Statement = sql`max_readings IS NULL`;

export function insertLink(message: Message, terms: LinkTerms, condition: Statement): Statement {
  return sql`INSERT INTO links (id, link_verifier, claim_verifier, locked, max_readings, receipt_id, ends_at)
    SELECT ${message.id}, ${terms.linkVerifier}, ${terms.claimVerifier}, ${flag(terms.locked)},
      ${terms.maxReadings}, ${terms.receiptId}, ${ttlOf(message.expiry)} ${condition}`;
}

/** A message, its link and this reader's lease: one row, of nulls where there is nothing. */
export function foundWith(id: MessageId, readToken: string | null): Statement {
  return sql`SELECT messages.id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name, creator_uid,
      creator_token, owner_token, format, created_at, link_verifier, links.claim_verifier, locked, attempts, retry_at,
      max_readings, links.readings, first_at, last_at, outcome, outcome_at, ends_at, lease_until
    FROM (SELECT ${id} AS wanted) AS request
    LEFT JOIN messages ON messages.id = wanted
    LEFT JOIN links ON links.id = wanted
    LEFT JOIN readings ON readings.message_id = wanted AND readings.reader = ${readToken}`;
}

/** The row of a message that waits, for a reader who proves its link. */
function isLinkOf(id: MessageId, { linkToken }: Proof, now: Instant): Statement {
  return sql`id = ${id} AND link_verifier = ${linkToken} AND outcome IS NULL AND ends_at > ${now}`;
}

/** Nobody has to wait whose reading was recorded before: between reading and claiming no one can be locked out. */
function mayTry({ claimToken, readToken }: Proof, now: Instant): Statement {
  return sql`(locked = 0 OR retry_at <= ${now} OR (claim_verifier = ${claimToken} AND EXISTS (
    SELECT 1 FROM readings WHERE message_id = links.id AND reader = ${readToken})))`;
}

function isProven(id: MessageId, proof: Proof, now: Instant): Statement {
  return sql`${isLinkOf(id, proof, now)} AND claim_verifier = ${proof.claimToken} AND ${mayTry(proof, now)}`;
}

/** Takes the row, and judges and counts a claim token in one statement, without a refund. */
export function judge(id: MessageId, proof: Proof, now: Instant, condition = sql``): Statement {
  const isFree = sql`claim_verifier = ${proof.claimToken} OR locked = 0`;
  return sql`UPDATE links SET
      attempts = CASE WHEN ${isFree} THEN attempts ELSE attempts + 1 END,
      retry_at = CASE WHEN ${isFree} OR attempts < ${FREE_ATTEMPTS - 1} THEN retry_at ELSE ${now} + CASE attempts
        WHEN 9 THEN 60 WHEN 10 THEN 120 WHEN 11 THEN 240 WHEN 12 THEN 480 WHEN 13 THEN 960 WHEN 14 THEN 1920
        ELSE 3600 END END
    WHERE ${isLinkOf(id, proof, now)} AND ${mayTry(proof, now)}${condition}
    RETURNING CASE WHEN claim_verifier = ${proof.claimToken} THEN 1 ELSE 0 END AS proven`;
}

/** After `judge`: the lease of a new reader, its count, the end and the receipt with the last reader, and what the reader gets. */
export function record(id: MessageId, proof: Proof, now: Instant): readonly Statement[] {
  const leaseEnd = now + LEASE_SECONDS;
  const hasRoom = sql`readings < ${MAX_READERS} AND (max_readings IS NULL OR readings < max_readings)`;
  const hasLease = sql`EXISTS (SELECT 1 FROM readings
    WHERE message_id = links.id AND reader = ${proof.readToken} AND lease_until > ${now})`;
  return [
    sql`INSERT INTO readings (message_id, reader, lease_until)
      SELECT id, ${proof.readToken}, CASE WHEN ends_at < ${leaseEnd} THEN ends_at ELSE ${leaseEnd} END
      FROM links WHERE ${isProven(id, proof, now)} AND ${hasRoom}
      ON CONFLICT (message_id, reader) DO NOTHING`,
    sql`UPDATE links SET readings = readings + 1, first_at = COALESCE(first_at, ${now}), last_at = ${now},
        ends_at = CASE WHEN readings + 1 >= max_readings AND ends_at > ${leaseEnd} THEN ${leaseEnd} ELSE ends_at END
      WHERE ${isProven(id, proof, now)} AND readings < (SELECT COUNT(*) FROM readings WHERE message_id = ${id})`,
    writeReceipts(
      sql`'read'`,
      sql`last_at`,
      sql`links.id = ${id} AND EXISTS (SELECT 1 FROM links
      WHERE ${isProven(id, proof, now)} AND ${IS_USED_UP})`,
    ),
    sql`${foundWith(id, proof.readToken)} WHERE EXISTS (SELECT 1 FROM links
      WHERE ${isProven(id, proof, now)} AND (max_readings IS NULL OR ${hasLease}))`,
  ];
}

/** `judge`, for a claim: a message for a number of readers is none to guess at. */
export function judgeClaim(id: MessageId, proof: Proof, now: Instant): Statement {
  return judge(id, proof, now, sql` AND ${IS_CLAIMABLE}`);
}

/** After `judgeClaim`: what a claim tells its owner, before it is forgotten. */
export function recorded(id: MessageId, proof: Proof, now: Instant): Statement {
  return sql`SELECT readings, first_at, last_at, attempts FROM links
    WHERE ${isProven(id, proof, now)} AND ${IS_CLAIMABLE}`;
}

/** A condition on a row of `messages`: it is of format 0, or whoever claims has proven enough. */
export function mayBeClaimedWith(id: MessageId, proof: Proof, now: Instant): Statement {
  return sql`(NOT EXISTS (SELECT 1 FROM links WHERE id = ${id})
    OR EXISTS (SELECT 1 FROM links WHERE ${isProven(id, proof, now)} AND ${IS_CLAIMABLE}))`;
}

/**
 * After a claim, which alone leaves an owner on a message that has not ended: all that was recorded goes. `kept` stays, without a
 * time; the row ends 30 days after the message would, which tells nothing of the claim.
 */
export function forget(id: MessageId): readonly Statement[] {
  const isClaimed = sql`EXISTS (SELECT 1 FROM messages WHERE messages.id = ${id} AND uid <> '')`;
  return [
    sql`DELETE FROM readings WHERE message_id = ${id} AND ${isClaimed}`,
    sql`UPDATE links SET outcome = 'kept', outcome_at = NULL, ends_at = ends_at + ${TOMBSTONE_SECONDS}, ${CLEARED}
      WHERE id = ${id} AND outcome IS NULL AND ${isClaimed}`,
  ];
}

/** Ends the message, where `mayDelete` finds it in `messages`, which no other act can change meanwhile. */
export function withdraw(id: Slot, mayDelete: Statement, now: Instant): Statement {
  return sql`UPDATE links SET outcome = 'withdrawn', outcome_at = ${now}, ends_at = ${now + TOMBSTONE_SECONDS}, ${CLEARED}
    WHERE id = ${id} AND outcome IS NULL AND ends_at > ${now} AND EXISTS (
      SELECT 1 FROM messages WHERE messages.id = ${id} AND ${mayDelete})`;
}

/** Takes the row, for an act whose first deciding statement may leave it as it is. */
export function take(id: Slot): Statement {
  return sql`UPDATE links SET attempts = attempts WHERE id = ${id}`;
}

/** A condition on a row of a table with ids of messages: the message has ended, or never had a link. */
export function hasNoLiveLink(id: Statement): Statement {
  return sql`NOT EXISTS (SELECT 1 FROM links WHERE links.id = ${id} AND outcome IS NULL)`;
}

/** Ends a reader's lease and, with the last one of a message that is used up, the message. */
export function endLease(id: MessageId, readToken: string, now: Instant): readonly Statement[] {
  const isForReaders = sql`links.id = ${id} AND outcome IS NULL AND max_readings IS NOT NULL`;
  return [
    sql`UPDATE readings SET lease_until = ${MARK}
      WHERE message_id = ${id} AND reader = ${readToken} AND lease_until > ${now}
        AND EXISTS (SELECT 1 FROM links WHERE ${isForReaders})
      RETURNING reader`,
    sql`UPDATE links SET outcome = 'read', outcome_at = last_at, ends_at = ${now + TOMBSTONE_SECONDS}, ${CLEARED}
      WHERE ${isForReaders} AND ${IS_USED_UP}
        AND EXISTS (SELECT 1 FROM readings WHERE message_id = ${id} AND reader = ${readToken} AND lease_until = ${MARK})
        AND NOT EXISTS (SELECT 1 FROM readings WHERE message_id = ${id} AND lease_until > ${now})`,
    sql`DELETE FROM messages WHERE id = ${id} AND EXISTS (SELECT 1 FROM links WHERE links.id = ${id} AND outcome = 'read')`,
    sql`UPDATE readings SET lease_until = ${now}
      WHERE message_id = ${id} AND reader = ${readToken} AND lease_until = ${MARK}`,
  ];
}

/** After the end of a message. `kept` outlives what its owner has deleted by 30 days, as it does what has expired. */
export function forgetReaders(id: Slot, now: Instant): readonly Statement[] {
  const end = now + TOMBSTONE_SECONDS;
  return [
    sql`DELETE FROM readings WHERE message_id = ${id} AND ${hasNoLiveLink(sql`${id}`)}`,
    sql`UPDATE links SET ends_at = ${end} WHERE id = ${id} AND outcome = 'kept' AND ends_at > ${end}
      AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.id = ${id})`,
  ];
}
