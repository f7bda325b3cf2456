// The server's SQL statements, word for word, for a server without any of its code. A test of the store contract compares
// them with those that the server runs.

export const CREATE = [
  `INSERT INTO idempotency (key, request, message_id, ttl, format, max_readings, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET request = excluded.request, message_id = excluded.message_id,
      ttl = excluded.ttl, format = excluded.format, max_readings = excluded.max_readings,
      created_at = excluded.created_at
    WHERE idempotency.created_at < ?`,
  `INSERT INTO messages (id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name,
      creator_uid, creator_token, owner_token, format, created_at)
    SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM idempotency WHERE key = ? AND message_id = ?)`,
  `INSERT INTO links (id, link_verifier, claim_verifier, locked, max_readings, receipt_id, ends_at)
    SELECT ?, ?, ?, ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM idempotency WHERE key = ? AND message_id = ?)`,
  `SELECT request, message_id, ttl, format, max_readings FROM idempotency WHERE key = ? AND created_at + 0 >= ?`,
] as const;

export const FIND = `SELECT messages.id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name, creator_uid,
    creator_token, owner_token, format, created_at, link_verifier, links.claim_verifier, locked, attempts, retry_at,
    max_readings, links.readings, first_at, last_at, outcome, outcome_at, ends_at, lease_until
  FROM (SELECT ? AS wanted) AS request
  LEFT JOIN messages ON messages.id = wanted
  LEFT JOIN links ON links.id = wanted
  LEFT JOIN readings ON readings.message_id = wanted AND readings.reader = ?`;

export const LIST = `SELECT messages.id, salt, custom_name, sealed_name, created_at, ttl,
    CASE WHEN owner_token IS NULL THEN 0 ELSE 1 END AS bound
  FROM messages
  WHERE uid = ? AND uid <> '' AND (owner_token IS NULL OR owner_token = ?) AND ttl > ?
  ORDER BY created_at DESC, messages.id LIMIT ? OFFSET ?`;

export const TOTAL = `SELECT COUNT(*) AS total FROM messages
  WHERE uid = ? AND uid <> '' AND (owner_token IS NULL OR owner_token = ?) AND ttl > ?`;
