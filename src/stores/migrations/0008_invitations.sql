-- Who may create messages, where the operator invites them. `token` is the SHA-256 digest of what the link carries.
-- `expires_at` is 9999999999 for never; `uses_left` is null for any number. `taken` is 1 only within a transaction that creates.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  token TEXT NOT NULL,
  label TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  uses_left BIGINT,
  taken INTEGER NOT NULL
);
CREATE UNIQUE INDEX invitations_by_token ON invitations (token);
