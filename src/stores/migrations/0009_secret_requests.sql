-- Requests for secrets, each with the id that its answer has as a message. Every token and key here is the SHA-256 of one, but
-- `encapsulated_key`, which is a public key (RFC 9180). Empty texts are of what was withdrawn, removed, or taken off its asker's list.
-- `lifetime` is in seconds. `forget_at` is when the row goes; 0 only within the transaction that answers.
CREATE TABLE secret_requests (
  id TEXT PRIMARY KEY,
  asker_uid TEXT NOT NULL,
  asker_token TEXT NOT NULL,
  ask_verifier TEXT NOT NULL,
  salt TEXT NOT NULL,
  sealed_note TEXT NOT NULL,
  sealed_name TEXT NOT NULL,
  lifetime BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  answered_at BIGINT,
  answer_key TEXT,
  answer_digest TEXT,
  encapsulated_key TEXT,
  outcome TEXT,
  outcome_at BIGINT,
  forget_at BIGINT NOT NULL
);
CREATE INDEX secret_requests_by_asker ON secret_requests (asker_uid, asker_token, created_at DESC, id)
  WHERE asker_uid <> '';
CREATE INDEX secret_requests_by_age ON secret_requests (forget_at, id);
CREATE UNIQUE INDEX secret_requests_by_encapsulated_key ON secret_requests (encapsulated_key)
  WHERE encapsulated_key IS NOT NULL;
