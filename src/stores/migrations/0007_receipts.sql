-- Null where the sender wants no receipt. The id is made with the message, and goes from its link when the message ends.
ALTER TABLE links ADD COLUMN receipt_id TEXT;

-- What became of messages, for their senders. No column leads to a message, or to who keeps it.
CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  creator_uid TEXT NOT NULL,
  creator_token TEXT NOT NULL,
  sealed_name TEXT NOT NULL,
  outcome TEXT NOT NULL,
  outcome_at BIGINT NOT NULL,
  readings INTEGER NOT NULL,
  first_at BIGINT,
  last_at BIGINT,
  wrong_passphrases INTEGER NOT NULL
);
CREATE INDEX receipts_by_creator ON receipts (creator_uid, creator_token, outcome_at DESC, id);
CREATE INDEX receipts_by_age ON receipts (outcome_at, id);
