import { identityOf } from '../../../src/client/identity.ts';
import { Secret } from '../../../src/crypto/secret.ts';
import { keep, sendOlder } from '../../client/people.ts';
import type { ServerUnderTest } from '../../server/server-under-test.ts';
import { keyOf } from '../identity/own-key.ts';
import { apiOf, sendTo } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';

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

/** A message that this person has opened and keeps, without a page for it. Its list is to be loaded again. */
export async function keepMessage(
  { page }: Person,
  anyServer: ServerUnderTest,
  label: string,
): Promise<void> {
  const identity = await identityOf(new Secret(await keyOf(page)));
  const { sent } = await sendTo(anyServer, { label });
  await keep({ api: apiOf(anyServer) }, sent, identity);
}

/** A message that an older client has claimed for this person: its label is plain, and no token binds it. */
export async function keepOlderMessage(
  { page }: Person,
  anyServer: ServerUnderTest,
  label: string,
): Promise<void> {
  const { uid } = await identityOf(new Secret(await keyOf(page)));
  const { id } = await sendOlder({ api: apiOf(anyServer) }, 'older text', label);
  await anyServer.query("UPDATE messages SET uid = ?, creator_uid = '' WHERE id = ?", uid, id);
}
