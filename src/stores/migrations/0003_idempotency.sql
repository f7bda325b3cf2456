-- What a create was told, so that its repetition is told the same, also once the message is gone.
-- key and request are SHA-256 values. No ciphertext is kept here.
CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,
  request TEXT NOT NULL,
  message_id TEXT NOT NULL,
  ttl BIGINT NOT NULL,
  one_time INTEGER NOT NULL,
  verified INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);
