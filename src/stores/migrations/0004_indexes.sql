-- The indexes of earlier servers hold every unclaimed row under an empty owner, and would lead a planner into a sort.
DROP INDEX IF EXISTS idx_messages_uid;
DROP INDEX IF EXISTS idx_messages_creator_uid;
DROP INDEX IF EXISTS idx_messages_ttl;
DROP INDEX IF EXISTS idx_messages_created_at;
DROP INDEX IF EXISTS idx_messages_uid_ttl_created;
DROP INDEX IF EXISTS idx_messages_creator_uid_ttl;
DROP INDEX IF EXISTS idx_messages_ttl_created_cleanup;

-- Each list is a stretch of its index, in the order it is shown, and its total is counted without touching the table.
CREATE INDEX messages_by_owner ON messages (uid, created_at DESC, id, ttl, owner_token)
  WHERE uid <> '';
CREATE INDEX messages_by_creator ON messages (creator_uid, created_at DESC, id, ttl, creator_token, read_token)
  WHERE uid = '' AND read_token IS NULL;
CREATE INDEX messages_by_expiry ON messages (ttl)
  WHERE ttl < 9999999999;
