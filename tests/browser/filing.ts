import type { LocalServer } from '../server/server-process.ts';

/** Files copies of the one message that is there, each a second older than the one before. */
export function fileCopies(server: LocalServer, count: number): Promise<void> {
  return server.withDatabase((database) => {
    const columns = database
      .prepare("SELECT name FROM pragma_table_info('messages')")
      .all()
      .map(({ name }) => String(name))
      .filter((name) => name !== 'id' && name !== 'created_at');
    const insert = database.prepare(
      `INSERT INTO messages (id, created_at, ${columns}) SELECT id || ?, created_at - ?, ${columns} FROM messages LIMIT 1`,
    );
    for (let copy = 1; copy <= count; copy += 1) insert.run(`-${copy}`, copy);
  });
}

/** Makes every message its sender's own, as if each had opened it: the label stays sealed for the same person. */
export function fileAsOwned(server: LocalServer): Promise<void> {
  return server.withDatabase((database) => {
    database.exec(`UPDATE messages SET uid = creator_uid, owner_token = creator_token,
      creator_uid = '', creator_token = NULL, claim_verifier = NULL`);
  });
}
