import type { Client } from 'pg';
import { type SomeProof, someToken, verifierOf } from '../../tests/api/samples.ts';
import { withClient } from '../../tests/postgres/postgres-server.ts';

const ROWS_AT_ONCE = 1_000_000;
const PERMANENT = 9_999_999_999;
const COLUMNS =
  'id, ttl, encrypted_message, iv, salt, sealed_name, created_at, creator_uid, creator_token, format';
const CONTENT = `repeat('0', 1024), 'aXZpdml2aXZpdml2', 'c2FsdHNhbHRzYWx0c2FsdA==', repeat('0', 464)`;

/** As `fillWithReadable` on a SQLite file: messages of 1 KiB that `stored` opens; returns their ids. */
export function fillPostgresWithReadable(url: string, count: number, stored: SomeProof): Promise<string[]> {
  return withClient(url, async (client) => {
    const inserted = await client.query(
      `INSERT INTO messages (${COLUMNS})
       SELECT left(replace(gen_random_uuid()::text, '-', ''), 25), $1, ${CONTENT}, extract(epoch FROM now())::bigint, 'sender', $2, 1
       FROM generate_series(1, $3) RETURNING id`,
      [PERMANENT, verifierOf(someToken()), count],
    );
    const ids = inserted.rows.map(({ id }) => String(id));
    await client.query(
      `INSERT INTO links (id, link_verifier, claim_verifier, locked, receipt_id, ends_at)
       SELECT id, $1, $2, 0, left(replace(gen_random_uuid()::text, '-', ''), 25), $3 FROM unnest($4::text[]) AS id`,
      [stored.link_token, stored.claim_token, PERMANENT, ids],
    );
    await client.query('INSERT INTO readings SELECT id, $1, $2 FROM unnest($3::text[]) AS id', [
      stored.read_token,
      PERMANENT,
      ids,
    ]);
    await settle(client);
    return ids;
  });
}

/** Messages of one owner. */
export function fillPostgresMailbox(url: string, owner: string, count: number): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(
      `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, sealed_name, created_at, uid)
       SELECT $1 || '-' || i, $2, ${CONTENT}, extract(epoch FROM now())::bigint - i, $1 FROM generate_series(1, $3::int) AS i`,
      [owner, PERMANENT, count],
    );
    await settle(client);
  });
}

/** As `fillWithMessages` on a SQLite file: unclaimed messages of as many creators, that end in a year or have ended long ago. */
export function fillPostgresWithMessages(
  url: string,
  count: number,
  state: 'alive' | 'expired',
): Promise<void> {
  const ttl =
    state === 'expired' ? '1000000000 + i' : 'extract(epoch FROM now())::bigint + 31536000 - i % 1000000';
  return withClient(url, async (client) => {
    for (let filled = 0; filled < count; filled += ROWS_AT_ONCE)
      await client.query(
        `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at, creator_uid)
         SELECT left(replace(gen_random_uuid()::text, '-', ''), 25), ${ttl},
           repeat('0', 272), 'aXZpdml2aXZpdml2', 'c2FsdHNhbHRzYWx0c2FsdA==', extract(epoch FROM now())::bigint - i,
           substr(md5(random()::text), 1, 12)
         FROM generate_series($1::int, $2::int) AS i`,
        [filled + 1, Math.min(count, filled + ROWS_AT_ONCE)],
      );
    await settle(client);
  });
}

/** What autovacuum and the checkpointer would do during the measurement. */
async function settle(client: Client): Promise<void> {
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}
