import { closeSync, fsyncSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type SomeProof, someProof, someToken, someUserId, verifierOf } from '../tests/api/samples.ts';

/** Owners in the tables of the bench, and how many messages each has. */
const OWNERS = { 'owner-of-10': 10, 'owner-of-1000': 1_000, 'owner-of-10000': 10_000 } as const;
/** A sender of 1 000 messages that nobody has claimed. */
export const SENDER_OF_1000 = 'sender-of-1000';
const PERMANENT = 9_999_999_999;
const BYTES_OF_CIPHERTEXT = 272;
/** More first readings or claims than any known machine completes. */
export const UNUSED_PER_SECOND = 12_000;

/** Fills a table that a server has made: `count` unclaimed messages of as many creators. They end in a year, or have ended long ago. */
export function fillWithMessages(file: string, count: number, state: 'alive' | 'expired'): void {
  const ttl = state === 'expired' ? '1000000000 + i' : 'unixepoch() + 31536000 - i % 1000000';
  withDatabase(file, (database) =>
    database
      .prepare(
        `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, created_at, creator_uid)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT lower(hex(randomblob(12))) || '-', ${ttl}, hex(zeroblob(?)), 'aXZpdml2aXZpdml2', 'c2FsdHNhbHRzYWx0c2FsdA==',
           unixepoch() - i, lower(hex(randomblob(6))) FROM n`,
      )
      .run(count, BYTES_OF_CIPHERTEXT / 2),
  );
}

/** Gives each of the owners what is theirs, and the sender too. */
export function fillMailboxes(file: string): void {
  withDatabase(file, (database) => {
    const insert = database.prepare(
      `INSERT INTO messages (id, ttl, uid, encrypted_message, iv, salt, sealed_name, created_at)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       SELECT ? || i, ?, ?, hex(zeroblob(136)), 'aXZpdml2aXZpdml2', 'c2FsdHNhbHRzYWx0c2FsdA==', hex(zeroblob(232)), unixepoch() - i FROM n`,
    );
    for (const [owner, count] of Object.entries(OWNERS)) insert.run(count, `${owner}-`, PERMANENT, owner);
  });
  const sent = fillWithReadable(file, 1_000, digestsOf(someProof()));
  withDatabase(file, (database) => {
    const send = database.prepare('UPDATE messages SET creator_uid = ?, creator_token = NULL WHERE id = ?');
    for (const id of sent) send.run(SENDER_OF_1000, id);
  });
}

/** A proof as the server stores it; the bare server stores one as it comes. */
export function digestsOf({ link_token, claim_token, read_token }: SomeProof): SomeProof {
  return {
    link_token: verifierOf(link_token),
    claim_token: verifierOf(claim_token),
    read_token: verifierOf(read_token),
  };
}

/** Stores messages of format 1 for wrk to view or claim, with a ciphertext of 1 KiB and receipts for their sender; returns their ids. */
export function fillWithReadable(file: string, count: number, stored: SomeProof): string[] {
  const ids = Array.from({ length: count }, () => `${someUserId()}-${someToken().slice(0, 7)}`);
  withDatabase(file, (database) => {
    const insert = database.prepare(
      `INSERT INTO messages (id, ttl, encrypted_message, iv, salt, sealed_name, created_at, creator_uid, creator_token, format)
       VALUES (?, ?, hex(zeroblob(512)), 'aXZpdml2aXZpdml2', 'c2FsdHNhbHRzYWx0c2FsdA==', hex(zeroblob(232)), unixepoch(), 'sender', ?, 1)`,
    );
    const insertLink = database.prepare(
      `INSERT INTO links (id, link_verifier, claim_verifier, locked, receipt_id, ends_at)
       VALUES (?, ?, ?, 0, lower(hex(randomblob(12))), ?)`,
    );
    const creatorToken = verifierOf(someToken());
    database.exec('BEGIN');
    for (const id of ids) {
      insert.run(id, PERMANENT, creatorToken);
      insertLink.run(id, stored.link_token, stored.claim_token, PERMANENT);
    }
    database.exec('COMMIT');
  });
  return ids;
}

/** Makes all messages that the reader of a proof could read theirs: as if it had read each of them once. */
export function recordReader(file: string, { link_token, read_token }: SomeProof): void {
  withDatabase(file, (database) =>
    database
      .prepare(
        `INSERT INTO readings SELECT id, ?, ends_at FROM links WHERE link_verifier = ? AND outcome IS NULL`,
      )
      .run(read_token, link_token),
  );
}

/** Gives messages an owner, as a claim does. */
export function giveTo(file: string, ids: readonly string[], owner: string, ownerToken: string): void {
  withDatabase(file, (database) => {
    const give = database.prepare(
      `UPDATE messages SET uid = ?, owner_token = ?, creator_uid = '' WHERE id = ?`,
    );
    const forget = database.prepare(
      `UPDATE links SET outcome = 'kept', claim_verifier = NULL, receipt_id = NULL WHERE id = ?`,
    );
    for (const id of ids) {
      give.run(owner, ownerToken, id);
      forget.run(id);
    }
  });
}

/** The median duration of a repeated statement, in milliseconds. */
export function medianOf(
  file: string,
  statement: string,
  values: readonly (string | number | null)[],
): number {
  const times: number[] = [];
  withDatabase(file, (database) => {
    const prepared = database.prepare(statement);
    for (let time = 0; time < 201; time += 1) {
      const start = performance.now();
      prepared.all(...values);
      times.push(performance.now() - start);
    }
  });
  return times.toSorted((one, other) => one - other)[100] ?? Number.NaN;
}

function withDatabase(file: string, work: (database: DatabaseSync) => unknown): void {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    // The indexes of many rows stay in memory until all are there.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000');
    work(database);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  waitForDisk(file);
}

/** Or the first checkpoint of the server that is measured would wait for what was written here: half of the p99 of a claim. */
function waitForDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
