import type { ServerUnderTest } from '../../server/server-under-test.ts';

/** Files copies of the one message that is there, each a second older than the one before. */
export async function insertCopies(anyServer: ServerUnderTest, count: number): Promise<void> {
  const all = await anyServer.query("SELECT name FROM pragma_table_info('messages')");
  const columns = all
    .map(({ name }) => String(name))
    .filter((name) => name !== 'id' && name !== 'created_at');
  await anyServer.query(
    `INSERT INTO messages (id, created_at, ${columns})
     WITH RECURSIVE copies(copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < ?)
     SELECT id || '-' || copy, created_at - copy, ${columns} FROM messages, copies`,
    count,
  );
}

/** Makes every message its sender's own, as if each had opened it: the label stays sealed for the same person. */
export async function makeOwned(anyServer: ServerUnderTest): Promise<void> {
  await anyServer.query(`UPDATE messages SET uid = creator_uid, owner_token = creator_token,
    creator_uid = '', creator_token = NULL, claim_verifier = NULL`);
}
