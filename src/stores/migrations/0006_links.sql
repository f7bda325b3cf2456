-- Format 1 (docs/protocol.md). Messages that an unreleased version of these tables held are in no format that is read any more;
-- those of earlier servers have none of these marks, and stay. The columns one_time, read_token and claim_verifier are left
-- empty: to drop a column SQLite rewrites the whole table.
DELETE FROM messages
  WHERE claim_verifier IS NOT NULL OR one_time = 1 OR owner_token IS NOT NULL OR sealed_name <> '';
ALTER TABLE messages ADD COLUMN format INTEGER NOT NULL DEFAULT 0;

DROP INDEX messages_by_creator;
CREATE INDEX messages_by_creator ON messages (creator_uid, created_at DESC, id, ttl, creator_token)
  WHERE uid = '';

DROP TABLE idempotency;
CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,
  request TEXT NOT NULL,
  message_id TEXT NOT NULL,
  ttl BIGINT NOT NULL,
  format INTEGER NOT NULL,
  max_readings INTEGER,
  created_at BIGINT NOT NULL
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- One narrow row beside each message of format 1: counting in messages would write its ciphertext again. ends_at is the end of the
-- message while outcome is null, then the end of the row, which outlives the message by 30 days and tells no time of a claim.
CREATE TABLE links (
  id TEXT PRIMARY KEY,
  link_verifier TEXT NOT NULL,
  claim_verifier TEXT,
  locked INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  retry_at BIGINT NOT NULL DEFAULT 0,
  max_readings INTEGER,
  readings INTEGER NOT NULL DEFAULT 0,
  first_at BIGINT,
  last_at BIGINT,
  outcome TEXT,
  outcome_at BIGINT,
  ends_at BIGINT NOT NULL
);
-- What is read, and what has ended, each in the order in which it goes; all else goes with its message.
CREATE INDEX links_read ON links (ends_at, id)
  WHERE outcome IS NULL AND readings >= max_readings;
CREATE INDEX links_ended ON links (ends_at, id)
  WHERE outcome IS NOT NULL;

-- reader is the SHA-256 of a read token.
CREATE TABLE readings (
  message_id TEXT NOT NULL,
  reader TEXT NOT NULL,
  lease_until BIGINT NOT NULL,
  PRIMARY KEY (message_id, reader)
);
