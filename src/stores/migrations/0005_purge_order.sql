-- A purge goes from one expired row to the next, and steps over one that it cannot erase: the order needs the id.
DROP INDEX messages_by_expiry;
CREATE INDEX messages_by_expiry ON messages (ttl, id)
  WHERE ttl < 9999999999;
