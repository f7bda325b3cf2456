// The server's SQL statements, word for word, for a server without any of its code. A test of the store contract compares
// them with those that the server runs.

export const CREATE = [
  `INSERT INTO idempotency (key, request, message_id, ttl, one_time, verified, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET request = excluded.request, message_id = excluded.message_id,
      ttl = excluded.ttl, one_time = excluded.one_time, verified = excluded.verified,
      created_at = excluded.created_at
    WHERE idempotency.created_at < ?`,
  `INSERT INTO messages (id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name,
      creator_uid, creator_token, owner_token, claim_verifier, one_time, read_token, created_at)
    SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM idempotency WHERE key = ? AND message_id = ?)`,
  `SELECT request, message_id, ttl, one_time, verified FROM idempotency WHERE key = ? AND created_at + 0 >= ?`,
] as const;

export const FIND = `SELECT id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name,
    creator_uid, creator_token, owner_token, claim_verifier, one_time, read_token, created_at
  FROM messages WHERE id = ?`;

export const LIST = `SELECT id, custom_name, sealed_name, created_at, ttl,
    CASE WHEN owner_token IS NULL THEN 0 ELSE 1 END AS bound
  FROM messages
  WHERE uid = ? AND uid <> '' AND (owner_token IS NULL OR owner_token = ?) AND ttl > ?
  ORDER BY created_at DESC, id LIMIT ? OFFSET ?`;

export const TOTAL = `SELECT COUNT(*) AS total FROM messages
  WHERE uid = ? AND uid <> '' AND (owner_token IS NULL OR owner_token = ?) AND ttl > ?`;
