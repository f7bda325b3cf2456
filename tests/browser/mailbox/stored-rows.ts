import type { Page } from '@playwright/test';
import { type Identity, identityOf } from '../../../src/client/identity.ts';
import { randomBytes } from '../../../src/crypto/bytes.ts';
import { verifierOf } from '../../../src/crypto/proof.ts';
import { Secret } from '../../../src/crypto/secret.ts';
import { sealSentLabel } from '../../../src/crypto/sent-label.ts';
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

/** Whose key this page has. */
export async function identityIn(page: Page): Promise<Identity> {
  return identityOf(new Secret(await keyOf(page)));
}

/** A message that this person has opened and keeps, without a page for it. Its list is to be loaded again. */
export async function keepMessage(
  { page }: Person,
  anyServer: ServerUnderTest,
  label: string,
): Promise<void> {
  const identity = await identityIn(page);
  const { sent } = await sendTo(anyServer, { label });
  await keep({ api: apiOf(anyServer) }, sent, identity);
}

/** A message that an older client has claimed for this person: its label is plain, and no token binds it. */
export async function keepOlderMessage(
  { page }: Person,
  anyServer: ServerUnderTest,
  label: string,
): Promise<void> {
  const { uid } = await identityIn(page);
  const { id } = await sendOlder({ api: apiOf(anyServer) }, 'older text', label);
  await anyServer.query("UPDATE messages SET uid = ?, creator_uid = '' WHERE id = ?", uid, id);
}

/** Unix seconds. */
export const NOW = Math.floor(Date.now() / 1_000);

export interface StoredReceipt {
  readonly outcome: string;
  readonly readings?: number;
  readonly wrong?: number;
  readonly label?: string;
  /** In the place of the sealed label. */
  readonly sealed?: string;
}

/** Files receipts for whoever uses this page, each an hour older than the one before. */
export async function insertReceipts(
  server: ServerUnderTest,
  page: Page,
  receipts: readonly StoredReceipt[],
): Promise<void> {
  const { uid, token, secret } = await identityIn(page);
  const digest = await verifierOf(token);
  for (const [at, { outcome, readings = 0, wrong = 0, label = '', sealed }] of receipts.entries()) {
    const sent = { label, sentAt: NOW - 86_400, lifetime: null, salt: randomBytes(16) };
    const name = sealed ?? (await sealSentLabel(secret, sent));
    const [ended, read] = [NOW - at * 3_600, readings === 0 ? null : NOW - at * 3_600];
    const first = read === null || readings === 1 ? read : read - 600;
    await server.query(
      `INSERT INTO receipts (id, creator_uid, creator_token, sealed_name, outcome, outcome_at, readings, first_at, last_at,
        wrong_passphrases) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[`receipt-${at}`, uid, digest, name, outcome, ended, readings, first, read, wrong],
    );
  }
}
