-- The table of earlier Inigma servers. A file that has it keeps it, and every row.
-- Unclaimed is an empty uid, and what never expires has the ttl 9999999999.
CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY,
  ttl BIGINT NOT NULL,
  uid TEXT NOT NULL DEFAULT '',
  encrypted_message TEXT NOT NULL,
  iv TEXT NOT NULL,
  salt TEXT NOT NULL,
  custom_name TEXT DEFAULT '',
  creator_uid TEXT DEFAULT '',
  created_at BIGINT NOT NULL
);
