-- Every token here is the SHA-256 of one. Rows of earlier servers have none, and none is ever added to them.
ALTER TABLE messages ADD COLUMN sealed_name TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN creator_token TEXT;
ALTER TABLE messages ADD COLUMN owner_token TEXT;
ALTER TABLE messages ADD COLUMN claim_verifier TEXT;
ALTER TABLE messages ADD COLUMN one_time INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN read_token TEXT;
-- Earlier servers kept on a claimed message who had sent it. That is nobody's business, and nothing reads it.
UPDATE messages SET creator_uid = '' WHERE uid <> '';
