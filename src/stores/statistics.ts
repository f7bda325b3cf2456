import type { Instant } from '../domain/expiry.ts';
import { hasExpired } from './conditions.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** How many there are of everything that is stored; nothing that tells one message or person from another. */
export interface Statistics {
  readonly messages: {
    /** Neither claimed nor expired, and to be claimed by the first recipient. */
    readonly waiting: number;
    readonly claimed: number;
    /** Neither claimed nor expired, and for a number of readers. */
    readonly forReaders: number;
    /** Over, and not erased yet. */
    readonly expired: number;
  };
  /** Links that can still be opened or proven. */
  readonly links: number;
  /** Links whose messages have ended, kept for 30 days. */
  readonly endedLinks: number;
  readonly receipts: number;
  readonly requests: {
    /** Neither answered nor over. */
    readonly waiting: number;
    /** Answered, over or taken back, and kept for 30 days. */
    readonly ended: number;
  };
  readonly ciphertextBytes: number;
}

/** Reads every row once, and of a ciphertext only its length. `now` is in Unix seconds. One row, for `statisticsOf`. */
export function countEverything(now: Instant): Statement {
  const isOver = sql`(${hasExpired(now)}) OR (links.readings >= links.max_readings AND links.ends_at <= ${now})`;
  const isWaiting = sql`answered_at IS NULL AND outcome IS NULL AND expires_at > ${now}`;
  return sql`SELECT
      COUNT(CASE WHEN ${isOver} THEN 1 END) AS expired,
      COUNT(CASE WHEN ${isOver} THEN NULL WHEN uid <> '' THEN 1 END) AS claimed,
      COUNT(CASE WHEN ${isOver} THEN NULL WHEN uid = '' AND links.max_readings IS NULL THEN 1 END) AS waiting,
      COUNT(CASE WHEN ${isOver} THEN NULL WHEN uid = '' AND links.max_readings IS NOT NULL THEN 1 END) AS for_readers,
      COALESCE(SUM(octet_length(encrypted_message)), 0) AS ciphertext_bytes,
      (SELECT COUNT(*) FROM links WHERE outcome IS NULL) AS links,
      (SELECT COUNT(*) FROM links WHERE outcome IS NOT NULL) AS ended_links,
      (SELECT COUNT(*) FROM receipts) AS receipts,
      (SELECT COUNT(*) FROM secret_requests WHERE ${isWaiting}) AS requests,
      (SELECT COUNT(*) FROM secret_requests WHERE NOT (${isWaiting})) AS ended_requests
    FROM messages LEFT JOIN links ON links.id = messages.id AND links.outcome IS NULL`;
}

export function statisticsOf(row: Row | undefined): Statistics {
  const count = (column: string): number => Number(row?.[column] ?? 0);
  return {
    messages: {
      waiting: count('waiting'),
      claimed: count('claimed'),
      forReaders: count('for_readers'),
      expired: count('expired'),
    },
    links: count('links'),
    endedLinks: count('ended_links'),
    receipts: count('receipts'),
    requests: { waiting: count('requests'), ended: count('ended_requests') },
    ciphertextBytes: count('ciphertext_bytes'),
  };
}
